/** The REST API: what the pages can do, for scripts and apps, through the same façades. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "activity",
            "category",
            "expense",
            "expense :: split",
            "export",
            "ledger",
            "money",
            "platform",
            "rate",
            "receipt",
            "recurring",
            "security",
            "settlement",
            "summary",
            "token",
            "trail"
        })
@NullMarked
package org.farthing.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
