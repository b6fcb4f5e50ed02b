package org.farthing.platform.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationPredicate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Counts requests by method, route template and status. The durations are the observation of Spring itself under the
 * name {@code http.request.duration} (see {@code application.yaml}); the counters beside it have the names that
 * dashboards of other systems know.
 */
@Configuration(proxyBeanMethods = false)
class HttpMetrics {

    private static final Set<String> PROBES = Set.of("/health", "/metrics");

    /** Probes and scrapes come every few seconds and would drown what people do. */
    @Bean
    ObservationPredicate nothingOfProbes() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request)
                || request.getCarrier() == null
                || !PROBES.contains(request.getCarrier().getRequestURI());
    }

    @Bean
    RequestCounter requestCounter(MeterRegistry metrics) {
        return new RequestCounter(metrics);
    }

    static final class RequestCounter implements ObservationHandler<ServerRequestObservationContext> {

        private final MeterProvider<Counter> requests;
        private final MeterProvider<Counter> errors;
        private final DefaultServerRequestObservationConvention convention =
                new DefaultServerRequestObservationConvention();

        RequestCounter(MeterRegistry metrics) {
            this.requests = Counter.builder("http.requests")
                    .description("Requests that were answered")
                    .withRegistry(metrics);
            this.errors = Counter.builder("http.request.errors")
                    .description("Requests that failed on the server's side, answered with 5xx")
                    .withRegistry(metrics);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ServerRequestObservationContext;
        }

        @Override
        public void onStop(ServerRequestObservationContext context) {
            Tags tags = Tags.empty();
            for (var label : convention.getLowCardinalityKeyValues(context)) {
                if (Set.of("method", "uri", "status").contains(label.getKey())) {
                    tags = tags.and(label.getKey(), label.getValue());
                }
            }
            requests.withTags(tags).increment();
            if (context.getResponse() == null || context.getResponse().getStatus() >= 500) {
                errors.withTags(tags).increment();
            }
        }
    }
}
