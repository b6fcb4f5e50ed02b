package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** docs/openapi.json is what the code says of itself, so that a change of the contract is seen in review. */
@IntegrationTest
class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of("docs/openapi.json");

    @Autowired
    MockMvc mvc;

    @Test
    void isWhatTheCodeSays() throws IOException {
        String served = Client.text(new Client(mvc, "").get("/api/openapi.json")) + "\n";
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED))
                .as("write it anew: ./mvnw test -Dskip.browser=true -Dtest=OpenApiDocumentTest -Ddocs.write=true")
                .isEqualTo(served);
        assertThat(served).contains("\"openapi\" : \"3.1");
    }
}
