package org.dokaz.release.withheld;

/** Where a secret stands in a text, by its number. */
record Found(int start, int end, int secret) {}
