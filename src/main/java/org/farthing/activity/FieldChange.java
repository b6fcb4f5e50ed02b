package org.farthing.activity;

/** What was changed, worded for the reader; an empty text where there was or is nothing. */
public record FieldChange(String label, String before, String after) {}
