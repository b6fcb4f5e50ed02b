package org.farthing.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The command behind the profile {@code seed}: fills in, prints {@code key=value} lines and ends. */
@Component
@Profile("seed")
class SeedRunner implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SeedRunner.class);

    private final BenchmarkSeed seed;
    private final SeedSettings size;
    private final ConfigurableApplicationContext application;

    SeedRunner(BenchmarkSeed seed, SeedSettings size, ConfigurableApplicationContext application) {
        this.seed = seed;
        this.size = size;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        seed.sow(size).forEach((key, value) -> System.out.println(key + "=" + value));
        log.info("Seeded in {} ms.", (System.nanoTime() - start) / 1_000_000);
        application.close();
    }
}
