package org.dokaz.read.speech;

import org.dokaz.model.Step;

/** Whom words name as the speaker, and in plain words why they are taken to. */
record Voice(Step step, String because) {}
