package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** A script that calls the API with a token. */
record Client(MockMvc mvc, String token) {

    static final String JSON = "application/json";
    static final String PATCH = "application/merge-patch+json";

    MockHttpServletResponse get(String path) {
        return send(request("GET", path));
    }

    MockHttpServletResponse post(String path, String body) {
        return send(request("POST", path).contentType(JSON).content(body));
    }

    MockHttpServletResponse post(String path, String body, String key) {
        return send(request("POST", path).contentType(JSON).content(body).header("Idempotency-Key", key));
    }

    MockHttpServletResponse patch(String path, String body, String ifMatch) {
        return send(request("PATCH", path).contentType(PATCH).content(body).header("If-Match", ifMatch));
    }

    MockHttpServletResponse delete(String path) {
        return send(request("DELETE", path));
    }

    /** The body of an answer that made something. */
    JsonNode make(String path, String body) {
        MockHttpServletResponse response = post(path, body);
        assertThat(response.getStatus()).as(text(response)).isEqualTo(201);
        return json(response);
    }

    MockHttpServletRequestBuilder request(String method, String path) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(method), java.net.URI.create(path));
        return authorized(request);
    }

    MockHttpServletResponse upload(String path, String name, byte[] content) {
        var upload = MockMvcRequestBuilders.multipart(java.net.URI.create(path));
        upload.file(new MockMultipartFile("file", name, null, content));
        if (!token.isEmpty()) {
            upload.header("Authorization", "Bearer " + token);
        }
        try {
            return mvc.perform(upload).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private MockHttpServletRequestBuilder authorized(MockHttpServletRequestBuilder request) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String address = "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
        request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode json(MockHttpServletResponse response) {
        return Document.JSON.readTree(response.getContentAsByteArray());
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static String id(JsonNode node) {
        return UUID.fromString(node.path("id").asString()).toString();
    }
}
