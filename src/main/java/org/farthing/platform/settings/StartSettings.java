package org.farthing.platform.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The start.
 *
 * @param patience how long to wait for PostgreSQL and Redis to answer before the start fails
 */
@ConfigurationProperties("farthing.start")
record StartSettings(@DefaultValue("60s") Duration patience) {}
