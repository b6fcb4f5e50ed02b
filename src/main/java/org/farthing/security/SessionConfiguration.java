package org.farthing.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.JdkSerializationRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

    /**
     * What everybody is given; the repository of Spring Session stands behind it. Registered this late because Spring
     * Boot leaves out its own repository where it finds another one earlier.
     */
    @Bean
    static BeanFactoryPostProcessor sparingSessions() {
        return factory -> {
            RootBeanDefinition definition = new RootBeanDefinition(
                    SparingSessionRepository.class,
                    () -> new SparingSessionRepository<>(
                            factory.getBean(RedisIndexedSessionRepository.class),
                            factory.getBean(ActiveSessions.class)::visited));
            definition.setPrimary(true);
            ((BeanDefinitionRegistry) factory).registerBeanDefinition("sparingSessionRepository", definition);
        };
    }

    /** Before the filter of the sessions, which has to know the request that it works for from beginning to end. */
    @Bean
    OrderedRequestContextFilter requestContextFilter() {
        OrderedRequestContextFilter filter = new OrderedRequestContextFilter();
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 10);
        return filter;
    }

    /** An attribute that cannot be read any more is as good as gone: at worst a person signs in again. */
    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer() {
        JdkSerializationRedisSerializer java =
                new JdkSerializationRedisSerializer(SessionConfiguration.class.getClassLoader());
        return new RedisSerializer<>() {
            @Override
            public byte[] serialize(@Nullable Object value) {
                return java.serialize(value);
            }

            @Override
            public @Nullable Object deserialize(byte @Nullable [] bytes) {
                try {
                    return java.deserialize(bytes);
                } catch (SerializationException e) {
                    log.info("A session attribute cannot be read and is dropped: {}", e.getMessage());
                    return null;
                }
            }
        };
    }
}
