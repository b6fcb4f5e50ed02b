/** The document that describes the API. */
@NullMarked
package org.farthing.api.openapi;

import org.jspecify.annotations.NullMarked;
