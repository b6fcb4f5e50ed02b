package org.farthing.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrashPlaceTest {

    private static final UUID ID = new UUID(1, 2);

    @Test
    void aPlaceIsReadAsItWasWritten() {
        TrashPlace place = new TrashPlace(Instant.parse("2026-03-01T12:30:00.25Z"), ID);

        assertThat(TrashPlace.parse(place.toString())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "yesterday"})
    void aMomentThatNoCalendarHereKnowsIsTheTopOfTheList(String moment) {
        assertThat(TrashPlace.parse(moment + "_" + ID)).isNull();
    }
}
