package org.farthing.platform.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of static files with the hash of their content, so that browsers may keep them for ever. */
@Component
public class Assets {

    private final ObjectProvider<ResourceUrlProvider> urls;
    private final boolean remember;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ObjectProvider<ResourceUrlProvider> urls, ThymeleafProperties templates) {
        this.urls = urls;
        this.remember = templates.isCache();
    }

    /** @param path below {@code /static/}, such as {@code css/app.css} */
    public String url(String path) {
        return remember ? known.computeIfAbsent(path, this::lookUp) : lookUp(path);
    }

    private String lookUp(String path) {
        String plain = "/static/" + path;
        String hashed = urls.getObject().getForLookupPath(plain);
        return hashed == null ? plain : hashed;
    }
}
