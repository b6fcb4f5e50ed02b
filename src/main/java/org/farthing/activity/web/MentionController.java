package org.farthing.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.activity.CommentId;
import org.farthing.activity.MentionView;
import org.farthing.activity.Mentions;
import org.farthing.platform.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where I was mentioned: all of it as a page, and what I have not seen as a panel of the dashboard. */
@Controller
class MentionController {

    private static final int PAGE = 50;
    private static final int PANEL = 5;

    private final Mentions mentions;

    MentionController(Mentions mentions) {
        this.mentions = mentions;
    }

    @GetMapping("/mentions")
    String page(
            @CurrentAccount AccountView me,
            @RequestParam(required = false) @Nullable UUID before,
            Model model,
            HttpServletRequest request) {
        if (Htmx.isFragment(request)) {
            model.addAttribute("mentions", mentions.unseen(me.id(), PANEL));
            return "activity/mentions :: unseen";
        }
        CommentId place = before == null ? null : new CommentId(before);
        List<MentionView> found = mentions.of(me.id(), place, PAGE + 1);
        List<MentionView> shown = found.subList(0, Math.min(found.size(), PAGE));
        model.addAttribute("mentions", shown)
                .addAttribute(
                        "older",
                        found.size() > PAGE
                                ? "/mentions?before=" + shown.get(PAGE - 1).id()
                                : null);
        return "activity/mentions";
    }
}
