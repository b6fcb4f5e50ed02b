package org.farthing.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.Role;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
class GroupPagesTest extends GroupScene {

    @Test
    void thePagesOfAGroupOpenForItsMembersAndForNobodyElse() throws Exception {
        for (String page : List.of(
                "/members",
                "/settings",
                "/members/" + dora,
                "/members/" + dora + "/departure",
                "/export.json",
                "/export.zip")) {
            mvc.perform(as(alice, get(base + page))).andExpect(status().isOk());
            mvc.perform(as(bob, get(base + page))).andExpect(status().isOk());
            mvc.perform(as(charlie, get(base + page))).andExpect(status().isNotFound());
        }
        mvc.perform(as(alice, get(base + "/deletion"))).andExpect(status().isOk());
        mvc.perform(as(bob, get(base + "/deletion"))).andExpect(status().isForbidden());
    }

    @Test
    void whatIsTypedWronglyIsSaidBesideTheFieldAndKept() throws Exception {
        mvc.perform(as(alice, post(base + "/members/" + dora))
                        .param("name", "bob")
                        .param("weight", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is already somebody of this name.")))
                .andExpect(content().string(containsString("value=\"bob\"")));
        for (String weight : List.of("", "0", "-1", "1.5", "1000001", "99999999999", "x")) {
            mvc.perform(as(alice, post(base + "/members/" + dora))
                            .param("name", "Dora")
                            .param("weight", weight))
                    .andExpect(status().isUnprocessableContent());
        }
        for (String limit : List.of("", "1", "101", "x", "9999")) {
            mvc.perform(as(alice, post(base + "/invitations"))
                            .param("uses", "limit")
                            .param("limit", limit))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Enter a whole number from 2 to 100.")));
        }
        mvc.perform(as(alice, post(base + "/settings")).param("name", " "))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aLinkIsShownOnceWithItsQrCodeAndRotatedDiesInFavourOfANewOne() throws Exception {
        String first = shown(mvc.perform(as(alice, post(base + "/invitations"))
                        .param("uses", "limit")
                        .param("limit", "3"))
                .andExpect(content().string(containsString("class=\"qr\"")))
                .andExpect(content().string(containsString("Up to 3 people"))));
        mvc.perform(as(alice, get(base + "/members"))).andExpect(content().string(not(containsString("class=\"qr\""))));
        UUID id = jdbc.queryForObject(
                "select id from invitation where ledger_id = ? and use_limit = 3",
                UUID.class,
                flat.id().value());

        String second = shown(mvc.perform(as(alice, post(base + "/invitations/" + id + "/rotation"))));

        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Alice")))
                .andExpect(content().string(not(containsString("Dora"))));
        mvc.perform(as(charlie, post(second + "/acceptance"))).andExpect(redirectedUrl(base));
    }

    private static String shown(ResultActions page) throws Exception {
        String html = page.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        var link = Pattern.compile("value=\"http://localhost(/invitations/[^\"]+)\"")
                .matcher(html);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void whoeverOwesIsAskedWhatIsToHappen() throws Exception {
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 900));
        String departure =
                base + "/members/" + ledgers.find(bob.id(), flat.id()).me().id() + "/departure";

        mvc.perform(as(bob, get(departure))).andExpect(content().string(containsString("€3.00")));
        mvc.perform(as(bob, post(departure)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Something is still open.")));
        mvc.perform(as(bob, post(departure)).param("anyway", "true")).andExpect(redirectedUrl("/ledgers"));
        mvc.perform(as(bob, get(base))).andExpect(status().isNotFound());
        mvc.perform(as(alice, get(base + "/balances"))).andExpect(content().string(containsString("Bob")));
    }

    @Test
    void aViewerIsRefusedEveryWriteAndOfferedNone() throws Exception {
        ExpenseId dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 900));
        people.join(alice, flat.id(), charlie, Role.VIEWER);
        long before = written();

        for (String form : List.of(
                "/expenses/" + dinner + "/deletion",
                "/expenses/" + dinner + "/restoration",
                base + "/invitations",
                base + "/members?name=Eve",
                base + "/members/" + dora + "?name=Eve&weight=2",
                base + "/members/" + dora + "/departure",
                base + "/members/" + dora + "/return",
                base + "/members/" + dora + "/ownership",
                base + "/categories?name=Boats&icon=tag&colour=red",
                base + "/settings?name=Mine",
                base + "/archival",
                base + "/settling?settlesIn=own",
                base + "/deletion?name=Flat",
                base + "/settlements?formKey=" + UUID.randomUUID() + "&amount=5&currency=EUR&paidOn=2026-11-20&from="
                        + flat.me().id() + "&to=" + dora)) {
            ResultActions answer = mvc.perform(as(charlie, post(form)));
            String said = answer.andReturn().getResponse().getContentAsString()
                    + answer.andReturn().getFlashMap().get("flashKey");
            assertThat(said)
                    .as(form)
                    .containsAnyOf(
                            "look at this group but not change it",
                            "ledger.readOnly",
                            "ledger.ownerOnly",
                            "Only an owner");
        }
        assertThat(written()).isEqualTo(before);
        for (String page : List.of("", "/members", "/balances", "/categories")) {
            mvc.perform(as(charlie, get(base + page)))
                    .andExpect(content().string(containsString("An owner can let you add and edit.")))
                    .andExpect(content().string(not(containsString("action=\"" + base + "/members\""))))
                    .andExpect(content().string(not(containsString("action=\"" + base + "/invitations\""))));
        }
    }

    /** Whatever a write would change. */
    private long written() {
        UUID id = flat.id().value();
        return jdbc.queryForObject(
                "select (select sum(version) + count(*) from member where ledger_id = ?)"
                        + " + (select sum(version) + count(*) from expense where ledger_id = ?)"
                        + " + (select count(*) from settlement where ledger_id = ?)"
                        + " + (select count(*) from invitation where ledger_id = ?)"
                        + " + (select count(*) from category where ledger_id = ?)"
                        + " + (select version from ledger where id = ?)",
                Long.class,
                id,
                id,
                id,
                id,
                id,
                id);
    }
}
