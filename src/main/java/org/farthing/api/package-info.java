/** The REST API: what the pages can do, for scripts and apps, through the same façades. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "activity",
            "category",
            "expense",
            "expense :: split",
            "ledger",
            "money",
            "platform",
            "receipt",
            "recurring",
            "security",
            "settlement",
            "summary",
            "token"
        })
@NullMarked
package org.farthing.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
