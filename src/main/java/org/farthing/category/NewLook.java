package org.farthing.category;

/** What a category is to be called, and to look like. */
public record NewLook(String name, String icon, String colour) {}
