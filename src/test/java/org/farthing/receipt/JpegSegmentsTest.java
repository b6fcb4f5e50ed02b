package org.farthing.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpegSegmentsTest {

    private static final byte[] SCAN = HexFormat.of().parseHex("ffda0002");

    @Test
    void findsTheOneScanAndTheOrientationOfAPhoto() {
        JpegSegments segments = JpegSegments.of(SampleReceipts.smallPhoto());

        assertThat(segments.scans()).isEqualTo(1);
        assertThat(segments.orientation()).isEqualTo(Orientation.RIGHT_TOP);
    }

    @Test
    void doesNotLookAtWhatAPhoneAppendsToTheImage() {
        byte[] withFilm = joined(SampleReceipts.smallPhoto(), 200);

        assertThat(JpegSegments.of(withFilm).scans()).isEqualTo(1);
    }

    @Test
    void aPictureOfVeryManyScansIsNotDecoded(@TempDir Path folder) throws IOException {
        byte[] passes = joined(new byte[] {(byte) 0xFF, (byte) 0xD8}, 200);
        Path file = Files.write(folder.resolve("passes"), passes);

        assertThat(JpegSegments.of(passes).scans()).isEqualTo(200);
        assertThatThrownBy(() -> ImagePreview.of(file, ReceiptType.JPEG, 480)).hasMessage("200 scans");
    }

    @Test
    void anExifBlockOfNonsenseMeansUpright() {
        byte[] nonsense = HexFormat.of().parseHex("ffd8" + "ffe1000c" + "457869660000ffffffff" + "ffd9");

        assertThat(JpegSegments.of(nonsense).orientation()).isEqualTo(Orientation.TOP_LEFT);
        assertThat(JpegSegments.of(HexFormat.of().parseHex("ffd8ffe1ffff457869660000"))
                        .orientation())
                .isEqualTo(Orientation.TOP_LEFT);
    }

    private static byte[] joined(byte[] start, int scans) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start);
        for (int i = 0; i < scans; i++) {
            out.writeBytes(SCAN);
        }
        return out.toByteArray();
    }
}
