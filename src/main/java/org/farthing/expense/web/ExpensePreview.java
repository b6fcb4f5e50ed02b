package org.farthing.expense.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.SplitPreview;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Share;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** What a half filled-in form would come to: who owes how much, or what is still wrong about it. */
@Component
class ExpensePreview {

    private final SplitPreview splits;
    private final MessageSource messages;

    ExpensePreview(SplitPreview splits, MessageSource messages) {
        this.splits = splits;
        this.messages = messages;
    }

    /** What one member would owe. */
    record Line(MemberView member, Money amount, boolean odd) {}

    /**
     * @param problems why there are no lines, or what else does not fit
     * @param bill what the lines of a bill make where that is not the amount, null otherwise
     */
    record Answer(
            List<Line> lines,
            List<String> problems,
            @Nullable Money bill) {

        /** For a page that tells them beside the fields. */
        Answer withoutProblems() {
            return new Answer(lines, List.of(), bill);
        }
    }

    /** An amount that is not typed yet is no problem. */
    Answer of(LedgerView ledger, ExpenseForm form, @Nullable ExpenseView editing, Locale locale) {
        Errors errors = new BeanPropertyBindingResult(form, ExpenseForm.NAME);
        Split split = form.toSplit(ledger, locale, errors);
        Money bill = split instanceof Itemised lines ? form.bill(lines, errors) : null;
        if (split == null || (bill == null && Typed.isBlank(form.amount()))) {
            return new Answer(List.of(), problems(errors, locale), null);
        }
        Money total = form.total(split, locale, errors);
        List<Line> lines = new ArrayList<>();
        if (total != null && !errors.hasErrors()) {
            refuse(errors, () -> lines.addAll(lines(ledger, total, split, editing)));
            refuse(errors, () -> PaymentDraft.requireTotal(form.toPayments(ledger, total, locale, errors), total));
        }
        boolean differs = bill != null
                && bill.isPositive()
                && (total == null || Typed.isBlank(form.amount()) || !bill.equals(total.abs()));
        return new Answer(lines, problems(errors, locale), differs ? bill : null);
    }

    private static void refuse(Errors errors, Runnable step) {
        try {
            step.run();
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
        }
    }

    private List<Line> lines(LedgerView ledger, Money total, Split split, @Nullable ExpenseView editing) {
        return splits.shares(ledger, total, split, editing).stream()
                .filter(Share::takesPart)
                .map(share -> new Line(
                        ledger.member(share.member()).orElseThrow(),
                        new Money(share.minor(), total.currency()),
                        share.odd()))
                .toList();
    }

    private List<String> problems(Errors errors, Locale locale) {
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, locale))
                .distinct()
                .toList();
    }
}
