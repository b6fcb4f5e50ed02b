package org.farthing.api.http;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a request into a fingerprint, to know it again, and a key, to seal its answer with. What is stored leads to
 * neither the request nor the answer: a password was perhaps in the one, and a token in the other.
 */
final class SealedAnswers {

    /** For requests that carry a password, which somebody with the database could guess by its fingerprint. */
    static final int SLOW = 210_000;

    static final int FAST = 1_000;

    private static final int HALF = 32;

    private SealedAnswers() {}

    /** Each of the two is half of what is derived from the request. */
    record Secret(byte[] fingerprint, byte[] key) {}

    static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(Integer.toString(part.length).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                digest.update((byte) ':');
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Secret secretOf(byte[] request, byte[] salt, int iterations) {
        char[] password = HexFormat.of().formatHex(request).toCharArray();
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password, salt, iterations, 2 * HALF * Byte.SIZE))
                    .getEncoded();
            return new Secret(Arrays.copyOf(derived, HALF), Arrays.copyOfRange(derived, HALF, 2 * HALF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] seal(byte[] answer, byte[] key) {
        return crypt(Cipher.ENCRYPT_MODE, answer, key);
    }

    static byte[] open(byte[] sealed, byte[] key) {
        return crypt(Cipher.DECRYPT_MODE, sealed, key);
    }

    /** A key seals one answer in its life, so a fixed nonce is never used twice with it. */
    private static byte[] crypt(int mode, byte[] text, byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, new byte[12]));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
