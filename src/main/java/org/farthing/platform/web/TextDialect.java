package org.farthing.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Offers to the templates {@code #text} ({@link LocalText}), {@code #assets} and {@code #icons}. */
@Component
class TextDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Assets assets;
    private final IconSprite icons;

    TextDialect(Assets assets, IconSprite icons) {
        super("farthing");
        this.assets = assets;
        this.icons = icons;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("text", "assets", "icons");
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
            case "text" -> new LocalText(context.getLocale());
            case "assets" -> assets;
            case "icons" -> icons;
            default -> null;
        };
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
