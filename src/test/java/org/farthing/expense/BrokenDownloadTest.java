package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.farthing.support.Person;
import org.farthing.support.ServerTest;
import org.farthing.token.AccessTokens;
import org.farthing.token.Grant;
import org.farthing.token.NewToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What fails when most of a file has been sent already must not look like the whole file. */
@ServerTest
class BrokenDownloadTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    AccessTokens tokens;

    @Autowired
    JdbcClient jdbc;

    AccountView alice;
    LedgerView group;

    @BeforeEach
    void theOldestOfManyExpensesCannotBeRead() {
        alice = people.alice();
        group = people.group(alice);
        expenses.recordAll(
                alice.id(),
                group.id(),
                IntStream.range(0, 1_500)
                        .mapToObj(i -> Drafts.of(group, Money.of(100, "EUR"), Drafts.DAY.minusDays(i), "Expense"))
                        .toList());
        give("???");
    }

    private void give(String currency) {
        jdbc.sql("update expense set currency = ? where ledger_id = ? and spent_on = ?")
                .params(currency, group.id().value(), Drafts.DAY.minusDays(1_499))
                .update();
    }

    @AfterEach
    void itIsInEuroAgain() {
        give("EUR");
    }

    @Test
    void aPersonNotices() throws Exception {
        Person browser = new Person(List.of(port), 0).signIn(alice.email());

        assertThatThrownBy(() -> browser.get("/expenses/export.csv")).isInstanceOf(IOException.class);
    }

    @Test
    void aScriptNotices() {
        assertThatThrownBy(this::download).isInstanceOf(IOException.class);
    }

    @Test
    void aFileWithoutFailureIsWhole() throws Exception {
        give("EUR");

        assertThat(download().lines()).hasSize(1_501);
    }

    private String download() throws Exception {
        String token = tokens.issue(alice.id(), UUID.randomUUID(), new NewToken("Test", Grant.READING, null))
                .secret();
        URI address = URI.create("http://localhost:" + port + "/api/expenses/export.csv");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
