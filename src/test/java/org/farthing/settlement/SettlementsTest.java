package org.farthing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SettlementsTest extends SettlementScene {

    @Autowired
    Standings standings;

    @Test
    void recordingTrashingAndRestoringMoveTheBalances() {
        assertThat(balances()).containsExactly(1000L, -1000L);

        SettlementId id = record(bob, draft(bobIn, aliceIn, 400));
        assertThat(balances()).containsExactly(600L, -600L);

        assertThat(settlements.trash(alice.id(), id)).isEqualTo(flat.id());
        assertThat(balances()).containsExactly(1000L, -1000L);

        settlements.restore(bob.id(), id);
        assertThat(balances()).containsExactly(600L, -600L);
    }

    @Test
    void trashingOrRestoringTwiceCountsOnce() {
        SettlementId id = record(bob, draft(bobIn, aliceIn, 1000));
        settlements.restore(bob.id(), id);
        assertThat(balances()).containsExactly(0L, 0L);

        settlements.trash(bob.id(), id);
        settlements.trash(alice.id(), id);
        assertThat(balances()).containsExactly(1000L, -1000L);
    }

    @Test
    void payingTheSuggestionSettlesTheGroup() {
        CurrencyBalances.Payment suggestion = inEuros().plan().get(0);
        assertThat(suggestion.from().id()).isEqualTo(bobIn);
        assertThat(suggestion.amount()).isEqualTo(Money.of(1000, "EUR"));

        record(bob, draft(suggestion.from().id(), suggestion.to().id(), 1000));

        assertThat(inEuros().isSettled()).isTrue();
        assertThat(standings.of(alice.id()).isSettled()).isTrue();
    }

    @Test
    void anotherCurrencyIsABalanceOfItsOwn() {
        record(alice, new SettlementDraft(aliceIn, bobIn, Money.of(50, "JPY"), Drafts.DAY, ""));

        assertThat(balances()).containsExactly(1000L, -1000L);
        assertThat(balances.of(flat)).extracting(CurrencyBalances::currency).containsExactly("EUR", "JPY");
        assertThat(standings.of(bob.id()).people())
                .singleElement()
                .extracting(PersonBalance::totals)
                .isEqualTo(List.of(Money.of(-1000, "EUR"), Money.of(-50, "JPY")));
    }

    @Test
    void aCorrectionMovesTheBalancesByTheDifference() {
        SettlementId id = record(bob, draft(bobIn, aliceIn, 400));

        settlements.correct(
                alice.id(),
                id,
                0,
                new SettlementDraft(
                        bobIn, aliceIn, Money.of(450, "EUR"), Drafts.DAY, new PaymentMethod("PayPal"), " half "));

        assertThat(balances()).containsExactly(550L, -550L);
        SettlementView corrected = settlements.find(bob.id(), id).settlement();
        assertThat(corrected.method().text()).isEqualTo("PayPal");
        assertThat(corrected.note()).isEqualTo("half");
        assertThat(corrected.recordedBy().id()).isEqualTo(bobIn);
        assertThat(corrected.version()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoCorrectionsOfTheSameVersionIsStale() {
        SettlementId id = record(bob, draft(bobIn, aliceIn, 400));
        settlements.correct(alice.id(), id, 0, draft(bobIn, aliceIn, 500));

        assertThatThrownBy(() -> settlements.correct(bob.id(), id, 0, draft(bobIn, aliceIn, 600)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(balances()).containsExactly(500L, -500L);
    }

    @Test
    void whatIsInTheTrashIsNotCorrected() {
        SettlementId id = record(bob, draft(bobIn, aliceIn, 400));
        settlements.trash(bob.id(), id);

        assertThatThrownBy(() -> settlements.correct(bob.id(), id, 1, draft(bobIn, aliceIn, 500)))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("settlement.trashed"));
        assertThat(balances()).containsExactly(1000L, -1000L);
    }

    @Test
    void payingMoreThanIsOwedTurnsTheDirection() {
        Balances.Outlook more = balances.outlook(flat.id(), bobIn, aliceIn, Money.of(1250, "EUR"));
        assertThat(more.isTurned()).isTrue();
        assertThat(more.from()).isEqualTo(Money.of(250, "EUR"));
        assertThat(more.to()).isEqualTo(Money.of(-250, "EUR"));

        assertThat(balances.outlook(flat.id(), bobIn, aliceIn, Money.of(1000, "EUR"))
                        .isTurned())
                .isFalse();
    }

    @Test
    void pagesGoThroughAllOfThemAndTheTrashHasItsOwn() {
        for (int i = 0; i < 5; i++) {
            record(bob, draft(bobIn, aliceIn, 1 + i));
        }
        SettlementId gone = record(bob, draft(bobIn, aliceIn, 99));
        settlements.trash(bob.id(), gone);

        SettlementPage first = settlements.page(flat, false, null, 3);
        SettlementPage second = settlements.page(flat, false, first.older(), 3);
        assertThat(first.settlements()).hasSize(3);
        assertThat(second.settlements()).hasSize(2).doesNotContainAnyElementsOf(first.settlements());
        assertThat(second.older()).isNull();
        assertThat(settlements.page(flat, true, null, 3).settlements())
                .extracting(SettlementView::id)
                .containsExactly(gone);
    }

    @Test
    void theNewestIsListedFirstAndTrashedOnesAreNot() {
        SettlementId old = record(bob, draft(bobIn, aliceIn, 1));
        SettlementId gone = record(bob, draft(bobIn, aliceIn, 2));
        SettlementId young = settlements.record(
                bob.id(),
                flat.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(bobIn, aliceIn, Money.of(3, "EUR"), Drafts.DAY.plusDays(1), " cash "));
        settlements.trash(bob.id(), gone);

        List<SettlementView> recent = settlements.recent(flat, 5);

        assertThat(recent).extracting(SettlementView::id).containsExactly(young, old);
        assertThat(recent.get(0).note()).isEqualTo("cash");
        assertThat(settlements.recent(flat, 1)).extracting(SettlementView::id).containsExactly(young);
    }
}
