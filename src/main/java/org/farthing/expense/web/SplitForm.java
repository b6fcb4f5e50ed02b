package org.farthing.expense.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.farthing.expense.split.Adjusted;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Extra;
import org.farthing.expense.split.ExtraKind;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.forms.Keys;
import org.jspecify.annotations.Nullable;

/** How an expense is divided, as it is typed. The members of an equal split are a field of the expense form. */
record SplitForm(
        @Nullable String mode,
        @Nullable List<PersonRow> people,
        @Nullable List<ItemRow> items,
        @Nullable List<ExtraRow> extras) {

    static final SplitForm EQUALLY = new SplitForm(SplitMode.EQUAL.name(), null, null, null);

    static SplitForm of(Split split, Locale locale) {
        String mode = split.mode().name();
        if (split instanceof ByShares by) {
            return people(mode, by.weights(), PersonRow::weight, locale);
        }
        if (split instanceof ByPercent by) {
            return people(mode, by.percents(), PersonRow::percent, locale);
        }
        if (split instanceof Exact exact) {
            return people(mode, exact.amounts(), PersonRow::exact, locale);
        }
        if (split instanceof Adjusted adjusted) {
            return people(mode, adjusted.differences(), PersonRow::difference, locale);
        }
        return split instanceof Itemised bill
                ? new SplitForm(mode, null, items(bill, locale), extras(bill, locale))
                : EQUALLY;
    }

    private static SplitForm people(
            String mode, List<Input> inputs, BiFunction<String, String, PersonRow> row, Locale locale) {
        return new SplitForm(
                mode,
                inputs.stream()
                        .map(input -> row.apply(input.member().toString(), Typed.show(input.value(), locale)))
                        .toList(),
                null,
                null);
    }

    private static List<ItemRow> items(Itemised bill, Locale locale) {
        return bill.items().stream()
                .map(item -> new ItemRow(
                        item.label(),
                        Typed.show(item.amount(), locale),
                        item.takers().stream().map(MemberId::toString).toList()))
                .toList();
    }

    private static List<ExtraRow> extras(Itemised bill, Locale locale) {
        return bill.extras().stream()
                .map(extra -> new ExtraRow(
                        extra.kind().name(), Typed.show(extra.value(), locale), extra.percent() ? "percent" : "amount"))
                .toList();
    }

    /** Whatever is no mode divides equally. */
    public SplitMode chosen() {
        return Arrays.stream(SplitMode.values())
                .filter(known -> known.name().equals(mode))
                .findFirst()
                .orElse(SplitMode.EQUAL);
    }

    SplitForm with(List<ItemRow> lines) {
        return new SplitForm(mode, people, lines, extras);
    }

    /** For another ledger, whose members are others. */
    SplitForm withoutPeople() {
        return new SplitForm(
                mode, null, rows(items).stream().map(ItemRow::untaken).toList(), extras);
    }

    SplitForm withWeights(LedgerView ledger, Predicate<MemberId> included) {
        if (chosen() != SplitMode.SHARES || rows(people).stream().anyMatch(row -> row.weight() != null)) {
            return this;
        }
        Stream<PersonRow> usual = ledger.activeMembers().stream()
                .filter(member -> included.test(member.id()))
                .map(member -> PersonRow.weight(member.id().toString(), Long.toString(member.weight())));
        return new SplitForm(mode, Stream.concat(rows(people).stream(), usual).toList(), items, extras);
    }

    /** The lines that are typed, with at least one to fill in. */
    public List<ItemRow> lines() {
        return items == null || items.isEmpty() ? List.of(ItemRow.BLANK, ItemRow.BLANK) : items;
    }

    /** Each kind once, typed or not. */
    public List<ExtraRow> allExtras() {
        return Arrays.stream(ExtraKind.values())
                .map(kind -> rows(extras).stream()
                        .filter(row -> kind.name().equals(row.kind()))
                        .findFirst()
                        .orElse(new ExtraRow(kind.name(), "", kind == ExtraKind.DISCOUNT ? "amount" : "percent")))
                .toList();
    }

    public boolean hasExtras() {
        return rows(extras).stream().anyMatch(row -> !row.blank());
    }

    /** What was typed for the member in the field of the mode. */
    public String typed(MemberView member) {
        return typed(member, chosen());
    }

    String typed(MemberView member, SplitMode mode) {
        return rows(people).stream()
                .filter(row -> member.id().toString().equals(row.member()))
                .map(row -> row.typed(mode))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The name of what is typed for each member; only for modes that ask for something. */
    public String field() {
        return PersonRow.fieldOf(chosen());
    }

    /** What was typed for the modes that are not chosen. */
    public List<KeptField> kept(LedgerView ledger) {
        return KeptField.of(this, ledger);
    }

    /** The page counts all members, but has no row for those who have left; the binder leaves holes there. */
    static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    /** What cannot be read becomes an error, and the split lacks it. */
    Split toSplit(LedgerView ledger, @Nullable List<String> sharedBy, Typed typed) {
        List<MemberId> sharers = members(sharedBy);
        return switch (chosen()) {
            case EQUAL -> new Equal(sharers);
            case SHARES -> new ByShares(inputs(ledger, PersonRow::weight, typed::number));
            case PERCENT -> new ByPercent(inputs(ledger, PersonRow::percent, typed::number));
            case EXACT -> new Exact(inputs(ledger, PersonRow::exact, typed::amount));
            case ADJUSTED -> adjusted(sharers, inputs(ledger, PersonRow::difference, typed::amount));
            case ITEMS -> new Itemised(toItems(typed), toExtras(typed));
        };
    }

    /** A difference of somebody who is not in it any more says nothing. */
    private static Adjusted adjusted(List<MemberId> sharers, List<Input> differences) {
        return new Adjusted(
                sharers,
                differences.stream()
                        .filter(difference -> sharers.contains(difference.member()))
                        .toList());
    }

    private static List<MemberId> members(@Nullable List<String> ids) {
        return rows(ids).stream().map(id -> new MemberId(Keys.uuid(id))).toList();
    }

    private List<Input> inputs(
            LedgerView ledger,
            Function<PersonRow, @Nullable String> field,
            BiFunction<@Nullable String, String, @Nullable Figure> reader) {
        List<Input> inputs = new ArrayList<>();
        for (PersonRow row : rows(people)) {
            String text = field.apply(row);
            if (!Typed.isBlank(text)) {
                MemberId id = new MemberId(Keys.uuid(row.member()));
                String name = ledger.member(id)
                        .orElseThrow(() -> new NotFoundException("member"))
                        .name();
                Figure figure = reader.apply(text, name);
                if (figure != null) {
                    inputs.add(new Input(id, figure));
                }
            }
        }
        return inputs;
    }

    private List<Item> toItems(Typed typed) {
        List<Item> read = new ArrayList<>();
        for (ItemRow row : rows(items)) {
            if (!row.blank()) {
                String label = row.label() == null ? "" : row.label();
                String whose = label.isBlank() ? Integer.toString(read.size() + 1) : label;
                Figure figure = typed.amount(row.amount(), whose);
                if (figure != null) {
                    read.add(new Item(label, figure, members(row.takers())));
                }
            }
        }
        return read;
    }

    private List<Extra> toExtras(Typed typed) {
        return rows(extras).stream()
                .filter(row -> !row.blank())
                .flatMap(row -> Stream.ofNullable(extra(row, typed)))
                .toList();
    }

    private static @Nullable Extra extra(ExtraRow row, Typed typed) {
        ExtraKind kind = Arrays.stream(ExtraKind.values())
                .filter(known -> known.name().equals(row.kind()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("kind"));
        String value = row.value();
        Figure figure = row.percent()
                ? typed.number(value, "%")
                : typed.amount(value, typed.currency().getCurrencyCode());
        return figure == null ? null : new Extra(kind, figure, row.percent());
    }
}
