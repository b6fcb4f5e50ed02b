package org.farthing.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler that a token for one ledger may call, because it looks at {@link Caller#onlyLedger()} itself. Without
 * it such a token reaches only addresses with a {@code ledgerId}, and only its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLedger {}
