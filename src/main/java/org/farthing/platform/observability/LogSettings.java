package org.farthing.platform.observability;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The log.
 *
 * @param format json, a line of ECS for each event, or text; json in the jar, text in development
 */
@ConfigurationProperties("farthing.log")
record LogSettings(@Nullable Format format) {

    /** How a line looks. */
    enum Format {
        JSON,
        TEXT
    }
}
