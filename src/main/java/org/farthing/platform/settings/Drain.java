package org.farthing.platform.settings;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Between the signal to stop and the end of new requests. Connections are told to close, so that none is left when the
 * port closes. A proxy that says it asks another instance ({@code X-Hand-Over}) is sent there with a 502 to what is safe
 * to ask again, and then leaves this instance alone; what changes something is done here, as ever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Drain implements SmartLifecycle, Filter {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final DrainSettings settings;
    private volatile boolean running;
    private volatile boolean draining;

    Drain(DrainSettings settings) {
        this.settings = settings;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (draining && response instanceof HttpServletResponse http) {
            http.setHeader("Connection", "close");
            if (isSafeElsewhere((HttpServletRequest) request)) {
                http.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isSafeElsewhere(HttpServletRequest request) {
        return request.getHeader("X-Hand-Over") != null
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }

    @Override
    public void start() {
        draining = false;
        running = true;
    }

    @Override
    public void stop() {
        draining = true;
        running = false;
        if (!settings.delay().isZero()) {
            log.info("Draining for {} before the port closes", settings.delay());
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before the web server, which begins its graceful end at the default phase less 1024. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }
}
