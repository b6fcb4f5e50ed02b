package org.farthing.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who asks, as roughly as still lets people tell their own visits from others': the network and the family of the
 * browser.
 */
record Client(@Nullable String network, @Nullable String browser) {

    private static final Client NONE = new Client(null, null);

    /** The first that is found in the header counts: nearly all claim to be Safari, and many to be Chrome. */
    private static final List<String> FAMILIES =
            List.of("Firefox", "Edg", "OPR", "Chrome", "Safari", "curl", "Java-http-client", "python-requests");

    /** Nobody outside of a request. */
    static Client current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? new Client(
                        networkOf(web.getRequest().getRemoteAddr()),
                        browserOf(web.getRequest().getHeader("User-Agent")))
                : NONE;
    }

    /** The first 24 bits of an IPv4 address, the first 48 of an IPv6 address. */
    static @Nullable String networkOf(@Nullable String address) {
        if (address == null) {
            return null;
        }
        if (address.matches("(\\d{1,3}\\.){3}\\d{1,3}")) {
            return address.substring(0, address.lastIndexOf('.')) + ".0/24";
        }
        String[] halves = address.split("::", 2);
        if (!address.matches("[0-9A-Fa-f:]+(%\\w+)?") || !address.contains(":")) {
            return null;
        }
        StringBuilder network = new StringBuilder();
        String[] groups = halves[0].split(":");
        for (int i = 0; i < 3; i++) {
            network.append(i < groups.length && !groups[i].isEmpty() ? groups[i] : "0")
                    .append(':');
        }
        return network + ":/48";
    }

    static @Nullable String browserOf(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        return FAMILIES.stream()
                .filter(userAgent::contains)
                .findFirst()
                .map(family -> switch (family) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    default -> family;
                })
                .orElse(null);
    }
}
