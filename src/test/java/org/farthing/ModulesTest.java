package org.farthing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(FarthingApplication.class);

    @Test
    void everyModuleImportsOnlyWhatItsPackageAllows() {
        modules.verify();
    }

    @Test
    void theModulesDocumentThemselves() {
        new Documenter(modules).writeDocumentation();

        assertThat(Path.of("target/spring-modulith-docs/components.puml"))
                .content()
                .contains("Settlement");
    }
}
