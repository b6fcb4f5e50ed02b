@NullMarked
package org.farthing.token.web;

import org.jspecify.annotations.NullMarked;
