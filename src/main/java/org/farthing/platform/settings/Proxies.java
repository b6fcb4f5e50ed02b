package org.farthing.platform.settings;

import java.util.Map;
import org.apache.catalina.util.NetMask;

/** Whom to believe about scheme and address of a client: the container's own valve, for explicit ranges only. */
final class Proxies {

    private static final String VARIABLE = "FARTHING_PROXY_TRUSTED";

    private Proxies() {}

    static Map<String, Object> read(Map<String, String> environment) {
        String trusted = environment.get(VARIABLE);
        if (trusted == null) {
            return Map.of();
        }
        for (String range : trusted.split(",")) {
            check(range.strip());
        }
        return Map.of(
                "server.forward-headers-strategy",
                "native",
                "server.tomcat.remoteip.internal-proxies",
                trusted.replaceAll("\\s", ""),
                "server.tomcat.remoteip.remote-ip-header",
                "x-forwarded-for",
                "server.tomcat.remoteip.protocol-header",
                "x-forwarded-proto",
                "server.tomcat.remoteip.port-header",
                "x-forwarded-port");
    }

    private static void check(String range) {
        try {
            if (!range.matches("[0-9.]+(/\\d+)?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/\\d+)?")) {
                throw new IllegalArgumentException("a name");
            }
            new NetMask(range);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(
                    VARIABLE, "has a range that is none: " + range, "Write addresses such as 10.203.7.0/24, 10.0.0.5.");
        }
    }
}
