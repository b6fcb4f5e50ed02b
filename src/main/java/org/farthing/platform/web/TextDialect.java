package org.farthing.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Offers {@link LocalText} to the templates as {@code #text}. */
@Component
class TextDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    TextDialect() {
        super("farthing");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("text");
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return "text".equals(name) ? new LocalText(context.getLocale()) : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
