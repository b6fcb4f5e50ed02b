package org.farthing.security;

import org.farthing.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A password was looked at.
 *
 * @param account null if nobody has the e-mail address. Listeners do for nobody what they do for somebody, or the time
 *     that the answer takes tells which it was
 */
public record SignInChecked(@Nullable AccountId account, boolean right) {}
