package org.farthing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.farthing.account.AccountView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Role;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Who may pay whom, and who may write it down. */
@IntegrationTest
class SettlementAccessTest extends SettlementScene {

    @Test
    void nobodyPaysThemselves() {
        assertThatThrownBy(() -> record(alice, draft(aliceIn, aliceIn, 1)))
                .isInstanceOfSatisfying(Rejection.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("to");
                    assertThat(refusal.messageKey()).isEqualTo("settlement.sameMember");
                });
        assertThat(balances()).containsExactly(1000L, -1000L);
    }

    @Test
    void aStrangerRecordsTrashesAndRestoresNothing() {
        SettlementId id = record(bob, draft(bobIn, aliceIn, 400));

        assertThatThrownBy(() -> record(charlie, draft(bobIn, aliceIn, 1))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settlements.trash(charlie.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settlements.restore(charlie.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settlements.find(charlie.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settlements.correct(charlie.id(), id, 0, draft(bobIn, aliceIn, 1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(balances()).containsExactly(600L, -600L);
    }

    @Test
    void aMemberOfAnotherGroupNeitherPaysNorIsPaid() {
        MemberId foreign = people.group(bob, charlie).me().id();

        assertThatThrownBy(() -> record(alice, draft(foreign, aliceIn, 1))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> record(alice, draft(aliceIn, foreign, 1))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aViewerIsToldThatTheyMayOnlyLook() {
        AccountView viewer = people.person("Vera");
        people.join(alice, flat.id(), viewer, Role.VIEWER);

        assertThatThrownBy(() -> record(viewer, draft(bobIn, aliceIn, 1)))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("ledger.readOnly"));
    }
}
