package org.farthing.support;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes the password of {@link People} once for all of them: it is slow on purpose, and there are thousands. Any other
 * password is hashed as ever, and every check of a password is a real one.
 */
@TestComponent
public class QuickHash implements BeanPostProcessor {

    private static volatile @Nullable String known;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
    }

    private record Remembering(PasswordEncoder encoder) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            if (password == null || !People.PASSWORD.contentEquals(password)) {
                return encoder.encode(password);
            }
            String hash = known;
            if (hash == null) {
                hash = encoder.encode(password);
                known = hash;
            }
            return hash;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return encoder.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }
}
