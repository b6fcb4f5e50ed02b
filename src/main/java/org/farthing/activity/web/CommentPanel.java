package org.farthing.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.activity.CommentId;
import org.farthing.activity.CommentPage;
import org.farthing.activity.Comments;
import org.farthing.expense.ExpenseId;
import org.farthing.platform.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the comments on an expense: as a page, or as the part of a page that htmx asks for. */
@Component
class CommentPanel {

    static final String FORM = "commentForm";

    private final Comments comments;

    CommentPanel(Comments comments) {
        this.comments = comments;
    }

    /** @param editing the comment whose new text is in the form, or null if it is that of a new one */
    String show(
            AccountView me,
            ExpenseId expense,
            @Nullable CommentId before,
            @Nullable CommentId editing,
            Model model,
            HttpServletRequest request) {
        CommentPage page = comments.page(me.id(), expense, before);
        CommentId earlier = page.earlier();
        model.addAttribute("page", page)
                .addAttribute("expense", page.expense())
                .addAttribute("editing", editing)
                .addAttribute("most", Comments.MOST_CHARACTERS)
                .addAttribute("addKey", UUID.randomUUID().toString())
                .addAttribute(
                        "earlier", earlier == null ? null : "/expenses/" + expense + "/comments?before=" + earlier);
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, CommentForm.blank());
        }
        return Htmx.view(request, "activity/comments", "comments");
    }
}
