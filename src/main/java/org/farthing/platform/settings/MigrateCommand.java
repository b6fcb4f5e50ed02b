package org.farthing.platform.settings;

import liquibase.integration.spring.SpringLiquibase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The profile {@code migrate}: the migrations run as this bean is made, and nothing else of the application does. */
@Component
@Profile("migrate")
class MigrateCommand implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(MigrateCommand.class);

    private final ApplicationContext application;

    MigrateCommand(SpringLiquibase migrations, ApplicationContext application) {
        this.application = application;
        log.info("{} is applied", migrations.getChangeLog());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.exit(SpringApplication.exit(application));
    }
}
