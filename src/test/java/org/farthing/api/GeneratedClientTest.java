package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import client.farthing.ApiClient;
import client.farthing.ApiException;
import client.farthing.api.ExpensesApi;
import client.farthing.api.LedgersApi;
import client.farthing.api.MembersApi;
import client.farthing.api.SettlementsApi;
import client.farthing.api.SummariesApi;
import client.farthing.api.TokensApi;
import client.farthing.api.UsersApi;
import client.farthing.model.Amount;
import client.farthing.model.Balances;
import client.farthing.model.Expense;
import client.farthing.model.Ledger;
import client.farthing.model.NewExpense;
import client.farthing.model.NewLedger;
import client.farthing.model.NewMember;
import client.farthing.model.NewSettlement;
import client.farthing.model.NewUser;
import client.farthing.model.TokenRequest;
import client.farthing.model.Transfer;
import java.time.LocalDate;
import java.util.UUID;
import org.farthing.support.People;
import org.farthing.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job by a client that is generated from docs/openapi.json: share a dinner, see who owes what, settle it. */
@ServerTest
class GeneratedClientTest {

    @LocalServerPort
    int port;

    @Test
    void sharesADinnerAndSettlesIt() throws Exception {
        ApiClient client = signedUp();
        Ledger group = new LedgersApi(client)
                .createLedger(
                        new NewLedger().name("Trip").currency("EUR"),
                        UUID.randomUUID().toString());
        new MembersApi(client).addMember(group.getId(), new NewMember().name("Bob"), null);

        Expense dinner = new ExpensesApi(client).recordExpense(dinner(group), null);
        assertThat(dinner.getMyShare().getAmount()).isEqualTo("12.51");
        assertThat(dinner.getShares()).hasSize(2);

        SettlementsApi settlements = new SettlementsApi(client);
        Balances balances = settlements.getBalances(group.getId()).get(0);
        Transfer debt = balances.getPlan().get(0);
        settlements.recordSettlement(
                group.getId(),
                new NewSettlement().from(debt.getFrom()).to(debt.getTo()).amount(debt.getAmount()),
                null);

        assertThat(settlements.getBalances(group.getId()).get(0).getPlan()).isEmpty();
        assertThat(new SummariesApi(client)
                        .summarizeByCategory(null, false, "2026-11")
                        .getCurrencies()
                        .get(0)
                        .getTransactions())
                .isEqualTo(1);
    }

    private static NewExpense dinner(Ledger group) {
        return new NewExpense()
                .ledgerId(group.getId())
                .description("Dinner")
                .amount(new Amount().amount("25.02").currency("EUR"))
                .date(LocalDate.of(2026, 11, 20));
    }

    @Test
    void tellsWhatIsWrong() throws Exception {
        ApiClient client = signedUp();

        ApiException refused = catchThrowableOfType(ApiException.class, () -> new LedgersApi(client)
                .createLedger(new NewLedger().name("").currency("XXX"), null));

        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(refused.getResponseBody()).contains("\"field\":\"name\"");
    }

    private ApiClient signedUp() throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        String email = UUID.randomUUID() + "@example.org";
        new UsersApi(client)
                .signUp(
                        new NewUser()
                                .email(email)
                                .displayName("Alice")
                                .password(People.PASSWORD)
                                .currency("EUR"),
                        null);
        String token = new TokensApi(client)
                .createToken(
                        new TokenRequest()
                                .email(email)
                                .password(People.PASSWORD)
                                .name("Client"),
                        null)
                .getToken();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }
}
