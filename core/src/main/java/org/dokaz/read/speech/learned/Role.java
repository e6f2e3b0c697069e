package org.dokaz.read.speech.learned;

import java.util.Arrays;
import java.util.List;

/** What a token is to one word of saying. */
public enum Role {
    OUTSIDE,
    SOURCE,
    CONTENT,
    CUE;

    static List<String> names() {
        return Arrays.stream(values()).map(Role::name).toList();
    }
}
