package org.farthing.platform.embedded;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

class WhenNoRedisIsConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return matches(context.getEnvironment());
    }

    static boolean matches(Environment environment) {
        return !environment.containsProperty("spring.data.redis.host")
                && !environment.containsProperty("spring.data.redis.url")
                && !environment.containsProperty("spring.data.redis.sentinel.master");
    }
}
