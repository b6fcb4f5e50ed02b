package org.farthing.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.observability.RequestId;
import org.farthing.platform.observability.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** One page for every way to fail: what happened, what to do, and what the request is called in the log. */
@ControllerAdvice
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final WhoLooks who;

    ErrorPages(WhoLooks who) {
        this.who = who;
    }

    /** An identifier that is none is an address that does not exist. */
    @ExceptionHandler({
        NotFoundException.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    ModelAndView notFound(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request);
    }

    /** A rule said no to what a page does not offer, such as a viewer who deletes. */
    @ExceptionHandler
    ModelAndView refused(Rejection rejection, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, request)
                .addObject("reason", rejection.messageKey())
                .addObject("reasonArguments", rejection.arguments());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    @ExceptionHandler
    ModelAndView anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (Outage.isBehind(failure) || failure instanceof OptimisticLockingFailureException) {
            Outage.note(request, response, failure);
            return page(HttpStatus.SERVICE_UNAVAILABLE, request);
        }
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(HttpStatus.valueOf(known.getStatusCode().value()), request);
        }
        log.error("{} {} failed", request.getMethod(), Route.of(request), failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request) {
        String kind =
                switch (status) {
                    case NOT_FOUND -> "notFound";
                    case FORBIDDEN -> "refused";
                    case CONTENT_TOO_LARGE -> "tooLarge";
                    case SERVICE_UNAVAILABLE -> "unavailable";
                    case INTERNAL_SERVER_ERROR -> "broken";
                    default -> "badRequest";
                };
        return new ModelAndView("error", status)
                .addObject("kind", kind)
                .addObject("reference", RequestId.current())
                .addObject("me", whoLooks(request));
    }

    /** What went wrong is to be told even if the next thing goes wrong as well. */
    private @Nullable Object whoLooks(HttpServletRequest request) {
        try {
            return who.of(request);
        } catch (DataAccessException e) {
            return null;
        }
    }
}
