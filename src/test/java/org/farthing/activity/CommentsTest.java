package org.farthing.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.Role;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CommentsTest {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    @Autowired
    Comments comments;

    @Autowired
    Mentions mentions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    ExpenseId dinner;

    @BeforeEach
    void aliceRecordedADinner() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 3_000));
    }

    @Test
    void whoIsMentionedLearnsOfItUntilTheyHaveSeenIt() {
        comments.add(alice.id(), dinner, id(), "@Bob did you keep the bill?");

        assertThat(mentions.unseen(bob.id(), 9)).singleElement().satisfies(mention -> {
            assertThat(mention.author()).isEqualTo("Alice");
            assertThat(mention.expense()).isEqualTo(dinner);
            assertThat(text(mention.text())).isEqualTo("@Bob did you keep the bill?");
        });
        assertThat(mentions.unseen(alice.id(), 9)).isEmpty();
        assertThat(mentions.unseen(charlie.id(), 9)).isEmpty();

        comments.page(bob.id(), dinner, null);
        assertThat(mentions.unseen(bob.id(), 9)).isEmpty();
        assertThat(mentions.of(bob.id(), null, 9)).hasSize(1);
    }

    @Test
    void aMentionFollowsARename() {
        ledgers.addPlaceholder(alice.id(), flat.id(), "Bobby Tables");
        comments.add(alice.id(), dinner, id(), "ask @bobby tables, not @Bob or mail@Bob");
        transaction.executeWithoutResult(
                status -> jdbc.sql("update member set name = 'Robert' where ledger_id = ? and name = 'Bobby Tables'")
                        .param(flat.id().value())
                        .update());

        CommentView comment = comments.page(bob.id(), dinner, null).comments().get(0);
        assertThat(text(comment.text())).isEqualTo("ask @Robert, not @Bob or mail@Bob");
        assertThat(comment.text())
                .filteredOn(Segment::mention)
                .extracting(Segment::text)
                .containsExactly("@Robert", "@Bob");
    }

    @Test
    void onesOwnCommentIsChangedDeletedAndBroughtBack() {
        CommentId id = id();
        comments.add(alice.id(), dinner, id, "Helo @Bob");
        comments.edit(alice.id(), id, "Hello everybody");

        assertThat(comments.page(bob.id(), dinner, null).comments())
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.typed()).isEqualTo("Hello everybody");
                    assertThat(comment.edited()).isTrue();
                });
        assertThat(mentions.of(bob.id(), null, 9)).isEmpty();

        comments.delete(alice.id(), id);
        assertThat(comments.page(bob.id(), dinner, null).comments()).isEmpty();
        comments.restore(alice.id(), id);
        assertThat(comments.page(bob.id(), dinner, null).comments()).hasSize(1);
    }

    @Test
    void anotherMemberCannotChangeItAndAViewerOnlyReads() {
        CommentId id = id();
        comments.add(alice.id(), dinner, id, "Mine");
        AccountView viewer = people.person("Vera");
        people.join(alice, flat.id(), viewer, Role.VIEWER);

        assertThatThrownBy(() -> comments.edit(bob.id(), id, "Yours")).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> comments.delete(bob.id(), id)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> comments.add(viewer.id(), dinner, id(), "Hi")).isInstanceOf(Rejection.class);
        assertThat(comments.page(viewer.id(), dinner, null).comments())
                .extracting(CommentView::typed)
                .containsExactly("Mine");
    }

    @Test
    void aStrangerReadsAndWritesNothing() {
        CommentId id = id();
        comments.add(alice.id(), dinner, id, "Between us");

        assertThatThrownBy(() -> comments.page(charlie.id(), dinner, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> comments.add(charlie.id(), dinner, id(), "Hi")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> comments.edit(charlie.id(), id, "Hi")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> comments.delete(charlie.id(), id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void manyCommentsComeInPages() {
        for (int i = 1; i <= Comments.PAGE + 1; i++) {
            comments.add(alice.id(), dinner, id(), "No " + i);
        }
        CommentPage newest = comments.page(bob.id(), dinner, null);
        CommentPage first = comments.page(bob.id(), dinner, newest.earlier());

        assertThat(newest.comments()).hasSize(Comments.PAGE).last().satisfies(last -> assertThat(last.typed())
                .isEqualTo("No " + (Comments.PAGE + 1)));
        assertThat(first.comments()).extracting(CommentView::typed).containsExactly("No 1");
        assertThat(first.earlier()).isNull();
    }

    private static CommentId id() {
        return new CommentId(Ids.next());
    }

    private static String text(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
