package org.farthing.platform.observability;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Traces.
 *
 * @param endpoint address that takes them by OTLP over HTTP, such as http://collector:4318/v1/traces; none are made without it
 * @param sampled the part of the requests that is traced, from 0 to 1
 */
@ConfigurationProperties("farthing.traces")
record TracesSettings(
        @Nullable URI endpoint, @DefaultValue("0.1") double sampled) {}
