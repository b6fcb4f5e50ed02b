package org.farthing.platform.settings;

import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring Boot has no properties for. */
@Configuration(proxyBeanMethods = false)
class RedisClientSettings {

    private static final int MOST_WAITING = 1000;

    /** By itself Lettuce would come to wait half a minute between two attempts to reach a Redis that was away. */
    @Bean
    ClientResourcesBuilderCustomizer soonBackAtRedis() {
        return resources -> resources.reconnectDelay(
                () -> Delay.exponential(Duration.ofMillis(10), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS));
    }

    /** Commands wait for a Redis that comes back, for the time of `spring.data.redis.timeout`, but not without end. */
    @Bean
    LettuceClientOptionsBuilderCustomizer boundedQueue() {
        return options -> options.requestQueueSize(MOST_WAITING);
    }
}
