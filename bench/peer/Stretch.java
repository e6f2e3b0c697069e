/** A stretch of an article's text in UTF-16 code units, half-open. */
record Stretch(int start, int end) {}
