package org.farthing.demo;

import java.util.List;
import org.farthing.account.AccountView;
import org.farthing.demo.Chapter.Cast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills in the demo household once, and says at every start how to sign in. */
@Component
@Profile("demo")
class DemoHousehold implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoHousehold.class);

    private static final String SIGN_INS = """


            ------------------------------------------------------------------
              Farthing's demo household is ready: http://localhost:{}

                {}   two years, a flat, a trip
                {}     shares the flat and the trip
                {}   shares the trip
              Password of all three: {}

              Everybody who can reach this server can sign in with these.
              In production, run without the profile "demo".
            ------------------------------------------------------------------
            """;

    private final Households households;
    private final List<Chapter> chapters;
    private final Environment environment;

    DemoHousehold(Households households, List<Chapter> chapters, Environment environment) {
        this.households = households;
        this.chapters = chapters;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (households.find(Households.emailOf("alice")).isEmpty()) {
            fillIn();
        }
        log.warn(
                SIGN_INS,
                environment.getProperty("local.server.port", "8080"),
                Households.emailOf("alice"),
                Households.emailOf("bob"),
                Households.emailOf("carol"),
                Households.PASSWORD);
    }

    private void fillIn() {
        long start = System.nanoTime();
        Cast cast = new Cast(register("alice", "Alice"), register("bob", "Bob"), register("carol", "Carol"));
        chapters.forEach(chapter -> chapter.write(cast, cast.alice().today()));
        log.info("The demo household was filled in within {} ms.", (System.nanoTime() - start) / 1_000_000);
    }

    private AccountView register(String name, String displayName) {
        return households.register(Households.emailOf(name), displayName);
    }
}
