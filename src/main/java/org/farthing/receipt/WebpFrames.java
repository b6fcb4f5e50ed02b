package org.farthing.receipt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What the frames of a WebP say of their size: the canvas in front of them may claim less than they unpack to. */
final class WebpFrames {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 10;
    private static final int SIDE_BITS = 14;
    private static final int SIDE = (1 << SIDE_BITS) - 1;

    private WebpFrames() {}

    /** Pixels of the largest frame; that of an animation counts as endless. */
    static long pixels(byte[] file) {
        ByteBuffer content = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long most = 0;
        long at = FIRST_CHUNK;
        while (at + CHUNK_HEADER + FRAME_HEADER <= file.length) {
            most = Math.max(most, pixels(content, (int) at));
            long size = content.getInt((int) at + 4) & 0xFFFFFFFFL;
            at += CHUNK_HEADER + size + (size & 1);
        }
        return most;
    }

    private static long pixels(ByteBuffer content, int at) {
        int data = at + CHUNK_HEADER;
        return switch (content.getInt(at)) {
            case 0x20385056 -> area(content.getShort(data + 6), content.getShort(data + 8), 0); // "VP8 "
            case 0x4C385056 -> { // "VP8L"
                int sides = content.getInt(data + 1);
                yield area(sides, sides >> SIDE_BITS, 1);
            }
            case 0x464D4E41 -> Long.MAX_VALUE; // "ANMF"
            default -> 0;
        };
    }

    private static long area(int width, int height, int added) {
        return Math.multiplyFull((width & SIDE) + added, (height & SIDE) + added);
    }
}
