package org.farthing.api.settlement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.settlement.CurrencyTotal;
import org.farthing.settlement.PersonBalance;
import org.farthing.settlement.Standing;

/** How one stands with everybody, as the API shows it. */
final class StandingAnswers {

    private StandingAnswers() {}

    @Schema(name = "Standing", description = "Who owes me and whom I owe, over all groups.")
    record Whole(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "One a currency")
            List<Total> totals,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The largest debt first")
            List<Person> people) {

        static Whole of(Standing standing) {
            return new Whole(
                    standing.totals().stream().map(Total::of).toList(),
                    standing.people().stream().map(Person::of).toList());
        }
    }

    @Schema(name = "StandingTotal")
    record Total(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What I am owed")
            Amount owed,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What I owe")
            Amount owing) {

        static Total of(CurrencyTotal total) {
            return new Total(Amount.of(total.owed()), Amount.of(total.owing()));
        }
    }

    @Schema(name = "PersonBalance")
    record Person(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "For getSettlementPlan")
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Bob")
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Has no account yet")
            boolean placeholder,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "One a currency; positive where I am owed; none where debts cancel each other out")
            List<Amount> totals,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "One a group and currency")
            List<Debt> debts) {

        static Person of(PersonBalance person) {
            return new Person(
                    person.id(),
                    person.name(),
                    person.placeholder(),
                    person.totals().stream().map(Amount::of).toList(),
                    person.debts().stream().map(Debt::of).toList());
        }
    }

    @Schema(name = "Debt")
    record Debt(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID ledgerId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Flat")
            String ledgerName,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member that I am")
            UUID me,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID them,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Positive: I am owed it")
            Amount amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Whether I may record a payment there")
            boolean writable) {

        static Debt of(PersonBalance.Debt debt) {
            return new Debt(
                    debt.ledger().value(),
                    debt.group(),
                    debt.me().value(),
                    debt.them().value(),
                    Amount.of(debt.amount()),
                    debt.writable());
        }
    }
}
