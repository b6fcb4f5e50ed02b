package org.farthing.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.lettuce.core.RedisException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.farthing.platform.problem.ProblemKind;
import org.farthing.platform.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often a token calls, the same on all instances. Says in the fields of
 * draft-ietf-httpapi-ratelimit-headers how much is left.
 */
class RateLimitFilter extends OncePerRequestFilter {

    static final String PREFIX = "api:";

    private static final Logger log = LoggerFactory.getLogger(RateLimitFilter.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SharedBuckets buckets;
    private final Problems problems;
    private final int quota;
    private final BucketConfiguration limit;

    RateLimitFilter(SharedBuckets buckets, Problems problems, ApiSettings settings) {
        this.buckets = buckets;
        this.problems = problems;
        this.quota = settings.requestsPerMinute();
        this.limit = limit(quota);
    }

    static BucketConfiguration limit(int quota) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(quota)
                        .refillGreedy(quota, WINDOW)
                        .build())
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = take(request);
        if (probe == null) {
            chain.doFilter(request, response);
            return;
        }
        long left = probe.getRemainingTokens();
        long reset =
                Duration.ofNanos(probe.getNanosToWaitForReset()).plusMillis(999).toSeconds();
        response.setHeader("RateLimit-Policy", "\"default\";q=" + quota + ";w=" + WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"default\";r=" + left + ";t=" + reset);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        response.setHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
        problems.write(request, response, ProblemKind.TOO_MANY_REQUESTS);
    }

    /** Null while Redis does not answer: the limit is there to keep the house in order, not to lock it. */
    private @Nullable ConsumptionProbe take(HttpServletRequest request) {
        String caller = SecurityContextHolder.getContext().getAuthentication() instanceof ApiCaller known
                ? known.token()
                : request.getRemoteAddr();
        try {
            return buckets.get(PREFIX + caller, limit).tryConsumeAndReturnRemaining(1);
        } catch (RedisException e) {
            log.warn("Requests are not counted: {}", e.toString());
            return null;
        }
    }
}
