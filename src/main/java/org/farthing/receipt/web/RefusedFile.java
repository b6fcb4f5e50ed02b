package org.farthing.receipt.web;

/**
 * A file that was sent and not attached.
 *
 * @param name as it was sent, blank if none was
 * @param messageKey tells why
 */
record RefusedFile(String name, String messageKey, Object... arguments) {}
