package org.dokaz.read.speech.learned;

import java.util.List;

/** What a token is to one word of saying. */
public enum Role {
    OUTSIDE,
    SOURCE,
    CONTENT,
    CUE;

    private static final List<Role> ALL = List.of(values());

    static List<String> names() {
        return ALL.stream().map(Role::name).toList();
    }

    /** The role that a label of the model stands for. */
    static Role of(int label) {
        return ALL.get(label);
    }

    /** The label of the model that stands for it. */
    int label() {
        return ALL.indexOf(this);
    }
}
