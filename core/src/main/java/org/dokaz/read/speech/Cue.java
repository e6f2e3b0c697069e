package org.dokaz.read.speech;

/**
 * A word or phrase of saying where it stands.
 *
 * @param according whether it is of the sort "according to", which takes its speaker as an object
 */
record Cue(SpeechWords.Sort sort, Range range, boolean according) {}
