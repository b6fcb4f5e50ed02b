/** Statements that travel to PostgreSQL together. */
@NullMarked
package org.farthing.platform.sql;

import org.jspecify.annotations.NullMarked;
