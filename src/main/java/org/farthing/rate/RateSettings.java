package org.farthing.rate;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param enabled whether reference rates are fetched at all; without, rates are typed or missing
 * @param baseUrl the folder with the files {@code eurofxref-daily.xml}, {@code eurofxref-hist-90d.xml} and
 *     {@code eurofxref-hist.zip}
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long one file may take
 * @param maxSize of a file as it is fetched
 * @param maxUnpackedSize of the history once it is unpacked
 */
@ConfigurationProperties("farthing.rates")
record RateSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("https://www.ecb.europa.eu/stats/eurofxref/")
        URI baseUrl,

        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("4MB") DataSize maxSize,
        @DefaultValue("24MB") DataSize maxUnpackedSize) {}
