package org.dokaz.read.extract;

/** Halves of surrogate pairs without their other half, which data can spell and no encoding can store. */
final class Surrogates {

    private Surrogates() {}

    /** The text with U+FFFD for each, so that offsets hold. */
    static String mended(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int at = 0; at < mended.length(); at++) {
            char unit = mended.charAt(at);
            boolean pair = Character.isHighSurrogate(unit)
                    && at + 1 < mended.length()
                    && Character.isLowSurrogate(mended.charAt(at + 1));
            if (pair) {
                at++;
            } else if (Character.isSurrogate(unit)) {
                mended.setCharAt(at, '\uFFFD');
            }
        }
        return mended.toString();
    }
}
