package org.farthing.category.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.farthing.account.AccountView;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.ledger.LedgerView;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
class CategoryEditTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Categories categories;

    AccountView alice;
    LedgerView group;
    CategoryId boats;
    String list;

    @BeforeEach
    void aliceHasTwoCategories() {
        alice = people.alice();
        group = people.group(alice);
        list = "/ledgers/" + group.id() + "/categories";
        boats = categories.add(alice.id(), group.id(), "Boats", "tag", "blue");
        categories.add(alice.id(), group.id(), "Planes", "airplane", "red");
    }

    private ResultActions send(String name, String icon, int version) throws Exception {
        return mvc.perform(post(list + "/" + boats)
                .param("name", name)
                .param("icon", icon)
                .param("colour", "teal")
                .param("version", String.valueOf(version))
                .with(user(alice.id().toString()))
                .with(csrf()));
    }

    private ResultActions open(AccountView who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who.id().toString())));
    }

    @Test
    void theNameChangesUnlessItIsTakenOrSomebodyWasFaster() throws Exception {
        open(alice, list + "/" + boats + "/edit").andExpect(content().string(containsString("Boats")));
        send("planes", "tag", 0).andExpect(status().isUnprocessableContent());
        send("Ships", "skull", 0).andExpect(status().isUnprocessableContent());
        send("Ships", "camera", 0).andExpect(redirectedUrl(list));
        send("Trains", "camera", 0)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Trains")));
        open(alice, list).andExpect(content().string(containsString("Ships")));
        open(people.charlie(), list + "/" + boats + "/edit").andExpect(status().isNotFound());
    }

    @Test
    void whatWasRemovedIsOfferedAgainFromTheList() throws Exception {
        categories.archive(alice.id(), group.id(), boats);

        open(alice, list).andExpect(content().string(containsString(list + "/" + boats + "/restoration")));
    }
}
