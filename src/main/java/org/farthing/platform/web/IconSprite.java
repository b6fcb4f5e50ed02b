package org.farthing.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The icons Farthing uses, cut from the icon web jar at start and served as one SVG sprite. */
@RestController
public class IconSprite {

    private static final String WEB_JAR = "classpath*:META-INF/resources/webjars/bootstrap-icons/*/icons/";

    private final byte[] sprite;
    private final String url;

    IconSprite() {
        this.sprite = cut().getBytes(StandardCharsets.UTF_8);
        this.url = "/static/icons/sprite.svg?v="
                + DigestUtils.md5DigestAsHex(sprite).substring(0, 12);
    }

    public String url(String name) {
        return url + "#" + name;
    }

    @GetMapping("/static/icons/sprite.svg")
    ResponseEntity<byte[]> sprite() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .body(sprite);
    }

    private static String cut() {
        String symbols = names().stream().map(IconSprite::symbol).collect(Collectors.joining("\n"));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + symbols + "\n</svg>\n";
    }

    private static List<String> names() {
        return text(new ClassPathResource("icons.txt"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String symbol(String name) {
        String svg = text(only(name));
        String content =
                svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>")).strip();
        return "<symbol id=\"" + name + "\" viewBox=\"0 0 16 16\">" + content + "</symbol>";
    }

    private static Resource only(String name) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(WEB_JAR + name + ".svg");
            if (found.length != 1) {
                throw new IllegalStateException("no icon " + name);
            }
            return found[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return StreamUtils.copyToString(in, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
