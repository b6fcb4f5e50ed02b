@NullMarked
package org.farthing.export.web;

import org.jspecify.annotations.NullMarked;
