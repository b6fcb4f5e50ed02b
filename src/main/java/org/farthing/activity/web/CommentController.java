package org.farthing.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.activity.CommentId;
import org.farthing.activity.Comments;
import org.farthing.expense.ExpenseId;
import org.farthing.platform.Rejection;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.OnceOnly;
import org.farthing.platform.forms.ReusedFormException;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.farthing.platform.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said about an expense: a page of its own, and a panel that the page of the expense loads. */
@Controller
class CommentController {

    private final Comments comments;
    private final CommentPanel panel;
    private final OnceOnly once;

    CommentController(Comments comments, CommentPanel panel, OnceOnly once) {
        this.comments = comments;
        this.panel = panel;
        this.once = once;
    }

    @GetMapping("/expenses/{id}/comments")
    String list(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID before,
            Model model,
            HttpServletRequest request) {
        CommentId place = before == null ? null : new CommentId(before);
        return panel.show(me, new ExpenseId(id), place, null, model, request);
    }

    @PostMapping("/expenses/{id}/comments")
    String add(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(CommentPanel.FORM) CommentForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        ExpenseId expense = new ExpenseId(id);
        if (!errors.hasErrors()) {
            String said = id + " " + form.words();
            try {
                UUID key = Keys.uuid(form.formKey());
                once.run(
                        me.id().value(),
                        key,
                        said,
                        made -> comments.add(me.id(), expense, new CommentId(made), form.words()));
                return after(me, expense, model, request);
            } catch (Rejection rejection) {
                Forms.reject(errors, rejection);
            } catch (ReusedFormException e) {
                Forms.rejectReused(
                        model, CommentPanel.FORM, form.withKey(UUID.randomUUID().toString()));
            }
        }
        return panel.show(me, expense, null, null, model, request);
    }

    @PostMapping("/expenses/{id}/comments/{comment}")
    String edit(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @Valid @ModelAttribute(CommentPanel.FORM) CommentForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        if (!errors.hasErrors()) {
            try {
                return after(me, comments.edit(me.id(), new CommentId(comment), form.words()), model, request);
            } catch (Rejection rejection) {
                if (rejection.messageKey().equals(Comments.NOT_YOURS)) {
                    throw rejection;
                }
                Forms.reject(errors, rejection);
            }
        }
        return panel.show(me, new ExpenseId(id), null, new CommentId(comment), model, request);
    }

    /** The fresh panel where one was on the page, else the page of the expense. */
    private String after(AccountView me, ExpenseId expense, Model model, HttpServletRequest request) {
        if (!Htmx.isFragment(request)) {
            return "redirect:/expenses/" + expense + "/comments";
        }
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + CommentPanel.FORM);
        model.addAttribute(CommentPanel.FORM, CommentForm.blank());
        return panel.show(me, expense, null, null, model, request);
    }

    @PostMapping("/comments/{id}/deletion")
    String delete(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        ExpenseId expense = comments.delete(me.id(), new CommentId(id));
        Flash.sayWithUndo(redirect, "/comments/" + id + "/restoration", "comment.flash.deleted");
        return "redirect:/expenses/" + expense;
    }

    @PostMapping("/comments/{id}/restoration")
    String restore(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        ExpenseId expense = comments.restore(me.id(), new CommentId(id));
        Flash.say(redirect, "comment.flash.restored");
        return "redirect:/expenses/" + expense;
    }
}
