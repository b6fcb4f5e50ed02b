package org.farthing.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A program that keeps cookies and sends forms, and trusts one certificate. */
final class Caller {

    static final String PASSWORD = "correct horse battery";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final HttpClient client;
    private final String[] headers;

    Caller(String site, Path certificate, String... headers) {
        this.site = site;
        this.headers = headers;
        this.client = builder(certificate).build();
    }

    private Caller(String site, HttpClient client) {
        this.site = site;
        this.client = client;
        this.headers = new String[0];
    }

    /**
     * Keeps to HTTP/1.1. Of HTTP/2 the client of Java 17 gives up what is under way when the proxy ends a connection
     * after a thousand requests, which browsers send again.
     */
    static Caller ofManyRequests(String site, Path certificate) {
        return new Caller(site, clientOfManyRequests(certificate));
    }

    static HttpClient clientOfManyRequests(Path certificate) {
        return builder(certificate).version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpClient.Builder builder(Path certificate) {
        return HttpClient.newBuilder().sslContext(trusting(certificate)).cookieHandler(new CookieManager());
    }

    private static SSLContext trusting(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "site", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** Opens a page and sends a form with its token to an address. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IOException("no form on " + page);
        }
        String body = encoded(fields) + "&" + encoded(Map.of("_csrf", token.group(1)));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    String signsUp() throws IOException, InterruptedException {
        String email = UUID.randomUUID() + "@example.org";
        Map<String, String> fields = Map.of(
                "displayName", "Alice",
                "email", email,
                "password", PASSWORD,
                "currency", "EUR",
                "timeZone", "Europe/Berlin");
        int status = submit("/sign-up", "/sign-up", fields).statusCode();
        if (status != 302) {
            throw new IOException("no sign-up, but " + status);
        }
        return email;
    }

    HttpResponse<String> signsIn(String email, String password) throws IOException, InterruptedException {
        return submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    /** A form with a file of so many bytes. */
    HttpResponse<String> sends(String path, int bytes) throws IOException, InterruptedException {
        String start = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(start),
                        BodyPublishers.ofByteArray(new byte[bytes]),
                        BodyPublishers.ofString("\r\n--x--\r\n"))));
    }

    /** Says how much it is going to send, and reads what is said to that. */
    String announces(String path, long bytes, String accept) throws IOException {
        URI address = URI.create(site);
        try (Socket socket =
                client.sslContext().getSocketFactory().createSocket(address.getHost(), address.getPort())) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + bytes + "\r\nAccept: "
                    + accept + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "en");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
