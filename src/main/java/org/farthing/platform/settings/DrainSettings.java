package org.farthing.platform.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stop.
 *
 * @param delay how long to go on serving after the signal to stop, so that balancers notice first; 5s behind one
 */
@ConfigurationProperties("farthing.drain")
record DrainSettings(@DefaultValue("0s") Duration delay) {}
