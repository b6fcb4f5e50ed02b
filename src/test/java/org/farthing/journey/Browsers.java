package org.farthing.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browsers of one test. Where it fails, each leaves a picture in target/journeys. */
final class Browsers implements AfterEachCallback {

    private final List<Browser> open = new ArrayList<>();

    Browser open(Supplier<Browser> start) {
        Browser browser = start.get();
        open.add(browser);
        return browser;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (context.getExecutionException().isPresent()) {
                photographAll(context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName());
            }
        } finally {
            open.forEach(Browser::close);
            open.clear();
        }
    }

    private void photographAll(String test) {
        for (int i = 0; i < open.size(); i++) {
            String name = test.replaceAll("[^A-Za-z0-9]+", "-") + i + ".png";
            open.get(i).photograph(Path.of("target", "journeys", name));
        }
    }
}
