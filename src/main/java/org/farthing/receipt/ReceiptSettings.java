package org.farthing.receipt;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param directory where the files are; all instances of the application share it
 * @param maxSize of one file; the container's own limit for uploads should not be lower
 */
@ConfigurationProperties("farthing.receipts")
record ReceiptSettings(
        @DefaultValue("uploads") Path directory,
        @DefaultValue("15MB") DataSize maxSize) {}
