package org.dokaz.corroborate.account;

import org.dokaz.model.Where;

/** A place of a claim: the term under which its spellings meet, and what is known of it. */
public record Spot(int term, Where where) {}
