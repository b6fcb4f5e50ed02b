package org.farthing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.farthing.account.AccountView;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A group of Alice, who owns it, and Bob. */
abstract class MemberScene {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Members members;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    MemberId bobHere;
    MemberId dora;

    @BeforeEach
    void aliceOwnsAFlatWithBobAndAPlaceholder() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        dora = ledgers.addPlaceholder(alice.id(), flat.id(), "Dora");
        flat = ledgers.find(alice.id(), flat.id());
        bobHere = ledgers.find(bob.id(), flat.id()).me().id();
    }

    void depart(AccountView who, MemberId id) {
        members.depart(who.id(), flat.id(), id, false);
    }

    void role(AccountView who, MemberId id, Role role) {
        members.change(who.id(), flat.id(), id, new MemberChange(member(id).name(), 1, role));
    }

    MemberView member(MemberId id) {
        AccountView looking = ledgers.of(alice.id()).size() > 1 ? alice : bob;
        return ledgers.find(looking.id(), flat.id()).member(id).orElseThrow();
    }

    static void assertNotFound(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(NotFoundException.class);
    }

    static void assertRejected(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
