package org.farthing.support;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in whose every request goes to one of several instances, as behind a proxy. */
public final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser;
    private final Supplier<String> site;
    private String token = "";

    public Person(List<Integer> ports, long seed) {
        this.browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Random random = new Random(seed);
        this.site = () -> "http://localhost:" + ports.get(random.nextInt(ports.size()));
    }

    /** Behind a real proxy. */
    public Person(HttpClient browser, String site) {
        this.browser = browser;
        this.site = () -> site;
    }

    /** A field of a form; a name may come more than once. */
    public record Field(String name, Object value) {}

    public Person signIn(String email) throws Exception {
        takeToken("/sign-in");
        post("/sign-in", List.of(new Field("email", email), new Field("password", People.PASSWORD)));
        takeToken("/profile");
        return this;
    }

    /** @param email of nobody yet; is signed in afterwards */
    public Person signUp(String email) throws Exception {
        takeToken("/sign-up");
        post(
                "/sign-up",
                List.of(
                        new Field("displayName", "Alice"),
                        new Field("email", email),
                        new Field("password", People.PASSWORD),
                        new Field("currency", "EUR"),
                        new Field("timeZone", "Europe/Berlin")));
        takeToken("/profile");
        return this;
    }

    public void takeToken(String page) throws Exception {
        Matcher found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        token = found.group(1);
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    public HttpResponse<String> post(String path, List<Field> fields) throws Exception {
        String body = fields.stream().map(Person::encoded).collect(Collectors.joining("&"))
                + (fields.isEmpty() ? "" : "&")
                + encoded(new Field("_csrf", token));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with one file. */
    public HttpResponse<String> attach(String path, String name, byte[] content) throws Exception {
        String head = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--x--\r\n"))));
    }

    /** Calls the API, as nobody if there is no bearer. */
    public HttpResponse<String> json(String path, String bearer, String idempotencyKey, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .timeout(PATIENCE)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(
                request.timeout(PATIENCE)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create(site.get() + path);
    }

    private static String encoded(Field field) {
        return field.name() + "=" + URLEncoder.encode(field.value().toString(), StandardCharsets.UTF_8);
    }
}
