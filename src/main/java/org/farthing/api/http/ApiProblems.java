package org.farthing.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.farthing.platform.observability.RequestId;
import org.farthing.platform.observability.Route;
import org.farthing.platform.problem.Problem;
import org.farthing.platform.problem.ProblemKind;
import org.farthing.platform.problem.Problems;
import org.farthing.platform.web.Outage;
import org.farthing.security.ThrottledException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Every failure below /api becomes a problem: of handlers, of unknown addresses, of bodies that cannot be read. */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final Problems problems;
    private final Causes causes;

    ApiProblems(Problems problems, Causes causes) {
        this.problems = problems;
        this.causes = causes;
    }

    /** Before the pages, which would answer in HTML; behind what refuses to answer at all. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!Problems.areWantedAt(request.getRequestURI())) {
            return null;
        }
        if (Outage.isBehind(failure)) {
            Outage.note(request, response, failure);
        }
        if (Violations.isOne(failure)) {
            // The last guard, which a rule of the domain should have been before.
            log.warn("{} {} violates {}", request.getMethod(), Route.of(request), Violations.constraint(failure));
        }
        Problem problem = causes.problemOf(request, failure);
        if (failure instanceof ErrorResponse known) {
            HttpHeaders headers = known.getHeaders();
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (failure instanceof ThrottledException throttled) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.seconds()));
        }
        if (problem.status() == ProblemKind.UNAUTHENTICATED.status()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"farthing\"");
        }
        write(
                response,
                problem.status() < 500 || problem.status() == 503 ? problem : logged(problem, request, failure));
        return new ModelAndView();
    }

    private static Problem logged(Problem problem, HttpServletRequest request, Exception failure) {
        log.error("{} {} failed", request.getMethod(), Route.of(request), failure);
        return new Problem(
                problem.type(), problem.title(), problem.status(), problem.detail(), null, RequestId.current());
    }

    private void write(HttpServletResponse response, Problem problem) {
        try {
            problems.write(response, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
