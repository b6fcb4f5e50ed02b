package org.farthing.notification;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail to people.
 *
 * @param from the sender
 * @param publicAddress where those who get a mail find this installation, such as https://farthing.example.org; needed
 *     with {@code SPRING_MAIL_HOST}. Links in mails begin with it, and not with what a request says
 */
@ConfigurationProperties("farthing.mail")
record MailSettings(
        @DefaultValue("farthing@localhost") String from,
        @Nullable URI publicAddress) {

    MailSettings {
        if (publicAddress != null && !isOrigin(publicAddress)) {
            throw new IllegalArgumentException("farthing.mail.public-address is not of the form https://host");
        }
    }

    private static boolean isOrigin(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        return web && address.getHost() != null && address.getPath().matches("/?") && address.getQuery() == null;
    }
}
