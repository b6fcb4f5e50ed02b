package org.farthing.trail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The security log.
 *
 * @param keep how long an entry is kept; at least 30d, which the database insists on
 */
@ConfigurationProperties("farthing.trail")
record TrailSettings(@DefaultValue("365d") Duration keep) {

    TrailSettings {
        if (keep.compareTo(Duration.ofDays(30)) < 0) {
            throw new IllegalArgumentException("farthing.trail.keep is below 30d");
        }
    }
}
