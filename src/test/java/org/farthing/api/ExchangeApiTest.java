package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.rate.PublishedRates;
import org.farthing.rate.RateSource;
import org.farthing.rate.Rates;
import org.farthing.token.Grant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Expenses in another currency than their group's. The rates are of the year 2002, where no other test looks. */
class ExchangeApiTest extends ApiScene {

    private static final LocalDate DAY = LocalDate.of(2002, 3, 1);

    @Autowired
    Rates rates;

    @Autowired
    Expenses expenses;

    AccountView alice;
    LedgerView group;
    Client api;

    @BeforeEach
    void aliceSharesAGroupInEuroWithBob() {
        alice = people.alice();
        group = people.group(alice, people.bob());
        api = client(alice, Grant.EVERYTHING);
    }

    private JsonNode dinner(String amount, String currency, String rate) {
        return api.make("/api/expenses", """
                {"ledgerId":"%s","description":"Dinner","amount":{"amount":"%s","currency":"%s"},"rate":"%s"}
                """.formatted(group.id(), amount, currency, rate));
    }

    private JsonNode patched(JsonNode expense, String patch) {
        MockHttpServletResponse answer = api.patch("/api/expenses/" + Client.id(expense), patch, "\"0\"");
        assertThat(answer.getStatus()).as(Client.text(answer)).isEqualTo(200);
        return Client.json(answer);
    }

    /** In euro. */
    private @Nullable Money converted(JsonNode expense) {
        ExpenseId id = new ExpenseId(UUID.fromString(Client.id(expense)));
        return expenses.find(alice.id(), id).converted();
    }

    @Test
    void aRateIsTakenAsItIsOfferedAndSentBackWithAChange() {
        rates.publish(List.of(new PublishedRates(DAY, Map.of("IDR", new BigDecimal("17231.47")))), RateSource.DEMO);
        String offer = Client.json(api.get("/api/rates/IDR/EUR?date=" + DAY))
                .path("rate")
                .asString();
        assertThat(offer).isEqualTo("0.000058033354");

        JsonNode dinner = dinner("500000", "IDR", offer);
        JsonNode supper = patched(dinner, "{\"description\":\"Supper\"}");

        assertThat(supper.path("description").asString()).isEqualTo("Supper");
        assertThat(supper.path("rate").asString()).isEqualTo(offer);
        assertThat(converted(supper)).isEqualTo(Money.of(2902, "EUR"));
    }

    @Test
    void aRateHasNoZerosThatNobodyTyped() {
        JsonNode dinner = dinner("10.00", "USD", "0.9231");

        assertThat(dinner.path("rate").asString()).isEqualTo("0.9231");
        assertThat(patched(dinner, "{\"notes\":\"late\"}").path("rate").asString())
                .isEqualTo("0.9231");
    }

    @Test
    void aRateGoesWithItsCurrency() {
        JsonNode inDollars = patched(dinner("1200", "JPY", "0.0061"), "{\"amount\":{\"currency\":\"USD\"}}");

        assertThat(inDollars.path("amount").path("currency").asString()).isEqualTo("USD");
        assertThat(inDollars.has("rate")).isFalse();
        assertThat(converted(inDollars)).isNull();
    }

    @Test
    void aRateStaysWithItsCurrencyAndOneThatIsSentAlongCounts() {
        JsonNode dearer = patched(dinner("1200", "JPY", "0.005"), """
                {"amount":{"amount":"2400"},"payments":null}""");
        assertThat(converted(dearer)).isEqualTo(Money.of(1200, "EUR"));

        JsonNode inDollars = patched(dinner("12", "JPY", "0.005"), """
                {"amount":{"currency":"USD"},"rate":"0.5"}""");
        assertThat(converted(inDollars)).isEqualTo(Money.of(600, "EUR"));
    }
}
