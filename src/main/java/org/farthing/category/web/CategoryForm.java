package org.farthing.category.web;

import jakarta.validation.constraints.NotNull;
import org.farthing.category.Categories;
import org.farthing.platform.forms.PlainText;

record CategoryForm(
        @PlainText(max = 60) String name,
        @NotNull(message = "{category.look.unknown}") String icon,
        @NotNull(message = "{category.look.unknown}") String colour) {

    static final CategoryForm EMPTY = new CategoryForm("", "tag", "indigo");

    boolean hasKnownLook() {
        return Categories.ICONS.contains(icon) && Categories.COLOURS.contains(colour);
    }
}
