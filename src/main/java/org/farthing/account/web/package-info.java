@NullMarked
package org.farthing.account.web;

import org.jspecify.annotations.NullMarked;
