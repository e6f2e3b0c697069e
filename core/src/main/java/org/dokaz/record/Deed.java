package org.dokaz.record;

/** What was done, as a line of the log names it. */
public enum Deed {
    RECEIVED,
    READ,
    DECLINED,
    FAILED,
    RESTRICTED,
    RAN,
    JUDGED,
    GRADED,
    CONSENTED,
    REPLIED,
    WORDED,
    KEPT_BACK,
    CORRECTED,
    RELEASED,
    REVOKED,
    MATCHED,
    WITHHELD,
    SECLUDED,
    STAMPED,
    HANDED_OVER
}
