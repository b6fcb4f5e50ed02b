package org.farthing.token;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keys that sign access tokens, each as {@code id:base64} of at least 32 bytes; the first signs, all are accepted */
@ConfigurationProperties("farthing.token")
record TokenSettings(@DefaultValue List<String> keys) {

    @Override
    public String toString() {
        return "TokenSettings[" + keys.size() + " keys]";
    }
}
