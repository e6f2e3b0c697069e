package org.dokaz.vault.standin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Texts with pseudonyms in the place of withheld names; an address is looked at as it is meant, not as it is escaped. */
public final class Pseudonyms {

    private static final int ESCAPE_LENGTH = 3;
    private static final int HEX = 16;

    private final NameFinder names;

    /** Pseudonyms for the names that this finds. */
    public Pseudonyms(NameFinder names) {
        this.names = names;
    }

    NameFinder names() {
        return names;
    }

    /** Whether a withheld name stands in a text. */
    public boolean isNamedIn(String text) {
        return !names.in(text).isEmpty() || (text.indexOf('%') >= 0 && !names.in(unescaped(text)).isEmpty());
    }

    /** The text without names. */
    public String in(String text) {
        String replaced = Replaced.of(text, names).text();
        if (replaced.indexOf('%') >= 0) {
            String meant = unescaped(replaced);
            if (!names.in(meant).isEmpty()) {
                return Replaced.of(meant, names).text();
            }
        }
        return replaced;
    }

    /** A text without the escapes that addresses are written with: {@code %D0%9A} and the like. */
    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); ) {
            int value = escaped(text, at);
            if (value >= 0) {
                run.write(value);
                at += ESCAPE_LENGTH;
            } else {
                out.append(run.toString(StandardCharsets.UTF_8)).append(text.charAt(at));
                run.reset();
                at++;
            }
        }
        return out.append(run.toString(StandardCharsets.UTF_8)).toString();
    }

    private static int escaped(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), HEX);
        int low = Character.digit(text.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
