/** Expenses that come again: the rules, and the job that records each occurrence exactly once. */
@ApplicationModule(
        allowedDependencies = {"account", "category", "expense", "expense :: split", "ledger", "money", "platform"})
@NullMarked
package org.farthing.recurring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
