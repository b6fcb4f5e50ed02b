package org.farthing.settlement;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The audit as a command: the profile {@code audit} compares once and ends, with exit code 1 if the books differ. */
@Component
@Profile("audit")
class AuditCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger log = LoggerFactory.getLogger(AuditCommand.class);

    private final BooksAudit audit;
    private int exitCode;

    AuditCommand(BooksAudit audit) {
        this.audit = audit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<BooksAudit.Difference> differences = audit.compare();
        exitCode = differences.isEmpty() ? 0 : 1;
        log.info("{} stored sums differ from the expenses", differences.size());
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
