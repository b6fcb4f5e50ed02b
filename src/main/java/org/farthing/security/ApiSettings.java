package org.farthing.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param requestsPerMinute of one token, or of one address that shows none
 * @param allowedOrigins of web pages elsewhere that may call the API from a browser; none by default
 */
@ConfigurationProperties("farthing.api")
record ApiSettings(
        @DefaultValue("600") int requestsPerMinute,
        @DefaultValue List<String> allowedOrigins) {}
