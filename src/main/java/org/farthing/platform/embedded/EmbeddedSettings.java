package org.farthing.platform.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the embedded PostgreSQL and Redis keep their data between runs.
 *
 * @param dataDirectory a folder that belongs to one running instance at a time
 */
@ConfigurationProperties("farthing.embedded")
record EmbeddedSettings(Path dataDirectory) {}
