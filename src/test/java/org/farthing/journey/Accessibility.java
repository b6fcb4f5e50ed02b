package org.farthing.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;

/** What every page has to keep: no axe violation of WCAG 2.2 AA in light and dark, and nothing wider than the screen. */
final class Accessibility {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The rules that look at colours; to all others a page is the same in both themes. */
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private Accessibility() {}

    static void check(Browser browser) {
        String page = browser.driver().getCurrentUrl();
        assertThat(violations(browser, new AxeBuilder().withTags(STANDARDS)))
                .as("light %s", page)
                .isEmpty();
        browser.theme(true);
        assertThat(violations(browser, new AxeBuilder().withRules(OF_COLOUR)))
                .as("dark %s", page)
                .isEmpty();
        browser.theme(false);
        assertThat(overflow(browser)).as("wider than the screen: %s", page).isEmpty();
    }

    private static List<String> violations(Browser browser, AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze(browser.driver()).getViolations().stream()
                .map(Accessibility::describe)
                .toList();
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                .collect(joining("\n", rule.getId() + ": " + rule.getHelp() + "\n", ""));
    }

    /** Nothing if the page fits; else what sticks out. */
    @SuppressWarnings("unchecked")
    private static List<String> overflow(Browser browser) {
        return (List<String>) browser.driver().executeScript("""
                        const root = document.documentElement;
                        if (root.scrollWidth <= root.clientWidth) { return []; }
                        return [...document.body.querySelectorAll('*')]
                            .filter(e => e.getBoundingClientRect().right > root.clientWidth)
                            .map(e => e.outerHTML.slice(0, 120));
                        """);
    }
}
