package org.farthing.support;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.Accounts;
import org.farthing.account.NewAccount;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Alice owns, Bob shares, Charlie has no access. Every call makes new people, so that tests do not meet. */
@TestComponent
@Import(QuickHash.class)
public class People {

    public static final String PASSWORD = "correct horse battery";
    public static final Currency EUR = Currency.getInstance("EUR");

    private final Accounts accounts;
    private final Ledgers ledgers;
    private final Invitations invitations;

    public People(Accounts accounts, Ledgers ledgers, Invitations invitations) {
        this.accounts = accounts;
        this.ledgers = ledgers;
        this.invitations = invitations;
    }

    public AccountView alice() {
        return person("Alice");
    }

    public AccountView bob() {
        return person("Bob");
    }

    public AccountView charlie() {
        return person("Charlie");
    }

    public AccountView person(String name) {
        return accounts.register(new NewAccount(
                name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.org",
                name,
                PASSWORD,
                EUR,
                ZoneId.of("Europe/Berlin")));
    }

    /** A group in EUR of the owner and the others, as its owner sees it. */
    public LedgerView group(AccountView owner, AccountView... others) {
        LedgerId id = ledgers.createGroup(owner, new LedgerId(UUID.randomUUID()), "Flat", EUR);
        for (AccountView other : others) {
            join(owner, id, other, Role.EDITOR);
        }
        return ledgers.find(owner.id(), id);
    }

    public void join(AccountView owner, LedgerId ledger, AccountView guest, Role role) {
        String token = invitations.invite(owner.id(), ledger, new NewInvitation(role, Duration.ofDays(1), true, null));
        invitations.join(guest, token);
    }
}
