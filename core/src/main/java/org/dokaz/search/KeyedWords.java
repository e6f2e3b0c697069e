package org.dokaz.search;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words as the index takes them in: all keys of a word at one place, the next word at the next. */
final class KeyedWords extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Set<String>> words;
    private int next;
    private Iterator<String> keys;

    KeyedWords(List<Set<String>> words) {
        this.words = words;
        this.keys = List.<String>of().iterator();
    }

    @Override
    public void reset() {
        next = 0;
        keys = List.<String>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        boolean first = false;
        while (!keys.hasNext()) {
            if (next == words.size()) {
                return false;
            }
            keys = words.get(next).iterator();
            next++;
            first = true;
        }
        term.append(keys.next());
        step.setPositionIncrement(first ? 1 : 0);
        return true;
    }
}
