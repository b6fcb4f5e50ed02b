package org.farthing.account;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.platform.sql.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers people and changes what they say about themselves. Passwords are hashed outside of any transaction. */
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final AccountQueries queries;
    private final PasswordEncoder passwords;
    private final PasswordGuard guard;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            AccountQueries queries,
            PasswordEncoder passwords,
            PasswordGuard guard,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.queries = queries;
        this.passwords = passwords;
        this.guard = guard;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws Rejection on {@code email} if the address has an account */
    public AccountView register(NewAccount person) {
        String hash = hash(person.password());
        Account account = new Account(Ids.next(), person, hash, clock.instant());
        try {
            transaction.executeWithoutResult(status -> {
                accounts.saveAndFlush(account);
                events.publishEvent(new AccountRegistered(account.view()));
            });
        } catch (DataIntegrityViolationException e) {
            if (accounts.findByEmailKey(Account.keyOf(person.email())).isPresent()) {
                throw Rejection.ofField("email", "account.email.taken");
            }
            throw e;
        }
        return account.view();
    }

    public Optional<AccountView> find(AccountId id) {
        return queries.find(id);
    }

    /** The statement of {@link #find}, to be sent together with others. */
    public Query<Optional<AccountView>> finding(AccountId id) {
        return queries.finding(id);
    }

    /** What a sign-in is checked against; the hash never leaves the server. */
    public Optional<Credentials> credentialsOf(String email) {
        return accounts.findByEmailKey(Account.keyOf(email))
                .map(account -> new Credentials(account.view().id(), account.passwordHash()));
    }

    public void changeProfile(AccountId id, Profile profile) {
        transaction.executeWithoutResult(status -> change(load(id), profile));
    }

    /**
     * The same, if nobody has changed it meanwhile.
     *
     * @throws StaleVersionException if the account is not what was read any more
     */
    public void changeProfile(AccountView asRead, Profile profile) {
        transaction.executeWithoutResult(status -> {
            Account account = load(asRead.id());
            if (!account.view().equals(asRead)) {
                throw new StaleVersionException("account", -1, -1);
            }
            change(account, profile);
        });
    }

    private void change(Account account, Profile profile) {
        AccountView before = account.view();
        account.change(profile);
        String name = account.view().displayName();
        if (!name.equals(before.displayName())) {
            events.publishEvent(new AccountRenamed(before.id(), name));
        }
    }

    /**
     * Ends the other sessions as well, even if the answer of the database is lost and nobody can say which password holds.
     *
     * @param keptSession the session that goes on; null for none
     * @throws Rejection on {@code currentPassword} if it is not the present one, or after too many that were not
     */
    public void changePassword(AccountId id, String currentPassword, String newPassword, @Nullable String keptSession) {
        guard.takeAttempt(id);
        if (!passwords.matches(currentPassword, load(id).passwordHash())) {
            throw Rejection.ofField("currentPassword", "account.password.wrong");
        }
        guard.giveBack(id);
        String hash = hash(newPassword);
        try {
            transaction.executeWithoutResult(status -> {
                load(id).changePassword(hash);
                events.publishEvent(new PasswordReplaced(id));
            });
        } finally {
            events.publishEvent(new PasswordChanged(id, keptSession));
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private Account load(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new NotFoundException("account"));
    }
}
