/** What is in a group, and lists of expenses, as files. */
@NullMarked
package org.farthing.api.export;

import org.jspecify.annotations.NullMarked;
