package org.farthing.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Counts how attempts to sign in end. */
@Component
class SignInCounter {

    private final Counter ok;
    private final Counter wrong;
    private final Counter throttled;

    SignInCounter(MeterRegistry metrics) {
        this.ok = counter(metrics, "ok");
        this.wrong = counter(metrics, "wrong");
        this.throttled = counter(metrics, "throttled");
    }

    private static Counter counter(MeterRegistry metrics, String result) {
        return Counter.builder("farthing.sign.ins")
                .description("Attempts to sign in with a password")
                .tag("result", result)
                .register(metrics);
    }

    <T> T count(Supplier<T> attempt) {
        try {
            T answer = attempt.get();
            ok.increment();
            return answer;
        } catch (BadCredentialsException e) {
            wrong.increment();
            throw e;
        } catch (ThrottledException e) {
            throttled.increment();
            throw e;
        }
    }
}
