package org.farthing.platform.settings;

import liquibase.integration.spring.SpringLiquibase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The profile {@code migrate}: instead of Farthing an application starts that has a database and its migrations, and
 * nothing else. So it needs no Redis, and cannot do anything but migrate.
 */
class Migration implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final Logger log = LoggerFactory.getLogger(Migration.class);

    /** Not a configuration that a scan would find. */
    @ImportAutoConfiguration({
        ConfigurationPropertiesAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        LiquibaseAutoConfiguration.class
    })
    @EnableConfigurationProperties(StartSettings.class)
    @Import(WaitForServers.class)
    static class Alone {}

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        boolean wanted = event.getApplicationContext().getEnvironment().matchesProfiles("migrate");
        if (wanted && !event.getSpringApplication().getAllSources().contains(Alone.class)) {
            System.exit(migrate());
        }
    }

    private static int migrate() {
        SpringApplication application = new SpringApplication(Alone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run()) {
            log.info("{} is applied", context.getBean(SpringLiquibase.class).getChangeLog());
            return 0;
        } catch (RuntimeException e) {
            return 1; // The application has said why.
        }
    }
}
