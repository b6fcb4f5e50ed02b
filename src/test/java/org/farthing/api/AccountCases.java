package org.farthing.api;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.farthing.api.Cases.Case;
import org.farthing.support.People;
import org.farthing.token.Grant;

/** Requests about tokens, sessions and oneself. */
final class AccountCases implements Cases.Area {

    private final Things things;

    AccountCases(Things things) {
        this.things = things;
    }

    @Override
    public void addTo(Map<String, Supplier<Case>> cases) {
        cases.put("signUp", () -> Case.at("/api/users").sending("""
                {"email":"%s@example.org","displayName":"Zoë","password":"a long password","currency":"EUR"}""".formatted(UUID.randomUUID())));
        cases.put("getMe", () -> Case.at("/api/me"));
        cases.put("changeMe", () -> things.versioned("/api/me", "")
                .sending("{\"displayName\":\"Alice B.\",\"language\":null}"));
        cases.put("changePassword", () -> Case.at("/api/me/password")
                .sending("{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}"
                        .formatted(People.PASSWORD, People.PASSWORD)));
        cases.put("createToken", () -> Case.at("/api/tokens").sending(credentials("\"scopes\":[\"read\"]")));
        cases.put("listTokens", () -> Case.at("/api/tokens"));
        cases.put(
                "revokeToken",
                () -> Case.at("/api/tokens/"
                        + Client.id(new Client(things.client().mvc(), "")
                                .make("/api/tokens", credentials("\"scopes\":[\"read\"]")))));
        cases.put("openSession", () -> Case.at("/api/sessions")
                .sending(credentials("\"ledgerId\":\"" + things.group().id() + "\"")));
        cases.put("renewSession", () -> Case.at("/api/sessions/renewal")
                .sending("{\"refreshToken\":\"%s\"}"
                        .formatted(things.sessions()
                                .open(things.alice().id(), "App", Grant.READING)
                                .refreshToken())));
        cases.put("listSessions", () -> Case.at("/api/sessions"));
        cases.put(
                "endSession",
                () -> Case.at("/api/sessions/"
                        + things.sessions()
                                .open(things.alice().id(), "App", Grant.READING)
                                .session()));
    }

    private String credentials(String more) {
        return """
                {"email":"%s","password":"%s","name":"Script",%s}""".formatted(things.alice().email(), People.PASSWORD, more);
    }
}
