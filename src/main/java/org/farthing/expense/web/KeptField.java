package org.farthing.expense.web;

import java.util.ArrayList;
import java.util.List;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberView;
import org.farthing.platform.forms.TypedFields;

/** A hidden field with what was typed for a mode that is not chosen: whoever chooses it again finds it there. */
record KeptField(String name, String value) {

    static List<KeptField> of(SplitForm shape, LedgerView ledger) {
        List<KeptField> kept = new ArrayList<>(figures(shape, ledger));
        if (shape.chosen() != SplitMode.ITEMS) {
            kept.addAll(items(shape));
            kept.addAll(extras(shape));
        }
        return kept;
    }

    /** In rows that follow those of the page, which has one for each member. */
    private static List<KeptField> figures(SplitForm shape, LedgerView ledger) {
        List<KeptField> kept = new ArrayList<>();
        List<MemberView> members = ledger.members();
        for (int i = 0; i < members.size(); i++) {
            String row = "split.people[" + (members.size() + i) + "].";
            List<KeptField> figures = new ArrayList<>();
            for (SplitMode mode : SplitMode.values()) {
                String typed = shape.typed(members.get(i), mode);
                if (mode != shape.chosen() && !typed.isBlank()) {
                    figures.add(new KeptField(row + PersonRow.fieldOf(mode), typed));
                }
            }
            if (!figures.isEmpty()) {
                kept.add(new KeptField(row + "member", members.get(i).id().toString()));
                kept.addAll(figures);
            }
        }
        return kept;
    }

    private static List<KeptField> items(SplitForm shape) {
        List<KeptField> kept = new ArrayList<>();
        List<ItemRow> lines = SplitForm.rows(shape.items()).stream()
                .filter(line -> !line.blank())
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String row = "split.items[" + i + "].";
            kept.add(new KeptField(row + "label", TypedFields.text(lines.get(i).label())));
            kept.add(new KeptField(row + "amount", TypedFields.text(lines.get(i).amount())));
            SplitForm.rows(lines.get(i).takers()).forEach(taker -> kept.add(new KeptField(row + "takers", taker)));
        }
        return kept;
    }

    private static List<KeptField> extras(SplitForm shape) {
        List<KeptField> kept = new ArrayList<>();
        List<ExtraRow> extras = SplitForm.rows(shape.extras()).stream()
                .filter(extra -> !extra.blank())
                .toList();
        for (int i = 0; i < extras.size(); i++) {
            String row = "split.extras[" + i + "].";
            kept.add(new KeptField(row + "kind", TypedFields.text(extras.get(i).kind())));
            kept.add(new KeptField(row + "value", TypedFields.text(extras.get(i).value())));
            kept.add(new KeptField(row + "unit", TypedFields.text(extras.get(i).unit())));
        }
        return kept;
    }
}
