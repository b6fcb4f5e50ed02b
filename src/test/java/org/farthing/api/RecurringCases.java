package org.farthing.api;

import java.util.Map;
import java.util.function.Supplier;
import org.farthing.api.Cases.Case;

/** Requests about expenses that come again, and the record of a ledger. */
final class RecurringCases implements Cases.Area {

    private final Things things;

    RecurringCases(Things things) {
        this.things = things;
    }

    @Override
    public void addTo(Map<String, Supplier<Case>> cases) {
        String monthly = "{\"unit\":\"month\",\"times\":12}";
        Supplier<String> rule = () -> "/api/recurring/"
                + Client.id(things.client().make("/api/expenses/" + things.expense() + "/recurrence", monthly));
        cases.put("listRules", () -> Case.at("/api/recurring"));
        cases.put("getRule", () -> Case.at(rule.get()));
        cases.put("repeatExpense", () -> Case.at("/api/expenses/" + things.expense() + "/recurrence")
                .sending(monthly));
        cases.put("listUpcoming", () -> Case.at("/api/recurring/upcoming?limit=3"));
        cases.put("changeRule", () -> things.versioned(rule.get(), "")
                .sending("{\"rhythm\":{\"every\":2},\"next\":{\"notes\":\"dearer\"}}"));
        Supplier<String> repeated = () -> {
            String expense = "/api/expenses/" + things.expense();
            things.client().make(expense + "/recurrence", monthly);
            return expense;
        };
        cases.put("getRecurrence", () -> Case.at(repeated.get() + "/recurrence"));
        cases.put("followExpense", () -> Case.at(repeated.get() + "/recurrence/example"));
        cases.put("skipNext", () -> things.versioned(rule.get(), "/omission"));
        cases.put("pauseRule", () -> things.versioned(rule.get(), "/pause"));
        cases.put("resumeRule", () -> {
            Case pause = things.versioned(rule.get(), "/pause");
            things.client().send(things.client().request("POST", pause.path()).header("If-Match", pause.ifMatch()));
            return things.versioned(pause.path().replace("/pause", ""), "/resumption");
        });
        cases.put("endRule", () -> things.versioned(rule.get(), ""));
        cases.put("listActivity", () -> Case.at(things.ledger() + "/activity?limit=2"));
    }
}
