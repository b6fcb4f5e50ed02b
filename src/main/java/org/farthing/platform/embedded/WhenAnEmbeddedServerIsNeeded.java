package org.farthing.platform.embedded;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

class WhenAnEmbeddedServerIsNeeded implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return WhenNoDatabaseIsConfigured.matches(context.getEnvironment())
                || WhenNoRedisIsConfigured.matches(context.getEnvironment());
    }
}
