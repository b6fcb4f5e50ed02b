package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Rules by which expenses come again, and categories of one's own. */
class RuleApiTest extends ApiScene {

    AccountView owner;
    LedgerView group;
    Client alice;
    Client bob;
    Client charlie;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        owner = people.alice();
        AccountView other = people.bob();
        group = people.group(owner, other);
        alice = client(owner);
        bob = client(other);
        charlie = client(people.charlie());
    }

    private Client client(AccountView account) {
        return client(account, Grant.EVERYTHING);
    }

    /** An expense of today. */
    private String rent(String more) {
        String body = """
                {"ledgerId":"%s","description":"Rent","amount":{"amount":"900.00","currency":"EUR"}%s}""".formatted(group.id(), more);
        return "/api/expenses/" + Client.id(alice.make("/api/expenses", body));
    }

    private String monthly(String expense) {
        return "/api/recurring/" + Client.id(alice.make(expense + "/recurrence", "{\"unit\":\"month\"}"));
    }

    private static String amount(JsonNode rule, String of) {
        return rule.path(of).path("amount").path("amount").asString();
    }

    @Test
    void theNextOneIsChangedAloneOrAllThatFollow() {
        String rule = monthly(rent(""));

        JsonNode next = Client.json(bob.patch(rule, "{\"next\":{\"amount\":{\"amount\":\"950.00\"}}}", "\"0\""));
        assertThat(amount(next, "template")).isEqualTo("900.00");
        assertThat(amount(next, "next")).isEqualTo("950.00");

        JsonNode like = Client.json(bob.patch(rule, "{\"next\":null}", "\"1\""));
        assertThat(amount(like, "next")).isEqualTo("900.00");

        String both =
                "{\"rhythm\":{\"every\":2},\"template\":{\"amount\":{\"amount\":\"1000.00\"},\"notes\":\"from June\"}}";
        JsonNode all = Client.json(bob.patch(rule, both, "\"2\""));
        assertThat(amount(all, "next")).isEqualTo("1000.00");
        assertThat(all.path("rhythm").path("every").asInt()).isEqualTo(2);

        assertThat(bob.patch(rule, both, "\"2\"").getStatus()).isEqualTo(412);
        assertThat(charlie.patch(rule, both, "\"3\"").getStatus()).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String strange = Client.id(foreignCategory());
        String rule = monthly(rent(""));
        assertThat(alice.patch(rule, "{\"template\":{\"categoryId\":\"" + strange + "\"}}", "\"0\"")
                        .getStatus())
                .isEqualTo(404);
        String dollars = "{\"template\":{\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}}";
        assertThat(Client.text(alice.patch(rule, dollars, "\"0\""))).contains("recurring.template.currency");

        String mine = group.me().id().toString();
        String exact = monthly(rent(
                ",\"split\":{\"mode\":\"exact\",\"inputs\":[{\"memberId\":\"" + mine + "\",\"value\":\"900.00\"}]}"));
        String dearer = "{\"template\":{\"amount\":{\"amount\":\"901.00\"}}}";
        assertThat(Client.text(alice.patch(exact, dearer, "\"0\""))).contains("recurring.template.fixed");
        assertThat(alice.patch(exact, "{\"template\":{\"notes\":\"x\"}}", "\"0\"")
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rhythm":{"unit":"fortnight"}}                                    | rhythm.unit
            {"rhythm":{"every":0}}                                             | rhythm.every
            {"rhythm":{"every":"x"}}                                           | rhythm.every
            {"rhythm":{"times":1000}}                                          | rhythm.times
            {"rhythm":{"start":"soon"}}                                        | rhythm.start
            {"rhythm":{"start":"1999-01-01"}}                                  | rhythm.start
            {"rhythm":{"until":"later"}}                                       | rhythm.until
            {"rhythm":{"until":"1999-01-01"}}                                  | rhythm.until
            {"rhythm":{"times":1}}                                             | rhythm.until
            {"template":{"description":""}}                                    | template.description
            {"template":{"amount":{"amount":"x"}}}                             | template.amount.amount
            {"template":{"amount":{"amount":"1.00","currency":"USD"}}}         | template.amount
            {"next":{"amount":{"amount":"1.00","currency":"USD"}}}             | next.amount
            {"next":{"categoryId":null}}                                       | next.categoryId
            """)
    void namesThePartOfTheRuleThatIsWrong(String patch, String field) {
        MockHttpServletResponse answer = alice.patch(monthly(rent("")), patch, "\"0\"");

        assertThat(answer.getStatus()).as(Client.text(answer)).isEqualTo(422);
        assertThat(Client.json(answer).path("errors").get(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void aRhythmByItselfIsNamedWithoutAPart() {
        MockHttpServletResponse answer = alice.post(rent("") + "/recurrence", "{\"unit\":\"fortnight\"}");

        assertThat(Client.json(answer).path("errors").get(0).path("field").asString())
                .isEqualTo("unit");
    }

    private JsonNode foreignCategory() {
        Client stranger = client(people.alice());
        String ledger =
                Client.json(stranger.get("/api/ledgers")).get(0).path("id").asString();
        return stranger.make("/api/ledgers/" + ledger + "/categories", "{\"name\":\"Secret\"}");
    }

    @Test
    void whatWouldHaveComeIsMadeAtOnceAndAnExampleIsFollowed() {
        String yesterday = owner.today().minusDays(1).toString();
        String expense = rent(",\"date\":\"" + yesterday + "\"");
        JsonNode rule = alice.make(expense + "/recurrence", "{\"unit\":\"day\"}");
        assertThat(rule.path("made").asInt()).isEqualTo(2);

        alice.patch(
                expense,
                "{\"description\":\"Rent and heating\"}",
                alice.get(expense).getHeader("ETag"));
        JsonNode followed = bob.make(expense + "/recurrence/example", "");
        assertThat(followed.path("template").path("description").asString()).isEqualTo("Rent and heating");
        assertThat(Client.id(Client.json(bob.get(expense + "/recurrence")))).isEqualTo(Client.id(rule));
        assertThat(Client.text(bob.get("/api/recurring/upcoming"))).contains(Client.id(rule));
        assertThat(Client.json(bob.get("/api/recurring?ledgerId=" + group.id())))
                .hasSize(1);
        assertThat(charlie.get("/api/recurring?ledgerId=" + group.id()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aTokenForOneGroupSeesTheNextRuleOfItHoweverFewAreAskedFor() {
        String mine = "{\"description\":\"Phone\",\"amount\":{\"amount\":\"9.00\",\"currency\":\"EUR\"}}";
        String phone = "/api/expenses/" + Client.id(alice.make("/api/expenses", mine));
        alice.make(phone + "/recurrence", "{\"unit\":\"day\"}");
        String ours = Client.id(alice.make(rent("") + "/recurrence", "{\"unit\":\"week\",\"every\":1}"));
        Client limited = client(owner, new Grant(true, group.id()));

        assertThat(Client.text(alice.get("/api/recurring/upcoming?limit=1"))).doesNotContain(ours);
        assertThat(Client.text(limited.get("/api/recurring/upcoming?limit=1"))).contains(ours);
    }

    @Test
    void aCategoryChangesItsNameGoesAndComesBack() {
        String categories = "/api/ledgers/" + group.id() + "/categories";
        alice.make(categories, "{\"name\":\"Boats\"}");
        String path = categories + "/" + Client.id(alice.make(categories, "{\"name\":\"Planes\"}"));

        assertThat(Client.text(bob.patch(path, "{\"name\":\"boats\"}", "\"0\"")))
                .contains("category.name.taken");
        assertThat(Client.text(bob.patch(path, "{\"icon\":\"skull\"}", "\"0\"")))
                .contains("problem.choice");
        MockHttpServletResponse changed = bob.patch(path, "{\"name\":\"Ships\",\"colour\":\"teal\"}", "\"0\"");
        assertThat(Client.json(changed).path("name").asString()).isEqualTo("Ships");
        assertThat(alice.patch(path, "{\"name\":\"Trains\"}", "\"0\"").getStatus())
                .isEqualTo(412);
        assertThat(charlie.get(path).getStatus()).isEqualTo(404);

        alice.delete(path);
        assertThat(Client.text(bob.get(categories + "/archived"))).contains("Ships", "\"archived\":true");
        assertThat(bob.make(path + "/restoration", "").path("archived").asBoolean())
                .isFalse();
        assertThat(Client.json(bob.get(categories + "/archived"))).isEmpty();
    }
}
