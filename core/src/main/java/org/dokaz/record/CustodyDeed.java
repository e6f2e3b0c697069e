package org.dokaz.record;

import java.time.Instant;

/** Something done with the case itself that its chain of custody must tell of; it says nothing about what the case is about. */
public sealed interface CustodyDeed extends CaseRecord
        permits KeyMade, KeyMourned, KeyRotated, RedactedCopy, Verified, Viewed {

    /** When it was done. */
    Instant at();
}
