/** People, their tokens and the sessions of their apps. */
@NullMarked
package org.farthing.api.account;

import org.jspecify.annotations.NullMarked;
