package org.farthing.activity;

/** A stretch of a comment: words, or the name of a mentioned member. */
public record Segment(String text, boolean mention) {}
