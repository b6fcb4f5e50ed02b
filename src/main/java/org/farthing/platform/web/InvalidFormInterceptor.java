package org.farthing.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** A page that shows a form with errors answers 422, whichever handler renders it. */
@Component
class InvalidFormInterceptor implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        if (modelAndView == null
                || response.getStatus() != HttpStatus.OK.value()
                || "GET".equals(request.getMethod())) {
            return;
        }
        boolean invalid = modelAndView.getModel().values().stream()
                .anyMatch(value -> value instanceof BindingResult errors && errors.hasErrors());
        if (invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }
}
