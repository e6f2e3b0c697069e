package org.dokaz.record;

/** What people do to claims at a second look: read what the program did not, take on, approve, remark, weigh. None of it is a fact. */
public sealed interface Scrutiny extends Decided
        permits Approval, Assignment, Bearing, HandReading, ProofStandard, Remark, ReviewRule {

    /** How many places one of these holds. */
    int ANCHORS_MAX = 2_000;
}
