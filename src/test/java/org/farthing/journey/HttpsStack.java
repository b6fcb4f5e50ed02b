package org.farthing.journey;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The main job once more: over HTTPS, through the proxy, on two instances of the jar. Part of {@code -Pstack}. */
class HttpsStack extends MainJobJourney {

    static Stream<Arguments> devices() {
        return Stream.of(Arguments.of(Device.DESKTOP, Locale.US, "12.50", "12+3.5"));
    }

    @Override
    String site() {
        return ShippedStack.shared().site();
    }
}
