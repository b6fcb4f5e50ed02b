package org.farthing.category;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of categories as people read them: translated where they are predefined. */
@Component
public class CategoryLabels {

    private final MessageSource messages;

    CategoryLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** An option of a list to choose from. */
    public record Option(String id, String label) {}

    public String of(CategoryView category, Locale locale) {
        String name = category.name();
        return name == null ? messages.getMessage("category." + category.code(), null, locale) : name;
    }

    public List<Option> options(List<CategoryView> categories, Locale locale) {
        return categories.stream()
                .map(category -> new Option(category.id().toString(), of(category, locale)))
                .toList();
    }
}
