package org.farthing.category.web;

import jakarta.validation.constraints.NotNull;
import org.farthing.category.Categories;
import org.farthing.category.CategoryView;
import org.farthing.category.NewLook;
import org.farthing.category.OwnCategory;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

record CategoryForm(
        @PlainText(max = Categories.NAME_LENGTH) String name,
        @NotNull(message = "{category.look.unknown}") String icon,
        @NotNull(message = "{category.look.unknown}") String colour,
        @Nullable Integer version) {

    static final CategoryForm EMPTY = new CategoryForm("", "tag", "indigo", null);

    static CategoryForm of(OwnCategory category) {
        CategoryView view = category.view();
        return new CategoryForm(String.valueOf(view.name()), view.icon(), view.colour(), category.version());
    }

    NewLook look() {
        return new NewLook(name, icon, colour);
    }

    boolean hasKnownLook() {
        return Categories.ICONS.contains(icon) && Categories.COLOURS.contains(colour);
    }
}
