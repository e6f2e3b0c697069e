package org.dokaz.claim;

import org.dokaz.claim.learned.Answers;
import org.dokaz.model.Span;

/** A claim as a person marked it in a text: which words, and what it is. */
public record MarkedClaim(Span words, Answers answers) {}
