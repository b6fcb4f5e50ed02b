package org.farthing.platform.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps addresses and the messages of failures out of traces; both quote what people typed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("farthing.traces.endpoint")
class Tracing {

    @Bean
    ObservationFilter nothingOfAddresses() {
        return context -> context.removeHighCardinalityKeyValue("http.url");
    }

    @Bean
    DefaultTracingObservationHandler discreetHandler(Tracer tracer) {
        return new DefaultTracingObservationHandler(tracer) {
            @Override
            public void onError(Observation.Context context) {
                getRequiredSpan(context).error(new Failed());
            }
        };
    }

    @Bean
    PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> discreetReceiver(
            Tracer tracer, Propagator propagator) {
        return new PropagatingReceiverTracingObservationHandler<>(tracer, propagator) {
            @Override
            public void onError(ReceiverContext<?> context) {
                getRequiredSpan(context).error(new Failed());
            }
        };
    }

    /** Which failure it was says the tag that names its class. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed() {
            super(null, null, false, false);
        }
    }
}
