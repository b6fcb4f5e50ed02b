@NullMarked
package org.farthing.ledger.web;

import org.jspecify.annotations.NullMarked;
