package org.farthing.api.expense;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.expense.Moves;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mine becomes ours, and ours mine. Two ledgers take part, so a token for one ledger is kept out. */
@RestController
@RequestMapping("/api/expenses/{expenseId}")
@Tag(name = "Expenses")
class MoveApi {

    private final Moves moves;
    private final Expenses expenses;
    private final Answers answers;

    MoveApi(Moves moves, Expenses expenses, Answers answers) {
        this.moves = moves;
        this.expenses = expenses;
        this.answers = answers;
    }

    @Schema(name = "Move")
    record MoveBody(
            @NotNull(message = "{problem.field.missing}")
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The group")
            @Nullable
            UUID ledgerId,

            @Schema(description = "Let the group read the notes, too; else they stay mine") @Nullable
            Boolean notes,

            @Schema(description = "Let the group see the receipts, too; else they stay mine") @Nullable
            Boolean receipts) {}

    @PostMapping("/move")
    @Operation(
            operationId = "shareExpense",
            summary = "Take an expense of mine into a group, shared by all members",
            description = "It is recorded anew there; where it was, it lies in the trash.")
    ResponseEntity<ExpenseAnswer> share(
            Caller caller, @PathVariable UUID expenseId, @Valid @RequestBody MoveBody body) {
        Moves.Confirmed confirmed =
                new Moves.Confirmed(Boolean.TRUE.equals(body.notes()), Boolean.TRUE.equals(body.receipts()));
        LedgerId group = new LedgerId(Objects.requireNonNull(body.ledgerId()));
        return answer(
                caller,
                moves.toGroup(caller.id(), new ExpenseId(expenseId), group, new ExpenseId(Ids.next()), confirmed));
    }

    @PostMapping("/return")
    @Operation(
            operationId = "withdrawExpense",
            summary = "Take an expense that I alone paid out of its group",
            description = "It is recorded in my personal ledger; where it was, it lies in the trash.")
    ResponseEntity<ExpenseAnswer> withdraw(Caller caller, @PathVariable UUID expenseId) {
        return answer(caller, moves.toPersonal(caller.id(), new ExpenseId(expenseId)));
    }

    private ResponseEntity<ExpenseAnswer> answer(Caller caller, ExpenseId made) {
        answers.written();
        return ExpenseApi.answer(HttpStatus.CREATED, expenses.find(caller.id(), made));
    }
}
