package org.farthing.platform.observability;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes what is exported by OTLP; text stands in it as it is. */
final class TraceCollector {

    private final HttpServer server;
    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();

    private TraceCollector(HttpServer server) {
        this.server = server;
        server.createContext("/v1/traces", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    static TraceCollector start() {
        try {
            return new TraceCollector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** All that came, up to the span that is waited for. */
    String until(String name) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        while (all.indexOf(name) < 0) {
            String body = bodies.poll(30, TimeUnit.SECONDS);
            if (body == null) {
                throw new AssertionError("no trace of " + name + " came");
            }
            all.append(body);
        }
        return all.toString();
    }
}
