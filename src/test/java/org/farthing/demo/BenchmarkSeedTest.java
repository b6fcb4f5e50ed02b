package org.farthing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerId;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BenchmarkSeedTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sowingTwiceAddsNothingAndTellsTheSame() {
        Books books = new Books(jdbc);

        Map<String, String> first = seed().sow(new SeedSettings(230, 70));
        Map<String, String> second = seed().sow(new SeedSettings(230, 70));

        assertThat(second).isEqualTo(first);
        assertThat(books.expenses(ledger(first, "large_personal"))).isEqualTo(230);
        assertThat(books.expenses(ledger(first, "large_group"))).isEqualTo(70);
        assertThat(books.expenses(ledger(first, "small_personal"))).isEqualTo(100);
        assertThat(books.expenses(ledger(first, "small_group"))).isEqualTo(10);
        assertThat(first.keySet())
                .filteredOn(key -> key.startsWith("write_group_"))
                .hasSize(50);
        books.areRight(ledger(first, "large_personal"));
        books.areRight(ledger(first, "large_group"));
    }

    @Test
    void aSizeOutOfBoundsIsRefused() {
        ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(Bound.class);

        application.run(context ->
                assertThat(context.getBean(SeedSettings.class)).isEqualTo(new SeedSettings(100_000, 10_000)));
        application
                .withPropertyValues("farthing.seed.expenses=0")
                .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(BindValidationException.class));
    }

    /** The beans of the profile, without the runner, which would end the application. */
    private BenchmarkSeed seed() {
        Households households = beans.createBean(Households.class);
        return new BenchmarkSeed(households, beans.getBean(Expenses.class));
    }

    private static LedgerId ledger(Map<String, String> facts, String key) {
        return new LedgerId(UUID.fromString(facts.get(key)));
    }

    @EnableConfigurationProperties(SeedSettings.class)
    static class Bound {}
}
