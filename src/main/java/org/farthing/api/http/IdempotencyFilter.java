package org.farthing.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.farthing.api.http.IdempotentAnswers.Answer;
import org.farthing.security.ApiCaller;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a POST with an {@code Idempotency-Key} count once however often it is sent. The answer is stored in one
 * transaction with what the request does; a request that is refused leaves nothing behind, so it can be repeated.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,128}");
    private static final UUID VISITORS = new UUID(0, 0);
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL);

    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;
    private final ApiProblems problems;

    /** Passwords are hashed and files read in these transactions: few at a time, so that connections are left. */
    private final Semaphore slow = new Semaphore(2);

    IdempotencyFilter(IdempotentAnswers answers, TransactionTemplate transaction, ApiProblems problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        boolean isSlow = ownerOf(request).equals(VISITORS) || BodyFilter.isMultipart(request);
        if (isSlow && !hasTurn()) {
            problems.resolveException(
                    request, response, null, new CannotCreateTransactionException("too many at once"));
            return;
        }
        try {
            Keyed keyed = keyed(request);
            transaction.executeWithoutResult(status -> {
                if (!answerOnce(keyed, request, buffered, chain)) {
                    status.setRollbackOnly();
                }
            });
        } catch (RuntimeException e) {
            buffered.reset();
            problems.resolveException(request, buffered, null, refusal(e));
        } finally {
            if (isSlow) {
                slow.release();
            }
        }
        buffered.copyBodyToResponse();
    }

    private boolean hasTurn() {
        try {
            return slow.tryAcquire(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Keyed(UUID owner, byte[] key, SealedAnswers.Secret secret) {}

    private static Keyed keyed(HttpServletRequest request) throws IOException, ServletException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            throw InvalidContent.of(HEADER, "problem.idempotency.key");
        }
        UUID owner = ownerOf(request);
        byte[] keyHash = SealedAnswers.hash(key.getBytes(StandardCharsets.UTF_8));
        byte[] address = request.getRequestURI().getBytes(StandardCharsets.UTF_8);
        byte[] content = SealedAnswers.hash(address, contentOf(request));
        int iterations = owner.equals(VISITORS) ? SealedAnswers.SLOW : SealedAnswers.FAST;
        byte[] salt = SealedAnswers.hash(keyHash, key.getBytes(StandardCharsets.UTF_8));
        return new Keyed(owner, keyHash, SealedAnswers.secretOf(content, salt, iterations));
    }

    private static UUID ownerOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof ApiCaller caller ? UUID.fromString(caller.getName()) : VISITORS;
    }

    /** The boundary of a multipart body differs each time, so its parts are looked at. */
    private static byte[] contentOf(HttpServletRequest request) throws IOException, ServletException {
        if (request instanceof BufferedRequest buffered) {
            return buffered.body();
        }
        List<byte[]> parts = new ArrayList<>();
        for (Part part : request.getParts()) {
            parts.add(String.valueOf(part.getSubmittedFileName()).getBytes(StandardCharsets.UTF_8));
            try (InputStream content = part.getInputStream()) {
                parts.add(SealedAnswers.hash(content.readAllBytes()));
            }
        }
        return SealedAnswers.hash(parts.toArray(byte[][]::new));
    }

    /** @return whether what happened is to stay */
    private boolean answerOnce(
            Keyed keyed, HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
        Optional<Answer> earlier = answers.claim(keyed.owner(), keyed.key(), keyed.secret());
        try {
            if (earlier.isPresent()) {
                repeat(earlier.get(), response);
                return true;
            }
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        boolean done = response.getStatus() < 300;
        if (done) {
            answers.keep(keyed.owner(), keyed.key(), keyed.secret(), answerIn(response));
        }
        return done;
    }

    private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Idempotent-Replayed", "true");
        response.getOutputStream().write(answer.body());
    }

    private static Answer answerIn(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    private static RuntimeException refusal(RuntimeException failure) {
        return failure instanceof IdempotentAnswers.ReusedKeyException
                ? InvalidContent.of(HEADER, "problem.idempotency.reused")
                : failure;
    }
}
