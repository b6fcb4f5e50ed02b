package org.farthing.api.openapi;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The document as a page to try things on. */
@Controller
class ExplorerController {

    /** The explorer makes its icons of data addresses, and styles of its own by script, which needs no exception. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @GetMapping("/api/explorer")
    String explorer(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        return "api/explorer";
    }
}
