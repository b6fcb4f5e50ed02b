package org.farthing.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.farthing.platform.observability.RequestId;
import org.farthing.platform.problem.ProblemKind;
import org.farthing.platform.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The error page for what fails before or after a handler: filters, the firewall, the container. */
@Controller
class ContainerErrorController implements ErrorController {

    private final Problems problems;

    ContainerErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return null; // a page at the end of half a file helps nobody
        }
        HttpStatus status = statusOf(request);
        if (Problems.areWantedAt((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
            problems.write(request, response, ProblemKind.of(status));
            return null;
        }
        String kind =
                switch (status) {
                    case NOT_FOUND -> "notFound";
                    case FORBIDDEN -> "expired";
                    case CONTENT_TOO_LARGE -> "tooLarge";
                    case SERVICE_UNAVAILABLE -> "unavailable";
                    default -> status.is4xxClientError() ? "badRequest" : "broken";
                };
        return new ModelAndView("error", status).addObject("kind", kind).addObject("reference", RequestId.current());
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
