package org.dokaz.claim;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Sentence;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** The agency a whole document comes from, where its dateline or source line names one: "Lviv, 8 Oct (ABC) -", "Source: ABC". */
final class Wire {

    /** How far into a document a dateline may stand, in characters. */
    private static final int DATELINE_CHARACTERS_MAX = 220;

    private static final int SOURCE_TOKENS_MAX = 8;

    private Wire() {}

    /** The agency, if one is named. */
    static Optional<Step> of(Notes notes) {
        List<Mention.Name> bodies = notes.mentions().stream()
                .filter(Mention.Name.class::isInstance)
                .map(Mention.Name.class::cast)
                .filter(name -> name.kind() == Mention.NameKind.ORGANISATION
                        && name.cited().start() < DATELINE_CHARACTERS_MAX)
                .toList();
        for (Mention.Name body : bodies) {
            for (Sentence sentence : notes.prose().sentences()) {
                if (sentence.span().contains(body.cited().span()) && namesWire(sentence.tokens(), body)) {
                    return Optional.of(
                            Step.stated(body.canonical().orElse(body.cited().words()), Step.Kind.AGENCY));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean namesWire(List<Token> tokens, Mention.Name body) {
        int first = -1;
        int last = -1;
        for (int at = 0; at < tokens.size(); at++) {
            if (body.cited().span().overlaps(tokens.get(at).span())) {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        if (first < 0) {
            return false;
        }
        boolean bracketed = first > 0
                && last + 2 < tokens.size()
                && tokens.get(first - 1).text().equals("(")
                && tokens.get(last + 1).text().equals(")")
                && isDash(tokens, last + 2);
        return bracketed || afterSource(tokens, first);
    }

    private static boolean isDash(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(tokens.size(), from + 2); at++) {
            switch (tokens.get(at).text()) {
                case "-", "–", "—", "--", ".-" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean afterSource(List<Token> tokens, int first) {
        for (int at = Math.max(0, first - SOURCE_TOKENS_MAX); at + 1 < first; at++) {
            boolean source = switch (tokens.get(at).lower()) {
                case "source", "источник", "джерело" -> true;
                default -> false;
            };
            if (source && tokens.get(at + 1).text().equals(":")) {
                return true;
            }
        }
        return false;
    }
}
