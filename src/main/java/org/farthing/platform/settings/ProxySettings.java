package org.farthing.platform.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The proxy in front.
 *
 * @param trusted addresses and ranges, such as 10.203.7.0/24, whose X-Forwarded-* headers are believed; nobody's by
 *     default. The proxy has to overwrite what clients send
 */
@ConfigurationProperties("farthing.proxy")
record ProxySettings(@DefaultValue List<String> trusted) {}
