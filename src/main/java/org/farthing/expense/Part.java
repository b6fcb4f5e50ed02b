package org.farthing.expense;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.ledger.MemberId;
import org.jspecify.annotations.Nullable;

/** What one member paid or owes of an expense, in minor units of its currency. */
@Embeddable
record Part(
        UUID ledgerId, UUID memberId, long amount, @Nullable Long convertedAmount) {

    Part of(UUID member) {
        return new Part(ledgerId, member, amount, convertedAmount);
    }

    Part plus(Part other) {
        Long converted = convertedAmount == null || other.convertedAmount == null
                ? null
                : Long.valueOf(Math.addExact(convertedAmount, other.convertedAmount));
        return new Part(ledgerId, memberId, Math.addExact(amount, other.amount), converted);
    }

    long counted(boolean converted) {
        return converted && convertedAmount != null ? convertedAmount : amount;
    }

    static boolean isIn(List<Part> parts, MemberId member) {
        return parts.stream().anyMatch(part -> part.memberId().equals(member.value()));
    }

    static Map<MemberId, Long> byMember(List<Part> parts) {
        return parts.stream().collect(toMap(part -> new MemberId(part.memberId()), Part::amount));
    }

    /** Leaves the rows alone where nothing changed. */
    static void replace(List<Part> parts, List<Part> replacement) {
        if (!parts.equals(replacement)) {
            parts.clear();
            parts.addAll(replacement);
        }
    }
}
