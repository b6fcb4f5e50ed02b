/** What the environment says, made into properties: addresses of servers, secrets in files, the wait for servers, the drain. */
@NullMarked
package org.farthing.platform.settings;

import org.jspecify.annotations.NullMarked;
