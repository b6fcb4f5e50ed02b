package org.farthing.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the code lets through and the database refuses is an answer that names the field, whichever way it comes. */
@IntegrationTest
class ViolationsTest {

    @Autowired
    ApiProblems problems;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    LedgerView group;

    @BeforeEach
    void aDinnerOfAliceAndBob() {
        AccountView alice = people.alice();
        group = people.group(alice, people.bob());
        expenses.record(alice.id(), group.id(), Drafts.newId(), Drafts.dinner(group, 1001));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update member set weight = 0 where ledger_id = ?                           | weight
            update member set name = '' where ledger_id = ?                            | name
            update member set role = 'king' where ledger_id = ?                        | role
            update member set account_id = gen_random_uuid() where ledger_id = ?       | account
            update member set account_id = (select account_id from member where ledger_id = ? limit 1) \
            where account_id is not null and position = 1 and ledger_id = '%s'         | account
            update ledger set settles_in = 'never' where id = ?                        | settlesIn
            update ledger set currency = null where id = ?                             | currency
            update expense set amount = 0 where ledger_id = ?                          | amount
            update expense set spent_on = '0001-01-01' where ledger_id = ?             | date
            update expense set category_id = gen_random_uuid() where ledger_id = ?     | categoryId
            update payment set member_id = gen_random_uuid() where ledger_id = ?       | memberId
            update payment set amount = amount + 1 where ledger_id = ?                 | payments
            update share set amount = amount + 1 where ledger_id = ?                   | split
            update expense set amount = 2000000000000 where ledger_id = ?              | amount
            insert into access_token (id, account_id, name, token_hash, may_write, created_at) \
            select gen_random_uuid(), account_id, '', 'x', true, now() from member where ledger_id = ? limit 1 | name
            """)
    void namesTheField(String sql, String field) {
        Exception refusal = catchThrowableOfType(
                Exception.class,
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql(sql.replace("%s", group.id().toString()))
                                .param(group.id().value())
                                .update()));

        MockHttpServletResponse answer = answer(refusal);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode errors =
                StrictJson.MAPPER.readTree(answer.getContentAsByteArray()).path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).path("field").asString()).isEqualTo(field);
        assertThat(errors.get(0).path("code").asString()).isEqualTo("problem.field.unusable");
    }

    private MockHttpServletResponse answer(Exception failure) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        problems.resolveException(new MockHttpServletRequest("POST", "/api/ledgers"), response, null, failure);
        return response;
    }

    @Test
    void whatIsNoViolationIsStillBroken() {
        assertThat(answer(new IllegalStateException("broken")).getStatus()).isEqualTo(500);
        Exception unknown = catchThrowableOfType(Exception.class, () -> jdbc.sql("select * from nowhere where id = ?")
                .param(UUID.randomUUID())
                .query()
                .listOfRows());
        assertThat(answer(unknown).getStatus()).isEqualTo(500);
    }
}
