@NullMarked
package org.farthing.category.web;

import org.jspecify.annotations.NullMarked;
