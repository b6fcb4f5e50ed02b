package org.farthing.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the sign-in page again, with the address that was typed and one message for every kind of mistake. */
class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof ThrottledException throttled) {
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(throttled.seconds()));
            request.setAttribute("waitSeconds", throttled.seconds());
        } else {
            response.setStatus(422);
            request.setAttribute("wrong", true);
        }
        request.getRequestDispatcher("/sign-in/again").forward(request, response);
    }
}
