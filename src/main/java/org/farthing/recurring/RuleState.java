package org.farthing.recurring;

/** What a rule is doing. */
public enum RuleState {
    /** Makes expenses. */
    ACTIVE,
    /** Somebody holds it; what would fall due meanwhile is left out. */
    PAUSED,
    /** An expense was refused; what fell due since is made when the reason is mended. */
    STOPPED,
    /** Over, by its own rhythm or by somebody's word. */
    ENDED
}
