package org.farthing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.farthing.platform.problem.ProblemKind;
import org.farthing.platform.problem.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the API answers without a token that will do: the header of RFC 6750, and a problem. */
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String HEADER = "WWW-Authenticate";

    private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final Problems problems;

    ApiRefusals(Problems problems) {
        this.problems = problems;
        bearer.setRealmName("farthing");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        bearer.commence(request, response, reason);
        // It names a document about where to get tokens, which there is none of.
        String challenge = String.valueOf(response.getHeader(HEADER));
        response.setHeader(HEADER, challenge.replaceAll(", resource_metadata=\"[^\"]*\"", ""));
        problems.write(request, response, ProblemKind.UNAUTHENTICATED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        response.setHeader(
                "WWW-Authenticate", "Bearer realm=\"farthing\", error=\"insufficient_scope\", scope=\"write\"");
        problems.write(request, response, ProblemKind.FORBIDDEN);
    }
}
