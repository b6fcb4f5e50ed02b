package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two instances behind the proxy, as they are shipped. Part of {@code -Pstack}. */
class ProxyStack {

    private static final int MEGABYTE = 1 << 20;

    private final ShippedStack stack = ShippedStack.shared();
    private final Caller caller = new Caller(stack.site(), stack.nginx.certificate());

    @Test
    void speaksHttpsOnly() throws Exception {
        HttpResponse<String> plain =
                new Caller("http://localhost:" + stack.nginx.plainPort, stack.nginx.certificate()).get("/sign-in?a=b");
        assertThat(plain.statusCode()).isEqualTo(301);
        assertThat(plain.headers().firstValue("Location")).hasValue("https://localhost/sign-in?a=b");
        HttpResponse<String> page = caller.get("/sign-in");
        assertThat(page.version()).hasToString("HTTP_2");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.headers().firstValue("Server")).hasValue("nginx");
    }

    @Test
    void everyCookieIsForHttpsOnly() throws Exception {
        String email = caller.signsUp();
        HttpResponse<String> signedIn =
                new Caller(stack.site(), stack.nginx.certificate()).signsIn(email, Caller.PASSWORD);
        List<String> cookies = signedIn.headers().allValues("Set-Cookie");
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("farthing="));
        assertThat(cookies).allMatch(cookie -> cookie.contains("; Secure"));
        Caller visitor = new Caller(stack.site(), stack.nginx.certificate());
        assertThat(visitor.get("/sign-up").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "//metrics",
                "/%6Detrics",
                "/x/../metrics",
                "/Metrics",
                "/prometheus",
                "/actuator/health",
                "/health/liveness",
                "/uploads/",
                "/uploads/a.png"
            })
    void hidesWhatIsNotForOutside(String path) throws Exception {
        HttpResponse<String> answer = caller.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("jvm_memory", "\"status\"");
    }

    @Test
    void overwritesWhatAClientSaysOfItself() throws Exception {
        Caller liar = new Caller(
                stack.site(),
                stack.nginx.certificate(),
                "X-Forwarded-For",
                "203.0.113.9",
                "X-Forwarded-Proto",
                "http",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Port",
                "99",
                "Forwarded",
                "for=203.0.113.9;host=evil.example;proto=http");
        assertThat(liar.get("/sign-in").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure"));
        HttpResponse<String> wrong = liar.signsIn("nobody@example.org", "wrong wrong wrong");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(stack.redis("--scan", "--pattern", "farthing:sign-in:address:*"))
                .contains("127.0.0.1")
                .doesNotContain("203.0.113.9");
        assertThat(liar.get("/expenses").headers().firstValue("Location").orElseThrow())
                .doesNotContain("evil", "http:", ":99");
    }

    /** Linux lets a client call from anywhere in 127.0.0.0/8; the instances believe 127.0.0.1 only. */
    @Test
    void believesNobodyButTheProxy() throws Exception {
        assertThat(cookiesOf("127.0.0.1")).contains("; Secure");
        assertThat(cookiesOf("127.0.0.2")).contains("XSRF-TOKEN").doesNotContain("; Secure");
    }

    private String cookiesOf(String from) throws IOException {
        InetAddress target = InetAddress.getByName("127.0.0.1");
        try (Socket socket = new Socket(target, stack.ports.get(0), InetAddress.getByName(from), 0)) {
            String request = "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\n"
                    + "X-Forwarded-For: 203.0.113.9\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Set-Cookie"))
                    .toList()
                    .toString();
        }
    }

    @Test
    void sharesSignInThrottlingBetweenInstances() throws Exception {
        String email = caller.signsUp();
        for (int i = 0; i < 5; i++) {
            assertThat(instance(0).signsIn(email, "wrong wrong wrong").statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> sixth = instance(1).signsIn(email, Caller.PASSWORD);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
    }

    private Caller instance(int number) {
        return new Caller("http://127.0.0.1:" + stack.ports.get(number), stack.nginx.certificate());
    }

    @Test
    void letsTheApplicationSayThatAnUploadIsTooLarge() throws Exception {
        caller.signsUp();
        HttpResponse<String> answer = caller.sends("/expenses", 66 * MEGABYTE);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("What you sent is too large", "/static/css/app-");
    }

    @Test
    void refusesWhatIsFarTooLargeItself() throws Exception {
        String page = caller.announces("/expenses", 80L * MEGABYTE, "text/html");
        assertThat(page)
                .startsWith("HTTP/1.1 413")
                .contains("That is too large", "Das ist zu groß", "_proxy/pages.css");
        assertThat(caller.get("/_proxy/pages.css").statusCode()).isEqualTo(200);
        assertThat(caller.announces("/api/x", 80L * MEGABYTE, "*/*"))
                .startsWith("HTTP/1.1 413")
                .contains("application/json", "\"status\":413");
    }

    @Test
    void keepsFilesWhoseNameHasAHash() throws Exception {
        Matcher style = Pattern.compile("/static/[^\"]*-[0-9a-f]{32}\\.css")
                .matcher(caller.get("/sign-in").body());
        assertThat(style.find()).isTrue();
        HttpResponse<String> file = caller.get(style.group());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(file.headers().allValues("Set-Cookie")).isEmpty();
        caller.get(style.group());
        assertThat(Files.readString(stack.nginx.log())).contains("\"cache\":\"HIT\"");
    }

    @Test
    void logsNoSecrets() throws Exception {
        caller.get("/invitations/a-token-that-is-secret?query=also-secret");
        assertThat(Files.readString(stack.nginx.log()))
                .contains("\"path\":\"/invitations/***\"")
                .doesNotContain("that-is-secret", "also-secret", "battery");
    }

    @Test
    void showsThatItIsBeingLookedAfter() throws Exception {
        Files.createFile(stack.nginx.maintenance());
        try {
            HttpResponse<String> page = caller.get("/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(page.body()).contains("Back in a moment", "Gleich wieder da");
        } finally {
            Files.delete(stack.nginx.maintenance());
        }
        assertThat(caller.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void losesNothingWhileBothInstancesAreRestarted() throws Exception {
        Caller steady = Caller.ofManyRequests(stack.site(), stack.nginx.certificate());
        steady.signsUp();
        Load load = new Load(steady);
        load.begin();
        stack.restart(0);
        stack.restart(1);
        load.end();
        assertThat(load.lost()).isEmpty();
        assertThat(load.read()).isGreaterThan(50);
        assertThat(load.made()).isGreaterThan(50);
        assertThat(Pattern.compile("href=\"/ledgers/[0-9a-f-]{36}\"")
                        .matcher(steady.get("/ledgers").body())
                        .results()
                        .count())
                .isEqualTo(load.made());
        assertThat(steady.get("/profile").statusCode()).isEqualTo(200);
    }
}
