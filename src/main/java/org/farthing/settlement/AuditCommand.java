package org.farthing.settlement;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The audit as a command: the profile {@code audit} compares once and ends, with exit code 1 if the books differ. */
@Component
@Profile("audit")
class AuditCommand implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(AuditCommand.class);

    private final BooksAudit audit;
    private final ApplicationContext application;

    AuditCommand(BooksAudit audit, ApplicationContext application) {
        this.audit = audit;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<BooksAudit.Difference> differences = audit.compare();
        log.info("{} stored sums differ from the expenses", differences.size());
        System.exit(SpringApplication.exit(application, () -> differences.isEmpty() ? 0 : 1));
    }
}
