package org.farthing.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;

class WebpFramesTest {

    private static final String RIFF = "52494646" + "40000000" + "57454250";
    private static final String SMALL_CANVAS = "56503858" + "0a000000" + "00000000" + "000000" + "000000";

    @Test
    void readsTheSizeOfAPlainPicture() {
        assertThat(WebpFrames.pixels(SampleReceipts.webp())).isEqualTo(1);
    }

    @Test
    void isNotDeceivedByASmallCanvasAroundALargeFrame() {
        assertThat(pixels("56503820" + "10000000" + "00000000" + "0000" + "ff3f" + "ff3f" + "00".repeat(6)))
                .isEqualTo(16383L * 16383);
        assertThat(pixels("5650384c" + "10000000" + "2f" + "ffffff0f" + "00".repeat(11)))
                .isEqualTo(16384L * 16384);
    }

    @Test
    void anAnimationCountsAsEndless() {
        assertThat(pixels("414e4d46" + "10000000" + "00".repeat(16))).isEqualTo(Long.MAX_VALUE);
    }

    private static long pixels(String frame) {
        return WebpFrames.pixels(HexFormat.of().parseHex(RIFF + SMALL_CANVAS + frame));
    }
}
