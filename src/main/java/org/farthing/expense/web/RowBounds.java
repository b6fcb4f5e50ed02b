package org.farthing.expense.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** No page sends rows beyond these; the binder would fail on an index above its own limit instead of refusing it. */
@ControllerAdvice(assignableTypes = {ExpenseFormController.class, ExpenseDraftController.class})
class RowBounds {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d*)]");
    private static final int MOST = 200;

    @InitBinder(ExpenseForm.NAME)
    void refuseEndlessRows(WebRequest request) {
        request.getParameterNames().forEachRemaining(RowBounds::requireBounded);
    }

    private static void requireBounded(String parameter) {
        Matcher index = INDEX.matcher(parameter);
        while (index.find()) {
            String digits = index.group(1);
            if (digits.length() > 3 || (!digits.isEmpty() && Integer.parseInt(digits) >= MOST)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        }
    }
}
