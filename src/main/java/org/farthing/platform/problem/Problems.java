package org.farthing.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.farthing.platform.observability.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems in the language of the caller: from handlers, filters and the container alike. */
@Component
public class Problems {

    private static final String PREFIX = "/api/";

    private final JsonMapper json;
    private final MessageSource messages;
    private final ObjectProvider<LocaleResolver> locales;

    Problems(JsonMapper json, MessageSource messages, ObjectProvider<LocaleResolver> locales) {
        this.json = json;
        this.messages = messages;
        this.locales = locales;
    }

    /** Whether a program asks, who can do nothing with a page. */
    public static boolean areWantedAt(@Nullable String path) {
        return path != null && path.startsWith(PREFIX);
    }

    public Locale localeOf(HttpServletRequest request) {
        return locales.getObject().resolveLocale(request);
    }

    public String text(HttpServletRequest request, String key, Object... arguments) {
        return messages.getMessage(key, arguments, localeOf(request));
    }

    public Problem of(HttpServletRequest request, ProblemKind kind) {
        return of(request, kind, text(request, "problem." + kind.key() + ".detail"), List.of());
    }

    public Problem of(HttpServletRequest request, ProblemKind kind, String detail, List<Problem.Field> errors) {
        return new Problem(
                "urn:farthing:problem:" + kind.key(),
                text(request, "problem." + kind.key()),
                kind.status(),
                detail,
                errors.isEmpty() ? null : errors,
                RequestId.current());
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind) throws IOException {
        write(response, of(request, kind));
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
