package org.farthing.platform.settings;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lends connections that know how long to wait for PostgreSQL. A person who waits for a page is soon told that it does
 * not answer, a job waits for the {@code socketTimeout} of the pool, and what runs before the application is ready, such
 * as a migration, as long as it takes. The pool undoes the setting when a connection comes back.
 */
@Component
class PatientConnections implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent> {

    private static final Duration FOR_EVER = Duration.ZERO;

    private final ObjectProvider<DatabaseSettings> settings;
    private volatile boolean ready;

    PatientConnections(ObjectProvider<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Patient(pool) : bean;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ready = true;
    }

    private final class Patient extends DelegatingDataSource {

        Patient(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try {
                if (!ready) {
                    limit(connection, FOR_EVER);
                } else if (RequestContextHolder.getRequestAttributes() != null) {
                    limit(connection, settings.getObject().patience());
                }
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return connection;
        }

        private static void limit(Connection connection, Duration patience) throws SQLException {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
        }
    }
}
