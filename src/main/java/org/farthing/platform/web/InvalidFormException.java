package org.farthing.platform.web;

/** Ends what a form began, so that nothing of it is stored; the errors of the form say what is wrong with it. */
public final class InvalidFormException extends RuntimeException {}
