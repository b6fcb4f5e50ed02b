/** Synthetic households for a first look and for benchmarks; active in the profiles demo and seed only. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "category",
            "expense",
            "ledger",
            "money",
            "rate",
            "receipt",
            "settlement",
            "platform"
        })
@NullMarked
package org.farthing.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
