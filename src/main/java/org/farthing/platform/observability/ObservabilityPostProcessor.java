package org.farthing.platform.observability;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/** Chooses the format of the log, and leaves all of OpenTelemetry out where nobody takes traces. */
class ObservabilityPostProcessor implements EnvironmentPostProcessor, Ordered {

    private static final String EXCLUDED = "spring.autoconfigure.exclude";
    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String TRACING = String.join(
            ",",
            "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
            "org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
            "org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> properties = new HashMap<>();
        String format = environment.getProperty("farthing.log.format", isJar() ? "json" : "text");
        if (format.equalsIgnoreCase("json")) {
            properties.put("logging.structured.format.console", "ecs");
        }
        String endpoint = environment.getProperty("farthing.traces.endpoint", "");
        if (endpoint.isEmpty()) {
            String others = environment.getProperty(EXCLUDED, "");
            properties.put(EXCLUDED, others.isEmpty() ? TRACING : others + "," + TRACING);
        } else {
            properties.put(ENDPOINT, endpoint);
            properties.put(
                    "management.tracing.sampling.probability",
                    environment.getProperty("farthing.traces.sampled", "0.1"));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("observability", properties));
    }

    /** The embedded servers of development are not in it. */
    private static boolean isJar() {
        return !ClassUtils.isPresent("redis.embedded.RedisServer", ObservabilityPostProcessor.class.getClassLoader());
    }

    /** After the variables have become properties. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 50;
    }
}
