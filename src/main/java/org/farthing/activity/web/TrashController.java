package org.farthing.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.activity.Trash;
import org.farthing.activity.TrashPage;
import org.farthing.activity.TrashPlace;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was deleted in a ledger. */
@Controller
class TrashController {

    private final Trash trash;

    TrashController(Trash trash) {
        this.trash = trash;
    }

    @GetMapping("/ledgers/{id}/trash")
    String page(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        TrashPage page = trash.page(me, new LedgerId(id), TrashPlace.parse(after), locale);
        model.addAttribute("page", page)
                .addAttribute("ledger", page.ledger())
                .addAttribute("days", Trash.KEPT.toDays())
                .addAttribute("older", page.older() == null ? null : "/ledgers/" + id + "/trash?after=" + page.older());
        return Htmx.view(request, "activity/trash", "trashed");
    }
}
