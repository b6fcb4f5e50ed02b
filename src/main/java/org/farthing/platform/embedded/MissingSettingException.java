package org.farthing.platform.embedded;

/** A setting that has no sensible default is not there. */
final class MissingSettingException extends RuntimeException {

    final String variable;
    final String example;

    MissingSettingException(String variable, String example) {
        super(variable + " is not set");
        this.variable = variable;
        this.example = example;
    }
}
