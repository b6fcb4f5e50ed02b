package org.farthing.receipt;

import java.nio.file.Path;

/**
 * A stored file to be sent to somebody who may see it.
 *
 * @param mediaType as found from the content
 * @param name to suggest when it is saved
 * @param etag changes with the content
 */
public record ReceiptFile(Path path, String mediaType, String name, String etag) {}
