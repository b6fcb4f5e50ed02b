package org.farthing.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisCommandTimeoutException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.farthing.platform.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"08006", "08003", "40P01", "53100", "53300", "57014", "57P01", "57P03", "58030", "25006"})
    void isWhatTheDatabaseCannotDoNow(String state) {
        SQLException failure = new SQLException("no", state);
        assertThat(Outage.isBehind(new TransactionSystemException("no commit", failure)))
                .isTrue();
        assertThat(Outage.isBehind(new JpaSystemException(new IllegalStateException(failure))))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"23505", "23514", "22001", "42601"})
    void isNotWhatTheDatabaseRefuses(String state) {
        assertThat(Outage.isBehind(new DataIntegrityViolationException("no", new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void isAPoolWithoutConnectionsAndARedisThatIsAway() {
        assertThat(Outage.isBehind(
                        new CannotCreateTransactionException("no", new SQLTransientConnectionException("no"))))
                .isTrue();
        assertThat(Outage.isBehind(new JpaSystemException(
                        new IllegalStateException("no rollback", new SQLException("Connection is closed")))))
                .isTrue();
        assertThat(Outage.isBehind(new DataAccessResourceFailureException("no")))
                .isTrue();
        assertThat(Outage.isBehind(new RedisSystemException("no", new RedisCommandTimeoutException("no"))))
                .isTrue();
        assertThat(Outage.isBehind(new IllegalStateException(new IOException("/tmp/x: No space left on device"))))
                .isTrue();
    }

    @Test
    void isNeitherAMistakeNorARefusal() {
        assertThat(Outage.isBehind(new IllegalStateException("a mistake"))).isFalse();
        assertThat(Outage.isBehind(Rejection.of("expense.readOnly"))).isFalse();
        assertThat(Outage.isBehind(new ObjectOptimisticLockingFailureException("no", new SQLException("no", "40001"))))
                .isFalse();
    }

    /** The container would show the failure with a status of its own. */
    @Test
    void ofAFilterIsA503ThatSaysWhenToComeBack() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OutageFilter()
                .doFilter(
                        request,
                        response,
                        failing(new RedisSystemException("no", new RedisCommandTimeoutException("no"))));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(Outage.isNotedIn(request)).isTrue();
    }

    private static MockFilterChain failing(RuntimeException failure) {
        return new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) {
                throw failure;
            }
        };
    }
}
