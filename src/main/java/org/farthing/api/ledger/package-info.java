/** Ledgers, members and invitations. */
@NullMarked
package org.farthing.api.ledger;

import org.jspecify.annotations.NullMarked;
