package org.farthing.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    @GetMapping("/sign-in")
    String form(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        model.addAttribute("email", "");
        return "security/sign-in";
    }

    /** Reached by a forward only, from {@link SignInFailure}. */
    @PostMapping("/sign-in/again")
    String again(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("wrong", request.getAttribute("wrong"));
        model.addAttribute("waitSeconds", request.getAttribute("waitSeconds"));
        return "security/sign-in";
    }
}
