package org.farthing.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes tokens that cannot be guessed, and the hashes that are stored of them. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LETTERS = 43;

    private Secrets() {}

    /** The prefix and 256 random bits in URL-safe letters. */
    static String next(String prefix) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static boolean couldBe(String prefix, String text) {
        return text.length() == prefix.length() + LETTERS && text.startsWith(prefix);
    }

    /** Fast, and that is enough: there is nothing to guess in 256 random bits. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
