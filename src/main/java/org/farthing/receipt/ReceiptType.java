package org.farthing.receipt;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.farthing.platform.Rejection;

/** The kinds of files that may be attached. The first bytes decide which one it is, never the name. */
enum ReceiptType {
    JPEG("image/jpeg", ".jpg", ".jpeg"),
    PNG("image/png", ".png", ".png"),
    WEBP("image/webp", ".webp", ".webp"),
    PDF("application/pdf", ".pdf", ".pdf");

    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private final String mediaType;
    private final String extension;
    private final String otherExtension;

    ReceiptType(String mediaType, String extension, String otherExtension) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.otherExtension = otherExtension;
    }

    String mediaType() {
        return mediaType;
    }

    /** @throws Rejection if it is none of them */
    static ReceiptType of(Path file) throws IOException {
        String found = detect(file);
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(found))
                .findFirst()
                .orElseThrow(() -> Rejection.ofField("file", "receipt.type"));
    }

    /** Without a name in the metadata only the content counts. */
    private static String detect(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return MAGIC.detect(content, new Metadata()).getBaseType().toString();
        }
    }

    /** The name, with an extension of this type at its end: a picture must not be saved as {@code bill.html}. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(extension) || lower.endsWith(otherExtension) ? name : name + extension;
    }
}
