package org.farthing.platform.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database.
 *
 * @param patience how long a request waits for the answer to one statement before it says that the database is away
 */
@ConfigurationProperties("farthing.database")
record DatabaseSettings(@DefaultValue("2s") Duration patience) {}
