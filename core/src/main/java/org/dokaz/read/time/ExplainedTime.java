package org.dokaz.read.time;

import org.dokaz.model.Mention;

/** A time that was read, and in plain English what its days were counted from and why. */
public record ExplainedTime(Mention.Time time, String because) {}
