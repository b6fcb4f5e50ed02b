@NullMarked
package org.farthing.home.web;

import org.jspecify.annotations.NullMarked;
