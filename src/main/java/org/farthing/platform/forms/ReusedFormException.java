package org.farthing.platform.forms;

/** The same form was sent before with other content, say from a page reached by the back button. */
public final class ReusedFormException extends RuntimeException {}
