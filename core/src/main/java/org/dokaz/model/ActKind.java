package org.dokaz.model;

import java.util.regex.Pattern;

/** A kind of act, such as {@code forced_conscription}. The kinds and their rules are data; see the language folders. */
public record ActKind(String code) {

    private static final Pattern CODE = Pattern.compile("[a-z]+(_[a-z]+)*");

    public ActKind {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not the code of a kind of act: " + code);
        }
    }

    /** Whether a text can be the code of a kind. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
