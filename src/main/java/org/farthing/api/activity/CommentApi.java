package org.farthing.api.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.farthing.activity.CommentId;
import org.farthing.activity.CommentPage;
import org.farthing.activity.Comments;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.Limits;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.Page;
import org.farthing.api.http.PatchOf;
import org.farthing.api.http.Validated;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Only its author changes a comment, so two changes at once are by one person and need no version. */
@RestController
@RequestMapping("/api/expenses/{expenseId}/comments")
@Tag(name = "Comments")
class CommentApi {

    private final Comments comments;
    private final Expenses expenses;
    private final Answers answers;
    private final Validated validated;

    CommentApi(Comments comments, Expenses expenses, Answers answers, Validated validated) {
        this.comments = comments;
        this.expenses = expenses;
        this.answers = answers;
        this.validated = validated;
    }

    @GetMapping
    @OneLedger
    @Operation(
            operationId = "listComments",
            summary = "Comments on an expense of a group, the newest first",
            description = "Those that mention me count as seen then, as on the pages, unless the token may only read.")
    ResponseEntity<List<CommentAnswer>> list(
            Caller caller,
            @PathVariable UUID expenseId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID before,
            HttpServletRequest request) {
        CommentId place = before == null ? null : new CommentId(before);
        CommentPage page = comments.page(
                caller.id(),
                expense(caller, expenseId),
                place,
                Limits.of(limit),
                caller.grant().mayWrite());
        CommentId earlier = page.earlier();
        List<CommentAnswer> rows =
                page.comments().stream().map(CommentAnswer::of).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(rows);
        return Page.of(request, rows, earlier == null ? null : Map.entry("before", earlier.toString()), null);
    }

    @GetMapping("/{commentId}")
    @OneLedger
    @Operation(operationId = "getComment", summary = "One comment")
    CommentAnswer find(Caller caller, @PathVariable UUID expenseId, @PathVariable UUID commentId) {
        return answer(caller, expense(caller, expenseId), new CommentId(commentId));
    }

    @PostMapping
    @OneLedger
    @Operation(operationId = "addComment", summary = "Say something about an expense of a group")
    ResponseEntity<CommentAnswer> add(
            Caller caller, @PathVariable UUID expenseId, @Valid @RequestBody CommentBody body) {
        ExpenseId expense = expense(caller, expenseId);
        CommentId id = new CommentId(Ids.next());
        comments.add(caller.id(), expense, id, String.valueOf(body.text()));
        return answers.created(address(expense, id), () -> answer(caller, expense, id));
    }

    @PatchMapping(path = "/{commentId}", consumes = MergePatch.MEDIA_TYPE)
    @OneLedger
    @Operation(operationId = "changeComment", summary = "Say it otherwise; only its author may")
    CommentAnswer change(
            Caller caller,
            @PathVariable UUID expenseId,
            @PathVariable UUID commentId,
            @PatchOf(CommentBody.class) @RequestBody JsonNode patch) {
        ExpenseId expense = expense(caller, expenseId);
        CommentId id = new CommentId(commentId);
        CommentBody present = new CommentBody(answer(caller, expense, id).text());
        CommentBody body = validated.check(MergePatch.apply(present, patch, CommentBody.class));
        comments.edit(caller.id(), id, String.valueOf(body.text()));
        return answer(caller, expense, id);
    }

    @DeleteMapping("/{commentId}")
    @OneLedger
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteComment", summary = "Take a comment back; only its author may")
    void delete(Caller caller, @PathVariable UUID expenseId, @PathVariable UUID commentId) {
        CommentId id = new CommentId(commentId);
        answer(caller, expense(caller, expenseId), id);
        comments.delete(caller.id(), id);
    }

    @PostMapping("/{commentId}/restoration")
    @OneLedger
    @Operation(operationId = "restoreComment", summary = "Show a deleted comment again; only its author may")
    ResponseEntity<CommentAnswer> restore(Caller caller, @PathVariable UUID expenseId, @PathVariable UUID commentId) {
        ExpenseId expense = expense(caller, expenseId);
        CommentId id = new CommentId(commentId);
        if (!comments.expenseOf(caller.id(), id).equals(expense)) {
            throw new NotFoundException("comment");
        }
        comments.restore(caller.id(), id);
        return answers.created(address(expense, id), () -> answer(caller, expense, id));
    }

    private CommentAnswer answer(Caller caller, ExpenseId expense, CommentId id) {
        return CommentAnswer.of(comments.find(caller.id(), expense, id));
    }

    private static String address(ExpenseId expense, CommentId id) {
        return "/api/expenses/" + expense + "/comments/" + id;
    }

    private ExpenseId expense(Caller caller, UUID id) {
        ExpenseId expense = new ExpenseId(id);
        caller.require(expenses.find(caller.id(), expense).ledger().id());
        return expense;
    }
}
