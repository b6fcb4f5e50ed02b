package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is about one ledger does not go along when a form that is half filled in is to be for another one. */
@IntegrationTest
class OtherLedgerTest extends SplitScene {

    private static final String NEW = "/expenses/new";

    @Autowired
    Categories categories;

    LedgerView trip;

    @BeforeEach
    void aliceTravelsWithCharlieToo() {
        trip = people.group(alice, charlie);
    }

    @Test
    void peopleOfTheOldLedgerAreForgottenAndTheRestIsKept() throws Exception {
        for (ExpenseRequests form : List.of(
                people("SHARES", "weight", "1", "2"),
                people("PERCENT", "percent", "40", "60"),
                bill(),
                ExpenseRequests.dinnerIn(flat)
                        .with("payments[0].member", first.toString())
                        .with("payments[0].amount", "12.50"))) {
            String html = content(inTrip(form), NEW, alice);

            assertThat(html)
                    .contains("value=\"Dinner\"", "name=\"madeFor\" value=\"" + trip.id() + "\"")
                    .doesNotContain(first.toString(), second.toString());
        }
        assertThat(content(inTrip(bill()), NEW, alice)).contains("value=\"Soup\"", "value=\"Cake\"");
    }

    private ExpenseRequests inTrip(ExpenseRequests form) {
        return form.with("madeFor", flat.id().toString())
                .with("ledger", trip.id().toString())
                .with("change", "ledger");
    }

    /** Without script nobody changes the form when a ledger is chosen, and with one it takes a moment. */
    @Test
    void aFormThatIsSavedBeforeItHasChangedIsShownForTheNewLedger() throws Exception {
        ExpenseRequests form = ExpenseRequests.dinnerIn(flat)
                .with("madeFor", flat.id().toString())
                .with("ledger", trip.id().toString())
                .with("category", boatsIn(flat.id()).toString());

        assertThat(refused(form))
                .contains("The expense is for another place now", "value=\"Dinner\"", "value=\"2026-11-20\"")
                .contains(
                        "name=\"madeFor\" value=\"" + trip.id() + "\"",
                        trip.me().id().toString())
                .doesNotContain(first.toString(), second.toString());
        assertThat(page("/expenses?ledger=" + trip.id(), alice)).doesNotContain("Dinner");
        assertThat(page("/expenses?ledger=" + flat.id(), alice)).doesNotContain("Dinner");
        mvc.perform(form.by(charlie)).andExpect(status().isUnprocessableContent());
        mvc.perform(form.by(bob)).andExpect(status().isNotFound());
    }

    @Test
    void sharesBeginWithTheUsualWeightsOfTheNewLedgerHoweverItWasChosen() throws Exception {
        ExpenseRequests form = inTrip(people("SHARES", "weight", "7", "9"));

        for (String html : List.of(content(form, NEW, alice), refused(form.without("change")))) {
            assertThat(html)
                    .containsPattern("name=\"split.people\\[0].weight\"[^>]*value=\"1\"")
                    .doesNotContain("value=\"7\"", "value=\"9\"");
        }
    }

    @Test
    void currencyAndRateBeginAnew() throws Exception {
        ExpenseRequests form = inTrip(ExpenseRequests.dinnerIn(flat))
                .with("currency", "JPY")
                .with("rate", "0.0061")
                .with("rateCurrency", "JPY");

        assertThat(content(form, NEW, alice))
                .containsPattern("value=\"EUR\" selected")
                .doesNotContain("0.0061");
    }

    @Test
    void aRateThatWasTypedForAnotherCurrencyIsNotTakenForThisOne() throws Exception {
        ExpenseRequests form = ExpenseRequests.dinnerIn(flat)
                .with("currency", "USD")
                .with("rate", "0.0061")
                .with("rateCurrency", "JPY");

        assertThat(refused(form)).contains("The rate was for JPY.").doesNotContain("value=\"0.0061\"");
    }

    @Test
    void aCategoryOfTheOldLedgerGivesWayToAKnownOne() throws Exception {
        CategoryId boats = boatsIn(flat.id());

        String html = content(inTrip(ExpenseRequests.dinnerIn(flat)).with("category", boats.toString()), NEW, alice);

        assertThat(html).doesNotContain(boats.toString()).contains("value=\"" + CategoryId.OTHER + "\" selected");
    }

    @Test
    void nothingIsSuggestedThatTheLedgerDoesNotHave() throws Exception {
        ExpenseDraft cinema = Drafts.of(flat, Money.of(900, "EUR"), Drafts.DAY, boatsIn(flat.id()), "Rowing");
        expenses.record(alice.id(), flat.id(), Drafts.newId(), cinema);

        String address = "/expenses/suggestion?description=Rowing&ledger=";
        assertThat(statusOf(address + trip.id())).isEqualTo(204);
        assertThat(statusOf(address + flat.id())).isEqualTo(200);
    }

    @Test
    void aCategoryThatIsOfferedNoMoreStaysWhereItIs() throws Exception {
        CategoryId boats = boatsIn(flat.id());
        ExpenseId id = expenses.record(
                alice.id(),
                flat.id(),
                Drafts.newId(),
                Drafts.of(flat, Money.of(900, "EUR"), Drafts.DAY, boats, "Rowing"));
        categories.archive(alice.id(), flat.id(), boats);

        assertThat(page("/expenses/" + id + "/edit", alice)).contains("value=\"" + boats + "\" selected");
        assertThat(page(NEW + "?ledger=" + flat.id(), alice)).doesNotContain(boats.toString());
    }

    private String refused(ExpenseRequests form) throws Exception {
        return mvc.perform(form.by(alice).header("Accept-Language", "en-US"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private CategoryId boatsIn(LedgerId ledger) {
        return categories.add(alice.id(), ledger, "Boats", "tag", "blue");
    }

    private int statusOf(String address) throws Exception {
        return mvc.perform(get(address).with(user(alice.id().toString())))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
