package org.dokaz.model;

import java.util.List;
import java.util.Optional;

/**
 * That somebody is said to have said something: who (source), by which words of saying (cue), what (content).
 *
 * @param source as written, a pronoun included; empty where nobody is named
 * @param content fragments in text order, quotation marks included
 * @param sort whether the content is passed on as words or knowledge, or is what somebody wishes or judges
 * @param within the index, in the document's list of attributions, of the one whose content holds this one
 * @param voice who that is, resolved inside the document; empty where the source is
 * @param through further hands between outlet and voice that the same sentence states, nearest the outlet first
 */
public record Attribution(
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        Speech speech,
        Sort sort,
        Optional<Integer> within,
        Optional<Step> voice,
        List<Step> through) {

    /** Whether the content is quoted wholly, partly or not at all. */
    public enum Speech {
        DIRECT,
        MIXED,
        INDIRECT
    }

    /** What the source does with the content. */
    public enum Sort {
        /** Says, writes, thinks, knows or shows it. */
        SPEECH,

        /** Wishes, plans, judges or feels it: the content is nobody's claim. */
        ATTITUDE
    }

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        through = List.copyOf(through);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }
}
