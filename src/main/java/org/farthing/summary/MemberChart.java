package org.farthing.summary;

import java.util.List;
import java.util.stream.Stream;

/** Two horizontal bars for each member: what they paid, and what they spent. Lengths are thousandths of the width. */
public record MemberChart(List<Row> rows) {

    /** What can be seen at all. */
    private static final int SHORTEST = 3;

    public record Row(MemberFigures member, int paid, int spent) {

        public String paidLength() {
            return BarChart.percent(paid);
        }

        public String spentLength() {
            return BarChart.percent(spent);
        }
    }

    public static MemberChart of(List<MemberFigures> members) {
        long most = members.stream()
                .flatMap(member ->
                        Stream.of(member.paid().minor(), member.spent().minor()))
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new MemberChart(members.stream()
                .map(member -> new Row(
                        member,
                        length(member.paid().minor(), most),
                        length(member.spent().minor(), most)))
                .toList());
    }

    /** Whoever got more back than they paid has no bar; the table says it. */
    private static int length(long minor, long most) {
        return minor <= 0 ? 0 : Math.max(SHORTEST, Ratio.perMille(minor, most));
    }
}
