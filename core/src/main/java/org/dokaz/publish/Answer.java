package org.dokaz.publish;

import org.dokaz.flow.Outcome;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;

/** What came of one document: its reading, or why there is none. */
public record Answer(Document document, Outcome<Reading> outcome, Maker.Machine maker) {}
