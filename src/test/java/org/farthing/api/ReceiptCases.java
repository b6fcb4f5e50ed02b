package org.farthing.api;

import java.util.Map;
import java.util.function.Supplier;
import org.farthing.api.Cases.Case;
import org.farthing.support.SampleReceipts;

/** Requests about files of expenses. */
final class ReceiptCases implements Cases.Area {

    private final Things things;

    ReceiptCases(Things things) {
        this.things = things;
    }

    @Override
    public void addTo(Map<String, Supplier<Case>> cases) {
        Supplier<String> path = () -> "/api/expenses/" + things.expense() + "/receipts";
        Supplier<String> attached = () -> {
            String receipts = path.get();
            return receipts + "/"
                    + Client.id(Client.json(things.client().upload(receipts, "bill.png", SampleReceipts.png())));
        };
        cases.put("listReceipts", () -> Case.at(path.get()));
        cases.put("attachReceipt", () -> new Case(path.get(), null, null, SampleReceipts.png()));
        cases.put("getReceipt", () -> Case.at(attached.get()));
        cases.put("getReceiptThumbnail", () -> Case.at(attached.get() + "/thumbnail"));
        cases.put("deleteReceipt", () -> Case.at(attached.get()));
    }
}
