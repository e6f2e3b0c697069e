package org.dokaz.read.tag;

import java.util.List;
import org.dokaz.model.Grammar;

/** A sentence whose grammar people have written down, to learn from or to measure by. */
public record Example(List<String> words, List<Grammar> grammars) {

    public Example {
        words = List.copyOf(words);
        grammars = List.copyOf(grammars);
        if (words.size() != grammars.size()) {
            throw new IllegalArgumentException(words.size() + " words with " + grammars.size() + " grammars");
        }
    }
}
