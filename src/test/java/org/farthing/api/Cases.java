package org.farthing.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** For each operation a request that succeeds, on things of its own each time. */
final class Cases {

    private final Map<String, Supplier<Case>> cases = new LinkedHashMap<>();

    /** The cases of some operations. */
    interface Area {
        void addTo(Map<String, Supplier<Case>> cases);
    }

    /**
     * @param path with the values of its parameters
     * @param body null for none; the bytes of a file are sent as a form
     */
    record Case(
            String path, @Nullable String body, @Nullable String ifMatch, byte @Nullable [] file) {

        static Case at(String path) {
            return new Case(path, null, null, null);
        }

        Case sending(String body) {
            return new Case(path, body, ifMatch, file);
        }

        Case ifMatch(String tag) {
            return new Case(path, body, tag, file);
        }
    }

    Cases(Things things) {
        List<Area> areas = List.of(
                new AccountCases(things),
                new LedgerCases(things),
                new ExpenseCases(things),
                new SettlementCases(things),
                new ReceiptCases(things),
                new RecurringCases(things),
                new RecordCases(things));
        areas.forEach(area -> area.addTo(cases));
    }

    Map<String, Supplier<Case>> all() {
        return cases;
    }

    Case of(String operation) {
        Supplier<Case> found = cases.get(operation);
        if (found == null) {
            throw new AssertionError("no case for the operation " + operation);
        }
        return found.get();
    }
}
