package org.farthing.rate;

/** Who published a reference rate. */
public enum RateSource {
    ECB,
    /** Invented for the demo household; says nothing about the world. */
    DEMO
}
