package org.farthing;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void everyModuleImportsOnlyWhatItsPackageAllows() {
        ApplicationModules.of(FarthingApplication.class).verify();
    }
}
