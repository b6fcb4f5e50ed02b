package org.farthing.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The distribution's nginx with the configuration that is shipped; only places, ports and the certificate differ. */
final class Nginx {

    private static final Path SHIPPED = Path.of("nginx");

    private final Path directory;
    private final String rate;
    final int port = Servers.freePort();
    final int plainPort = Servers.freePort();

    Nginx(Path directory) {
        this(directory, "50r/s");
    }

    /** @param rate of requests that one address may have, where many are to come from this one */
    Nginx(Path directory, String rate) {
        this.directory = directory;
        this.rate = rate;
    }

    Path certificate() {
        return directory.resolve("tls/fullchain.pem");
    }

    Path log() {
        return directory.resolve("access.log");
    }

    Path maintenance() {
        return directory.resolve("farthing/state/maintenance");
    }

    void start(Servers servers, List<Integer> instances) throws IOException, InterruptedException {
        for (String name : List.of("tls", "run", "farthing/state")) {
            Files.createDirectories(directory.resolve(name));
        }
        makeCertificate(servers);
        install(instances);
        String configuration = directory.resolve("farthing/nginx.conf").toString();
        String prefix = directory.resolve("run").toString();
        servers.run(Map.of(), program(), "-p", prefix, "-c", configuration, "-g", "daemon off;");
    }

    private void makeCertificate(Servers servers) throws IOException, InterruptedException {
        Process openssl = servers.run(
                Map.of(),
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                directory.resolve("tls/privkey.pem").toString(),
                "-out",
                certificate().toString());
        if (openssl.waitFor() != 0) {
            throw new IllegalStateException("openssl made no certificate, see target/stack");
        }
    }

    private void install(List<Integer> instances) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED).sorted(Comparator.naturalOrder())) {
            for (Path file : files.toList()) {
                Path target = directory.resolve("farthing").resolve(SHIPPED.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (file.toString().endsWith(".conf")) {
                    Files.writeString(target, adapted(Files.readString(file), instances));
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private String adapted(String configuration, List<Integer> instances) {
        return configuration
                .replace("/etc/nginx/farthing/", directory.resolve("farthing") + "/")
                .replace("/etc/nginx/tls/", directory.resolve("tls") + "/")
                .replaceAll("/tmp/(nginx.pid|body|proxy|fastcgi|uwsgi|scgi|static)", directory + "/run/$1")
                .replace("rate=50r/s", "rate=" + rate)
                .replace("/dev/stdout", log().toString())
                .replace("app-1:8080", "127.0.0.1:" + instances.get(0))
                .replace("app-2:8080", "127.0.0.1:" + instances.get(1))
                .replaceAll("(?m)^ *listen \\[::].*$", "")
                .replace("listen 8080", "listen 127.0.0.1:" + plainPort)
                .replace("listen 8082", "listen 127.0.0.1:" + Servers.freePort())
                .replace("listen 8443", "listen 127.0.0.1:" + port);
    }

    private static String program() {
        return Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
    }
}
