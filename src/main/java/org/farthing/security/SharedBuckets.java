package org.farthing.security;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/** Stocks of attempts that refill, in Redis, so that all instances take from the same ones. */
@Component
class SharedBuckets {

    private final LettuceConnectionFactory redis;
    private @Nullable RedisClient client;
    private @Nullable ProxyManager<byte[]> buckets;

    SharedBuckets(LettuceConnectionFactory redis) {
        this.redis = redis;
    }

    BucketProxy get(String name, BucketConfiguration configuration) {
        byte[] key = ("farthing:" + name).getBytes(StandardCharsets.UTF_8);
        return buckets().builder().build(key, () -> configuration);
    }

    /** The factory makes a new client when it is stopped and started again; the old one's connections are closed. */
    private synchronized ProxyManager<byte[]> buckets() {
        RedisClient current = (RedisClient) redis.getRequiredNativeClient();
        ProxyManager<byte[]> known = buckets;
        if (known == null || current != client) {
            known = Bucket4jLettuce.casBasedBuilder(current)
                    .expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofHours(1)))
                    .build();
            client = current;
            buckets = known;
        }
        return known;
    }
}
