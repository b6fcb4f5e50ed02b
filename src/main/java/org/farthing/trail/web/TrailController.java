package org.farthing.trail.web;

import jakarta.servlet.http.HttpServletRequest;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.platform.web.Htmx;
import org.farthing.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The security log in the profile. */
@Controller
class TrailController {

    private final Trail trail;

    TrailController(Trail trail) {
        this.trail = trail;
    }

    @GetMapping("/profile/security-log")
    String page(
            @CurrentAccount AccountView me,
            @RequestParam(required = false) @Nullable Long before,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("page", trail.page(me.id(), before))
                .addAttribute("newest", before == null)
                .addAttribute("keptDays", trail.keptDays());
        return Htmx.view(request, "trail/log", "log");
    }
}
