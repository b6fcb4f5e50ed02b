package org.farthing.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {

    @Test
    void keepsItsDataInAFolderWhoseNameHasASpace(@TempDir Path folder) throws IOException {
        try (DataDirectory data = new DataDirectory(folder.resolve("my \"own\" data"));
                EmbeddedRedis redis = new EmbeddedRedis(data)) {
            assertThat(redis.port()).isPositive();
            assertThat(data.resolve("redis").resolve("redis.pid")).exists();
        }
    }
}
