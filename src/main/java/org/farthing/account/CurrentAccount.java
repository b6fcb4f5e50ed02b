package org.farthing.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.farthing.platform.sql.Query;

/**
 * Marks a parameter of a handler that is the person who is signed in: an {@link AccountView}, which is read; an
 * {@link AccountId}, which the session knows, and with it nobody knows whether the account is still there; or the
 * {@link Query} that reads the account, for a handler that sends it together with its own: it must come before anything
 * that asks for the language, or the account is read for that alone.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface CurrentAccount {}
