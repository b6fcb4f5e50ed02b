package org.farthing.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the identifiers of all rows: UUID version 7, so that they sort by the time they were made. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
