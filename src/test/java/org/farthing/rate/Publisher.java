package org.farthing.rate;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.unit.DataSize;

/** A server of our own on a real port that publishes invented rates in the format of the European Central Bank. */
final class Publisher implements AutoCloseable {

    static final String DAILY = "eurofxref-daily.xml";
    static final String RECENT = "eurofxref-hist-90d.xml";
    static final String HISTORY = "eurofxref-hist.zip";

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Publisher() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().replace("/rates/", "");
            asked.add(name);
            if (redirects.containsKey(name)) {
                exchange.getResponseHeaders().set("Location", redirects.get(name));
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            byte[] body = files.getOrDefault(name, new byte[0]);
            int status = files.containsKey(name) ? 200 : 503;
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    RateSettings settings() {
        return new RateSettings(
                true,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rates/"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                DataSize.ofKilobytes(64),
                DataSize.ofKilobytes(256));
    }

    void publish(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void publish(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    void redirect(String name, String address) {
        redirects.put(name, address);
    }

    void withdraw(String name) {
        files.remove(name);
    }

    /** The names of the files that were asked for, in order. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Each day is a {@code <Cube time=…>} as made by {@link #day}. */
    static String xml(String... days) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
                  <gesmes:subject>Reference rates</gesmes:subject>
                  <gesmes:Sender><gesmes:name>An invented bank</gesmes:name></gesmes:Sender>
                  <Cube>%s</Cube>
                </gesmes:Envelope>
                """.formatted(String.join("\n", days));
    }

    static String day(String day, String... currenciesAndRates) {
        StringBuilder cube = new StringBuilder("<Cube time='" + day + "'>");
        for (int i = 0; i < currenciesAndRates.length; i += 2) {
            cube.append("<Cube currency='%s' rate='%s'/>".formatted(currenciesAndRates[i], currenciesAndRates[i + 1]));
        }
        return cube.append("</Cube>").toString();
    }

    static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
