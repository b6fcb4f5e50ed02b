package org.farthing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerId;
import org.farthing.support.FullGroup;
import org.farthing.support.FullGroup.Contents;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.PostedFields;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Posts to every address there is, also to those that are yet to come, with what its form would send: who may only look
 * changes nothing, a stranger does not learn that there is a group, and the owner shows that the request meant something.
 */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class PostAddressesTest {

    /** They are about whoever posts, show what is being typed, or have done all they can do already. */
    private static final Set<String> NOT_ABOUT_A_GROUP = Set.of(
            "/expenses/preview",
            "/expenses/new",
            "/ledgers",
            "/sign-up",
            "/sign-in/again",
            "/profile",
            "/profile/password",
            "/profile/tokens",
            "/profile/tokens/{id}/revocation",
            "/profile/tokens/apps/{id}/revocation",
            "/invitations/{token}/acceptance");

    /** Whoever looks may say that they are a placeholder, which an owner has to agree to. */
    private static final Set<String> OPEN_TO_VIEWERS = Set.of("/ledgers/{id}/claims");

    /** A link lets in whoever has it. */
    private static final Set<String> OPEN_TO_ALL = Set.of("/invitations/{token}/acceptance");

    /** What is to be undone has to be done first. */
    private static final Map<String, String> FIRST = Map.of(
            "/expenses/{id}/restoration", "/expenses/{id}/deletion",
            "/settlements/{id}/restoration", "/settlements/{id}/deletion",
            "/settlement-batches/{batch}/restoration", "/settlement-batches/{batch}/deletion",
            "/comments/{id}/restoration", "/comments/{id}/deletion",
            "/ledgers/{id}/categories/{category}/restoration", "/ledgers/{id}/categories/{category}/archival",
            "/ledgers/{id}/members/{member}/return", "/ledgers/{id}/members/{member}/departure",
            "/ledgers/{id}/reopening", "/ledgers/{id}/archival",
            "/recurring/{id}/resumption", "/recurring/{id}/pause");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    FullGroup groups;

    @Autowired
    PostedFields fields;

    @Autowired
    JdbcClient jdbc;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    AccountView vera;
    List<String> tables;

    @BeforeAll
    void aliceOwnsBobSharesVeraLooksAndCharlieIsAStranger() {
        alice = people.alice();
        bob = people.bob();
        vera = people.person("Vera");
        charlie = people.charlie();
        tables = jdbc.sql(
                        "select table_name from information_schema.columns where column_name = 'ledger_id'"
                                + " and table_schema = current_schema() and table_name not in ('activity', 'access_token', 'security_event')")
                .query(String.class)
                .list();
    }

    Stream<String> addresses() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .filter(address -> !address.startsWith("/api/"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void onlyWhoMayWriteChangesSomething(String address) throws Exception {
        Contents contents = groups.make(alice, bob, vera);
        LedgerId ledger = contents.group().id();
        if (FIRST.containsKey(address)) {
            post(alice, FIRST.get(address), contents);
        }
        String before = state(ledger);

        if (!OPEN_TO_ALL.contains(address)) {
            int stranger = post(charlie, address, contents);
            assertThat(state(ledger)).as("what a stranger left").isEqualTo(before);
            assertThat(stranger)
                    .as("what a stranger is told")
                    .satisfiesAnyOf(
                            status -> assertThat(status).isEqualTo(404),
                            status -> assertThat(status).isBetween(300, 399),
                            status -> assertThat(NOT_ABOUT_A_GROUP).contains(address));
            assertThat(stranger).isLessThan(500);
        }
        if (!OPEN_TO_VIEWERS.contains(address)) {
            int viewer = post(vera, address, contents);
            assertThat(state(ledger)).as("what a viewer left").isEqualTo(before);
            assertThat(viewer).as("what a viewer is told").isLessThan(500);
        }

        int owner = post(alice, address, contents);
        assertThat(owner).as("what the owner is told").isLessThan(500);
        boolean changed = !state(ledger).equals(before);
        assertThat(changed).as("the owner changes something").isEqualTo(!NOT_ABOUT_A_GROUP.contains(address));
    }

    private int post(AccountView account, String address, Contents contents) throws Exception {
        PostedFields.Request request = fields.of(account, address, contents);
        MockMultipartHttpServletRequestBuilder sent = multipart(request.path())
                .file(new MockMultipartFile("file", "bill.webp", "image/webp", SampleReceipts.webp()));
        request.fields().forEach((name, values) -> sent.param(name, values.toArray(String[]::new)));
        return mvc.perform(sent.with(csrf()).with(user(account.id().toString())))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Every row of the group, in whatever table. */
    private String state(LedgerId ledger) {
        StringBuilder rows = new StringBuilder(rows("ledger", "id", ledger));
        tables.forEach(table -> rows.append('\n').append(rows(table, "ledger_id", ledger)));
        return rows.toString();
    }

    private String rows(String table, String column, LedgerId ledger) {
        String sql = "select coalesce(string_agg(t::text, '\n' order by t::text), '') from %s t where %s = ?";
        return table + ": "
                + jdbc.sql(sql.formatted(table, column))
                        .param(ledger.value())
                        .query(String.class)
                        .single();
    }
}
