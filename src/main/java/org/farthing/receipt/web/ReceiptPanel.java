package org.farthing.receipt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.farthing.account.AccountId;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.receipt.Receipts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows the receipts of one expense: as a page, or as the part of a page that htmx asks for. */
@Component
class ReceiptPanel {

    private final Receipts receipts;
    private final Expenses expenses;
    private final DataSize maxRequest;

    ReceiptPanel(
            Receipts receipts,
            Expenses expenses,
            @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize maxRequest) {
        this.receipts = receipts;
        this.expenses = expenses;
        this.maxRequest = maxRequest;
    }

    ModelAndView show(AccountId account, ExpenseId id, HttpServletRequest request, List<RefusedFile> refused) {
        ExpenseView expense = expenses.find(account, id);
        HttpStatus status = refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(isFragment(request) ? "receipt/list :: list" : "receipt/list", status)
                .addObject("expense", expense)
                .addObject("receipts", receipts.of(account, id))
                .addObject("writable", expense.ledger().isWritable() && !expense.trashed())
                .addObject("refused", refused)
                .addObject("maxFileBytes", receipts.maxFileBytes())
                .addObject("maxRequestBytes", maxRequest.toBytes());
    }

    /** After a change: the fresh panel where one was on the page, else back to the expense with a word about it. */
    ModelAndView after(AccountId account, ExpenseId id, HttpServletRequest request, Runnable flash) {
        if (isFragment(request)) {
            return show(account, id, request, List.of());
        }
        flash.run();
        return new ModelAndView(new RedirectView("/expenses/" + id, true));
    }

    private static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }
}
