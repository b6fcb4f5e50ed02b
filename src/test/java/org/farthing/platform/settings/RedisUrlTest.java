package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisUrlTest {

    @Test
    void takesHostAndPort() {
        assertThat(redis("redis://cache.example"))
                .containsOnly(entry("host", "cache.example"), entry("port", 6379), entry("ssl.enabled", false));
        assertThat(redis("redis://[::1]:7000")).containsEntry("host", "::1").containsEntry("port", 7000);
    }

    @Test
    void encryptsWithTheSchemeOfTwoS() {
        assertThat(redis("rediss://cache.example:6380")).containsEntry("ssl.enabled", true);
    }

    @Test
    void takesUserPasswordAndDatabase() {
        assertThat(redis("redis://anna:p%40ss%3Aword@cache/3"))
                .containsEntry("username", "anna")
                .containsEntry("password", "p@ss:word")
                .containsEntry("database", 3);
        assertThat(redis("redis://:secret@cache"))
                .containsEntry("password", "secret")
                .doesNotContainKey("username");
    }

    @Test
    void takesOptions() {
        assertThat(redis("redis://cache?db=2&timeout=5s&client_name=farthing"))
                .containsEntry("database", 2)
                .containsEntry("timeout", "5s")
                .containsEntry("client-name", "farthing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://cache              | does not begin with
            cache:6379                | does not begin with
            redis://                  | names no host
            redis://cache:port        | port
            redis://cache/first       | database that is no number
            redis://cache/1?db=2      | database twice
            redis://cache?ssl=true    | not known: ssl
            redis://a:6379,b:6379     | SPRING_DATA_REDIS_SENTINEL_MASTER
            redis://:50%@cache        | percent-encoding
            """)
    void saysWhatIsWrong(String url, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisUrl.parse(url))
                .withMessageContaining(problem);
    }

    private static Map<String, Object> redis(String url) {
        Map<String, Object> properties = new HashMap<>();
        RedisUrl.parse(url).forEach((name, value) -> properties.put(name.replace("spring.data.redis.", ""), value));
        return properties;
    }
}
