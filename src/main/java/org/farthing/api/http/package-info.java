/** What all resources of the API share: strict JSON, problems, versions, pages, idempotent requests. */
@NullMarked
package org.farthing.api.http;

import org.jspecify.annotations.NullMarked;
