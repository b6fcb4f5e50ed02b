/** The record of a ledger: who did what, the versions of an expense, comments, and the trash. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "category",
            "expense",
            "expense :: split",
            "ledger",
            "money",
            "platform",
            "receipt",
            "settlement"
        })
@NullMarked
package org.farthing.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
