package org.farthing.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who pays whom so that everybody is settled, in the minor units of one currency.
 *
 * <p>With {@value #EXACT_LIMIT} or fewer members to settle, no plan has fewer transfers. A zero-sum group of n members
 * settles among itself in n - 1 transfers, so the best plan splits the members into the most zero-sum groups (Verhoeff,
 * "Settling Multiple Debts Efficiently", Informatics in Education 3, 2004). That is NP-hard in general; here a dynamic
 * programme over all subsets finds it. Above the limit the first debtor pays the first creditor, and so on: at most
 * n - 1 transfers.
 *
 * <p>Paying one suggestion leaves the others as they are. Of all shortest plans from debtors to creditors this is the
 * first one, ordered by payer, then receiver, then larger amounts. A shortest plan without one of its transfers is a
 * shortest plan for what then remains, and the same the other way round, so the first one stays the first. Above the
 * limit that holds too, for the greedy plan is the first one of all. A payment that brings the members down to the limit
 * leaves the others as well, unless fewer will then do.
 */
public final class SettleUpPlan {

    private static final int EXACT_LIMIT = 16;

    private SettleUpPlan() {}

    /** A suggested payment of {@code minor} units, always positive. */
    public record Transfer(UUID from, UUID to, long minor) {}

    /**
     * @param balances minor units by member, positive for those who are owed
     * @return the transfers in the order of payer and receiver; nobody both pays and receives
     * @throws IllegalArgumentException unless the balances sum to zero
     * @throws ArithmeticException if the debts together exceed a {@code long}
     */
    public static List<Transfer> of(Map<UUID, Long> balances) {
        SortedMap<UUID, Long> open = unsettled(balances);
        boolean exact = open.size() <= EXACT_LIMIT;
        List<Transfer> plan = new ArrayList<>();
        while (!open.isEmpty()) {
            List<UUID> members = List.copyOf(open.keySet());
            long[] amounts = open.values().stream().mapToLong(Long::longValue).toArray();
            int debtor = first(amounts, member -> amounts[member] < 0);
            IntPredicate candidate = exact ? companions(amounts, debtor) : member -> true;
            int creditor = first(amounts, member -> amounts[member] > 0 && candidate.test(member));
            plan.add(pay(open, members.get(debtor), members.get(creditor)));
        }
        return List.copyOf(plan);
    }

    private static SortedMap<UUID, Long> unsettled(Map<UUID, Long> balances) {
        long owed = 0;
        long owing = 0;
        SortedMap<UUID, Long> unsettled = new TreeMap<>();
        for (Map.Entry<UUID, Long> balance : balances.entrySet()) {
            long amount = balance.getValue();
            owed = Math.addExact(owed, Math.max(amount, 0));
            owing = Math.addExact(owing, Math.min(amount, 0));
            if (amount != 0) {
                unsettled.put(balance.getKey(), amount);
            }
        }
        if (owed + owing != 0) {
            throw new IllegalArgumentException("The balances sum to " + (owed + owing));
        }
        return unsettled;
    }

    private static int first(long[] amounts, IntPredicate wanted) {
        return IntStream.range(0, amounts.length).filter(wanted).findFirst().orElseThrow();
    }

    /** Those who share a group with the debtor in any split into the most groups; a set of members is a bit mask. */
    private static IntPredicate companions(long[] amounts, int debtor) {
        long[] sums = subsetSums(amounts);
        byte[] groups = mostGroups(sums);
        int everyone = sums.length - 1;
        int together = 0;
        for (int set = 1; set <= everyone; set++) {
            boolean isGroup = contains(set, debtor) && sums[set] == 0;
            if (isGroup && groups[everyone ^ set] + 1 == groups[everyone]) {
                together |= set;
            }
        }
        int found = together;
        return member -> contains(found, member);
    }

    private static long[] subsetSums(long[] amounts) {
        long[] sums = new long[1 << amounts.length];
        for (int set = 1; set < sums.length; set++) {
            sums[set] = sums[set & (set - 1)] + amounts[Integer.numberOfTrailingZeros(set)];
        }
        return sums;
    }

    /** The most zero-sum groups each set has room for: as its best subset of one less, and one if it sums to zero. */
    private static byte[] mostGroups(long[] sums) {
        byte[] groups = new byte[sums.length];
        for (int set = 1; set < sums.length; set++) {
            byte most = 0;
            for (int rest = set; rest != 0; rest &= rest - 1) {
                most = (byte) Math.max(most, groups[set ^ Integer.lowestOneBit(rest)]);
            }
            groups[set] = (byte) (most + (sums[set] == 0 ? 1 : 0));
        }
        return groups;
    }

    private static boolean contains(int set, int member) {
        return (set >> member & 1) == 1;
    }

    /** At least one of the two is settled by it. */
    private static Transfer pay(Map<UUID, Long> open, UUID debtor, UUID creditor) {
        long minor = Math.min(-open.getOrDefault(debtor, 0L), open.getOrDefault(creditor, 0L));
        change(open, debtor, minor);
        change(open, creditor, -minor);
        return new Transfer(debtor, creditor, minor);
    }

    private static void change(Map<UUID, Long> open, UUID member, long minor) {
        long balance = open.getOrDefault(member, 0L) + minor;
        if (balance == 0) {
            open.remove(member);
        } else {
            open.put(member, balance);
        }
    }
}
