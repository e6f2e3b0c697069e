package org.dokaz.record;

import org.dokaz.model.Maker;

/** Something a case keeps for good, each under a line of its log. */
public sealed interface CaseRecord
        permits Capture,
                CustodyDeed,
                Decided,
                DocumentOutcome,
                Expunging,
                HandedOver,
                Matching,
                Released,
                Restriction,
                Revocation,
                RunAccount,
                Seclusion,
                Stamped,
                Unreceived {

    /** Who or what made it. */
    Maker by();

    /** The deed it bears witness to. */
    Deed deed();
}
