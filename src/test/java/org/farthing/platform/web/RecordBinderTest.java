package org.farthing.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;
import org.springframework.web.util.UriComponentsBuilder;

class RecordBinderTest {

    record Inner(@Nullable String mode, @Nullable List<Row> rows) {}

    record Row(@Nullable String member, @Nullable String weight) {}

    record Form(
            @Nullable String text,
            @Nullable Integer version,
            @Nullable Boolean ticked,
            @Nullable List<String> members,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate day,

            @Nullable Inner inner) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text=",
                "text=Corner+Bakery&version=3&ticked=true&members=a&members=b&day=2026-02-03&inner.mode=EQUAL",
                "text=one&text=two&members=a",
                "version=&day=&ticked=",
                "_csrf=x&_text=y&unknown=z&ticked=on",
                "members[0]=a&members[2]=c&inner.rows[1].member=m&inner.rows[1].weight=2",
                "inner.rows[0].member=m&version=none",
                "version=none&text=kept&inner.mode=EQUAL",
                "version=99999999999",
                "ticked=perhaps",
                "day=2026-02-30&text=kept",
                "inner=text",
                "inner.=x",
            })
    void aFormIsWhatSpringMakesOfTheSameRequest(String query) {
        RecordBinder ours = new RecordBinder(null, "form");
        ExtendedServletRequestDataBinder springs = new ExtendedServletRequestDataBinder(null, "form");

        BindingResult result = bind(ours, requestOf(query));
        BindingResult expected = bind(springs, requestOf(query));

        assertThat(ours.getTarget()).isEqualTo(springs.getTarget());
        assertThat(result.getFieldErrors().stream().map(RecordBinderTest::summary))
                .containsExactlyElementsOf(expected.getFieldErrors().stream()
                        .map(RecordBinderTest::summary)
                        .toList());
        assertThat(result.getFieldValue("text")).isEqualTo(expected.getFieldValue("text"));
        assertThat(result.getRawFieldValue("version")).isEqualTo(expected.getRawFieldValue("version"));
    }

    @Test
    void aPartOfThePathIsAField() {
        MockHttpServletRequest request = requestOf("version=1");
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("text", "from the path"));
        RecordBinder binder = new RecordBinder(null, "form");

        bind(binder, request);

        assertThat(binder.getTarget()).isEqualTo(new Form("from the path", 1, null, null, null, null));
    }

    @Test
    void aHeaderIsNoField() {
        MockHttpServletRequest request = requestOf("version=1");
        request.addHeader("Text", "from a header");
        RecordBinder binder = new RecordBinder(null, "form");

        bind(binder, request);

        assertThat(binder.getTarget()).isEqualTo(new Form(null, 1, null, null, null, null));
    }

    private static String summary(FieldError error) {
        return error.getField() + " " + error.getRejectedValue() + " " + List.of(error.getCodes());
    }

    private static MockHttpServletRequest requestOf(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        UriComponentsBuilder.fromUriString("/?" + query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(
                        value -> request.addParameter(name, value == null ? "" : value.replace('+', ' '))));
        return request;
    }

    private static BindingResult bind(ExtendedServletRequestDataBinder binder, MockHttpServletRequest request) {
        binder.setTargetType(ResolvableType.forClass(Form.class));
        binder.setConversionService(new DefaultFormattingConversionService());
        binder.construct(request);
        if (!binder.getBindingResult().hasErrors()) {
            binder.bind(request);
        }
        return binder.getBindingResult();
    }
}
