package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void aPortIsGivenOnceAndTheOneAfterItIsNobodyElses() {
        List<Integer> used = IntStream.range(0, 500)
                .map(i -> Servers.freePort())
                .flatMap(port -> IntStream.of(port, port + 1))
                .boxed()
                .toList();

        assertThat(used).doesNotHaveDuplicates();
    }
}
