package org.farthing.platform.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnreachableServerAnalyzer extends AbstractFailureAnalyzer<UnreachableServerException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreachableServerException cause) {
        return new FailureAnalysis(
                cause.server + " cannot be used: " + cause.reason,
                "Check " + cause.variable + ", and that the server runs and can be reached from here.",
                cause);
    }
}
