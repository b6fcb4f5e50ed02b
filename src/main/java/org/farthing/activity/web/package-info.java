@NullMarked
package org.farthing.activity.web;

import org.jspecify.annotations.NullMarked;
