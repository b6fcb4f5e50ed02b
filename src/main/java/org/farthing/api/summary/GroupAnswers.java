package org.farthing.api.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.farthing.api.http.Amount;
import org.farthing.summary.CategoryTotal;
import org.farthing.summary.GroupFigures;
import org.farthing.summary.MemberFigures;
import org.farthing.summary.MonthTotal;

/** Statistics of a group as the API shows them. */
final class GroupAnswers {

    private GroupAnswers() {}

    @Schema(name = "GroupStatistics", description = "All that a group spent in one currency, since it began.")
    record Statistics(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount total,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "12", description = "How many expenses")
            long transactions,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "My shares of it")
            Amount mine,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<Category> categories,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<Member> members,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "From the first expense to the last")
            List<Month> months) {

        static Statistics of(GroupFigures figures) {
            List<MonthTotal> months = figures.months().months();
            List<MonthTotal> mine = figures.myMonths().months();
            return new Statistics(
                    Amount.of(figures.whole().total()),
                    figures.whole().entries(),
                    Amount.of(figures.mine()),
                    figures.whole().categories().stream()
                            .map(category -> Category.of(figures, category))
                            .toList(),
                    figures.members().stream().map(Member::of).toList(),
                    IntStream.range(0, months.size())
                            .mapToObj(i -> Month.of(months.get(i), mine.get(i)))
                            .toList());
        }
    }

    @Schema(name = "GroupCategory")
    record Category(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID categoryId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount total,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "3")
            long transactions,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "My shares of it")
            Amount mine) {

        static Category of(GroupFigures figures, CategoryTotal category) {
            return new Category(
                    category.category().id().value(),
                    Amount.of(category.total()),
                    category.entries(),
                    Amount.of(figures.mineIn(category.category().id())));
        }
    }

    @Schema(name = "GroupMember")
    record Member(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID memberId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "For all")
            Amount paid,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Their own shares")
            Amount spent) {

        static Member of(MemberFigures figures) {
            return new Member(figures.id().value(), Amount.of(figures.paid()), Amount.of(figures.spent()));
        }
    }

    @Schema(name = "GroupMonth")
    record Month(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11")
            String month,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount total,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "My shares of it")
            Amount mine) {

        static Month of(MonthTotal total, MonthTotal mine) {
            return new Month(total.month().toString(), Amount.of(total.total()), Amount.of(mine.total()));
        }
    }
}
