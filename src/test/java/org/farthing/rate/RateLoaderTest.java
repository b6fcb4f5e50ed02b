package org.farthing.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.farthing.support.IntegrationTest;
import org.farthing.support.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rates are invented, and of the year 1999, where no other test looks. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class RateLoaderTest {

    /** A Wednesday, in the evening. */
    private static final Instant EVENING = Instant.parse("1999-06-16T18:00:00Z");

    private static final String HISTORY = """
            Date,USD,JPY,CYP,
            1999-06-16,1.0500,125.50,0.5780,
            1999-06-15,1.0400,124.00,N/A,
            1999-06-14,1.0300,123.00,0.5700,
            """;

    @Autowired
    RateStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Publisher publisher;

    @BeforeEach
    void nothingIsKnown() throws IOException {
        publisher = new Publisher();
        publisher.publish(Publisher.HISTORY, Publisher.zip("eurofxref-hist.csv", HISTORY));
        forget();
    }

    @AfterEach
    void leaveNothingBehind() {
        publisher.close();
        forget();
    }

    private void forget() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from reference_load").update();
            jdbc.sql("delete from reference_rate where source = 'ecb'").update();
        });
    }

    @Test
    void aFirstStartLoadsTheWholeHistory() {
        loader(EVENING).loadIfDue();

        assertThat(publisher.asked()).containsExactly(Publisher.HISTORY);
        assertThat(rate("USD", "1999-06-14")).isEqualByComparingTo("1.03");
        assertThat(rate("CYP", "1999-06-16")).isEqualByComparingTo("0.578");
        assertThat(rate("EUR", "1999-06-15")).isEqualByComparingTo("1");
        assertThat(count()).as("N/A is no rate").isEqualTo(11);
    }

    @Test
    void asksForNothingUntilTheNextRatesAreDue() {
        loader(EVENING).loadIfDue();
        loader(EVENING.plus(Duration.ofHours(1))).loadIfDue();
        loader(Instant.parse("1999-06-17T14:29:00Z")).loadIfDue();

        assertThat(publisher.asked()).hasSize(1);
    }

    @Test
    void theNextDayNeedsTheDailyFileOnly() {
        loader(EVENING).loadIfDue();
        publisher.publish(Publisher.DAILY, Publisher.xml(Publisher.day("1999-06-17", "USD", "1.06", "JPY", "126.1")));

        loader(Instant.parse("1999-06-17T14:31:00Z")).loadIfDue();

        assertThat(publisher.asked()).containsExactly(Publisher.HISTORY, Publisher.DAILY);
        assertThat(rate("JPY", "1999-06-17")).isEqualByComparingTo("126.1");
    }

    @Test
    void aWeekWithoutLoadingIsFilledFromTheFileOfNinetyDays() {
        loader(EVENING).loadIfDue();
        publisher.publish(
                Publisher.RECENT,
                Publisher.xml(
                        Publisher.day("1999-06-23", "USD", "1.09"),
                        Publisher.day("1999-06-22", "USD", "1.08"),
                        Publisher.day("1999-06-16", "USD", "1.0501")));

        loader(Instant.parse("1999-06-23T20:00:00Z")).loadIfDue();

        assertThat(publisher.asked()).containsExactly(Publisher.HISTORY, Publisher.RECENT);
        assertThat(rate("USD", "1999-06-22")).isEqualByComparingTo("1.08");
        assertThat(rate("USD", "1999-06-16")).as("a correction replaces").isEqualByComparingTo("1.0501");
    }

    @Test
    void loadingTheSameTwiceChangesNothing() {
        List<PublishedRates> days =
                List.of(new PublishedRates(LocalDate.of(1999, 6, 16), Map.of("USD", new BigDecimal("1.05"))));

        assertThat(store.save(days, RateSource.ECB)).isEqualTo(2);
        assertThat(store.save(days, RateSource.ECB)).isZero();
    }

    @Test
    void twoReplicasThatLoadAtOnceStoreTheSameOnce() throws Exception {
        List<Object> results = Together.run(IntStream.range(0, 4)
                .<Callable<Object>>mapToObj(i -> () -> {
                    loader(EVENING).loadIfDue();
                    return "done";
                })
                .toList());

        assertThat(results).containsOnly("done");
        assertThat(count()).isEqualTo(11);
    }

    @Test
    void aFailureIsToldOnceAndTriedAgain(CapturedOutput output) {
        publisher.withdraw(Publisher.HISTORY);
        RateLoader loader = loader(EVENING);

        loader.loadIfDue();
        loader.loadIfDue();
        assertThat(publisher.asked()).hasSize(2);
        assertThat(output.getAll()).containsOnlyOnce("could not be loaded");
        assertThat(count()).isZero();
    }

    @Test
    void anUnreachableServerBreaksNothing() {
        RateSettings settings = publisher.settings();
        publisher.close();

        loader(settings, EVENING).loadIfDue();

        assertThat(count()).isZero();
        assertThat(store.lastLoad()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefused(CapturedOutput output) throws IOException {
        byte[] rates = Publisher.zip("eurofxref-hist.csv", HISTORY);
        publisher.publish(Publisher.HISTORY, Arrays.copyOf(rates, 100 * 1024));

        loader(EVENING).loadIfDue();

        assertThat(count()).isZero();
        assertThat(output.getAll()).contains("More than 65536 bytes");
    }

    @Test
    void aHistoryThatUnpacksWithoutEndIsRefused(CapturedOutput output) throws IOException {
        publisher.publish(Publisher.HISTORY, Publisher.zip("eurofxref-hist.csv", HISTORY + "\n".repeat(500_000)));

        loader(EVENING).loadIfDue();

        assertThat(count()).isZero();
        assertThat(output.getAll()).contains("More than 262144 bytes");
    }

    @Test
    void aBadLineSpoilsTheWholeFileSoThatNothingIsHalfStored() throws IOException {
        publisher.publish(Publisher.HISTORY, Publisher.zip("eurofxref-hist.csv", HISTORY + "1999-06-11,-1,1,1,\n"));

        loader(EVENING).loadIfDue();

        assertThat(count()).isZero();
    }

    @Test
    void aRedirectIsNotFollowed() {
        publisher.redirect(Publisher.HISTORY, "elsewhere.zip");

        loader(EVENING).loadIfDue();

        assertThat(publisher.asked()).containsExactly(Publisher.HISTORY);
        assertThat(count()).isZero();
    }

    @Test
    void asksForNothingWhenItIsSwitchedOff() {
        RateSettings on = publisher.settings();
        RateSettings off = new RateSettings(
                false, on.baseUrl(), on.connectTimeout(), on.readTimeout(), on.maxSize(), on.maxUnpackedSize());

        loader(off, EVENING).loadIfDue();

        assertThat(publisher.asked()).isEmpty();
    }

    private RateLoader loader(Instant now) {
        return loader(publisher.settings(), now);
    }

    private RateLoader loader(RateSettings settings, Instant now) {
        return new RateLoader(new RateFiles(settings), store, settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private BigDecimal rate(String currency, String day) {
        return jdbc.sql("select rate from reference_rate where currency = ? and day = cast(? as date)")
                .params(currency, day)
                .query(BigDecimal.class)
                .single();
    }

    private int count() {
        return jdbc.sql("select count(*) from reference_rate where source = 'ecb'")
                .query(Integer.class)
                .single();
    }
}
