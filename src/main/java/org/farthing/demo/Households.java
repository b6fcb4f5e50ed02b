package org.farthing.demo;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.farthing.account.AccountView;
import org.farthing.account.Accounts;
import org.farthing.account.Credentials;
import org.farthing.account.NewAccount;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.platform.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Registers synthetic people and opens the groups that they share, as real people would. */
@Component
@Profile({"demo", "seed"})
class Households {

    static final String PASSWORD = "brass farthings";
    static final Currency EUR = Currency.getInstance("EUR");

    private final Accounts accounts;
    private final Ledgers ledgers;
    private final Invitations invitations;
    private final Categories categories;

    Households(Accounts accounts, Ledgers ledgers, Invitations invitations, Categories categories) {
        this.accounts = accounts;
        this.ledgers = ledgers;
        this.invitations = invitations;
        this.categories = categories;
    }

    static String emailOf(String name) {
        return name + "@demo.example";
    }

    AccountView register(String email, String displayName) {
        return accounts.register(new NewAccount(email, displayName, PASSWORD, EUR, ZoneId.of("Europe/Berlin")));
    }

    Optional<AccountView> find(String email) {
        return accounts.credentialsOf(email).map(Credentials::id).flatMap(accounts::find);
    }

    LedgerView personalOf(AccountView account) {
        return ledgers.find(account.id(), ledgers.personalOf(account.id()));
    }

    /** The guests join by a link each; the placeholders have no account. */
    LedgerView group(AccountView owner, String name, List<AccountView> guests, List<String> placeholders) {
        LedgerId id = ledgers.createGroup(owner, new LedgerId(Ids.next()), name, EUR);
        for (AccountView guest : guests) {
            NewInvitation terms = new NewInvitation(Role.EDITOR, Duration.ofDays(1), true, null);
            invitations.join(guest, invitations.invite(owner.id(), id, terms));
        }
        placeholders.forEach(placeholder -> ledgers.addPlaceholder(owner.id(), id, placeholder));
        return ledgers.find(owner.id(), id);
    }

    /** The groups of an account, the oldest first. */
    List<LedgerView> groupsOf(AccountView account) {
        return ledgers.of(account.id()).stream()
                .filter(ledger -> ledger.isGroup())
                .map(ledger -> ledgers.find(account.id(), ledger.id()))
                .toList();
    }

    /** The predefined categories by their codes, in the order of the pages. */
    Map<String, CategoryId> predefinedCategories() {
        return categories.offeredIn(Set.of()).stream()
                .collect(toMap(
                        category -> Objects.requireNonNull(category.code()),
                        CategoryView::id,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }
}
