package org.farthing.api;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.token.AccessTokens;
import org.farthing.token.Grant;
import org.farthing.token.NewToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** People who call the API, each with tokens of their own. */
@IntegrationTest
abstract class ApiScene {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    AccessTokens tokens;

    Client client(AccountView owner, Grant grant) {
        NewToken token = new NewToken("Test", grant, null);
        return new Client(
                mvc, tokens.issue(owner.id(), UUID.randomUUID(), token).secret());
    }
}
