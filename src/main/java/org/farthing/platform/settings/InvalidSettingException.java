package org.farthing.platform.settings;

/** A variable of the environment cannot be used as it is. Never carries its value, which may be a secret. */
final class InvalidSettingException extends RuntimeException {

    final String variable;
    final String problem;
    final String remedy;

    InvalidSettingException(String variable, String problem, String remedy) {
        super(variable + " " + problem);
        this.variable = variable;
        this.problem = problem;
        this.remedy = remedy;
    }
}
