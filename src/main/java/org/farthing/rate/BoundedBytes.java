package org.farthing.rate;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream into memory, but not without end. */
final class BoundedBytes {

    private BoundedBytes() {}

    /** @throws UnreadableRatesException if there is more than {@code most} */
    static byte[] read(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            throw new UnreadableRatesException("More than " + most + " bytes");
        }
        return bytes;
    }
}
