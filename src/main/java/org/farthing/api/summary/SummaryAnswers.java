package org.farthing.api.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.summary.CategoryTotal;
import org.farthing.summary.CurrencySummary;
import org.farthing.summary.HomeSummary;
import org.farthing.summary.Trend;

/** What was spent, currency by currency: they are never added to each other. */
final class SummaryAnswers {

    private SummaryAnswers() {}

    @Schema(name = "CategorySummary")
    record Summary(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<CurrencySum> currencies) {}

    @Schema(name = "CurrencySum")
    record CurrencySum(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount total,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "12", description = "How many expenses")
            long transactions,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In the period before")
            Amount previous,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<CategorySum> categories) {

        static CurrencySum of(CurrencySummary summary) {
            return new CurrencySum(
                    Amount.of(summary.total()),
                    summary.entries(),
                    Amount.of(summary.previous()),
                    summary.categories().stream().map(CategorySum::of).toList());
        }
    }

    @Schema(name = "CategorySum")
    record CategorySum(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID categoryId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount total,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "3")
            long transactions,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In the period before")
            Amount previous) {

        static CategorySum of(CategoryTotal total) {
            return new CategorySum(
                    total.category().id().value(),
                    Amount.of(total.total()),
                    total.entries(),
                    Amount.of(total.previous()));
        }
    }

    @Schema(name = "MonthSum")
    record MonthSum(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11")
            String month,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount total) {}

    @Schema(name = "HomeSum", description = "What was spent, in one currency.")
    record HomeSum(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Of all that has a rate")
            Amount total,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<Converted> converted,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "What has no rate and is not in the total")
            List<Unrated> missing) {}

    @Schema(name = "ConvertedSum")
    record Converted(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount original,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount home) {}

    @Schema(name = "UnratedSum")
    record Unrated(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount original,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2")
            long transactions) {}

    static HomeSum of(HomeSummary summary) {
        return new HomeSum(
                Amount.of(summary.total()),
                summary.converted().stream()
                        .map(sum -> new Converted(Amount.of(sum.original()), Amount.of(sum.home())))
                        .toList(),
                summary.missing().stream()
                        .map(sum -> new Unrated(Amount.of(sum.original()), sum.entries()))
                        .toList());
    }

    static Summary of(org.farthing.summary.Summary summary) {
        return new Summary(
                summary.period().first(),
                summary.period().last(),
                summary.currencies().stream().map(CurrencySum::of).toList());
    }

    static List<MonthSum> of(Trend trend) {
        return trend.currencies().stream()
                .flatMap(currency -> currency.months().stream())
                .map(month -> new MonthSum(month.month().toString(), Amount.of(month.total())))
                .toList();
    }
}
