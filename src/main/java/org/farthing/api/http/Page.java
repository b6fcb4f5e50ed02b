package org.farthing.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** A part of a list, with links to its neighbours in the header {@code Link} (RFC 8288). */
public final class Page {

    private Page() {}

    /**
     * @param next the parameter that leads on, with its value; null at the end
     * @param previous likewise, backwards
     */
    public static <T> ResponseEntity<List<T>> of(
            HttpServletRequest request,
            List<T> rows,
            Map.@Nullable Entry<String, String> next,
            Map.@Nullable Entry<String, String> previous) {
        List<String> links = new ArrayList<>();
        if (next != null) {
            links.add(link(request, next, "next"));
        }
        if (previous != null) {
            links.add(link(request, previous, "prev"));
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return links.isEmpty()
                ? answer.body(rows)
                : answer.header("Link", String.join(", ", links)).body(rows);
    }

    /** The same address with another cursor. */
    private static String link(HttpServletRequest request, Map.Entry<String, String> cursor, String relation) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        Map<String, Object> values = request.getParameterMap().entrySet().stream()
                .filter(parameter -> Stream.of("before", "after").noneMatch(parameter.getKey()::equals))
                .filter(parameter -> parameter.getKey().matches("[A-Za-z]{1,20}"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue()[0]));
        values.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        address.queryParam(cursor.getKey(), cursor.getValue());
        return "<" + address.encode().buildAndExpand(values).toUriString() + ">; rel=\"" + relation + "\"";
    }
}
