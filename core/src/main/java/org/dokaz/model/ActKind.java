package org.dokaz.model;

import java.util.regex.Pattern;

/** A kind of act, such as {@code forced_conscription}. The kinds and their rules are data; see the language folders. */
public record ActKind(String code) {

    private static final Pattern CODE = Pattern.compile("[a-z]+(_[a-z]+)*");

    public ActKind {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a kind of act: " + code);
        }
    }
}
