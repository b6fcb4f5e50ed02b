/** The record of a ledger. */
@NullMarked
package org.farthing.api.activity;

import org.jspecify.annotations.NullMarked;
