package org.farthing.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The error page for what fails before or after a handler: filters, the firewall, the container. */
@Controller
class ContainerErrorController implements ErrorController {

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        String kind =
                switch (status) {
                    case NOT_FOUND -> "notFound";
                    case FORBIDDEN -> "expired";
                    case CONTENT_TOO_LARGE -> "tooLarge";
                    case SERVICE_UNAVAILABLE -> "unavailable";
                    default -> status.is4xxClientError() ? "badRequest" : "broken";
                };
        return new ModelAndView("error", status).addObject("kind", kind);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
