package org.dokaz.read.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;

/** Names behind a title as they stand in full: "Dr P.H.", "Mr J. van der Berg". */
final class TitledNames {

    private static final int NAME_TOKENS_MAX = 7;
    private static final int INITIALS_LENGTH_MAX = 6;

    private final Set<String> titles;
    private final Set<String> particles;

    TitledNames(Wordbook words) {
        titles = Misnomers.lower(words, "title");
        particles = Misnomers.lower(words, "particle");
    }

    /** The mentions, those of persons behind a title lengthened to the whole name, and those that were missed added. */
    List<Mention> whole(Prose prose, List<Mention> mentions) {
        SpanIndex<Mention> known =
                SpanIndex.of(mentions, mention -> mention.cited().span());
        List<Mention> out = new ArrayList<>(mentions);
        for (Sentence sentence : prose.sentences()) {
            for (int at = 0; at < sentence.tokens().size(); at++) {
                if (titles.contains(sentence.tokens().get(at).lower())) {
                    nameAfter(sentence.tokens(), at).ifPresent(name -> settle(prose, name, known, out));
                }
            }
        }
        return out;
    }

    private static void settle(Prose prose, Span name, SpanIndex<Mention> known, List<Mention> out) {
        List<Mention> there = known.overlapping(name);
        Optional<String> canonical = Optional.empty();
        for (Mention mention : there) {
            Span span = mention.cited().span();
            boolean whole = span.contains(name) && isOf(mention, NameKind.PERSON);
            boolean part =
                    name.contains(span) && (isOf(mention, NameKind.PERSON) || isOf(mention, NameKind.ORGANISATION));
            if (whole || !part) {
                return;
            }
            canonical = ((Mention.Name) mention).canonical();
        }
        out.removeAll(there);
        out.add(new Mention.Name(prose.transcript().cite(name), NameKind.PERSON, canonical));
    }

    private static boolean isOf(Mention mention, NameKind kind) {
        return mention instanceof Mention.Name name && name.kind() == kind;
    }

    private Optional<Span> nameAfter(List<Token> tokens, int title) {
        int at = title + 1;
        // Some write the title's full stop as a token of its own.
        if (at < tokens.size() && tokens.get(at).text().equals(".")) {
            at++;
        }
        int from = at;
        int end = at;
        int limit = Math.min(tokens.size(), from + NAME_TOKENS_MAX);
        while (at < limit && (isNamePart(tokens.get(at)) || (at > from && isParticle(tokens.get(at))))) {
            end = isNamePart(tokens.get(at)) ? at + 1 : end;
            at++;
            boolean stop = at < limit
                    && isInitials(tokens.get(at - 1))
                    && tokens.get(at).text().equals(".");
            if (stop) {
                at++;
                end = at;
            }
        }
        return end > from
                ? Optional.of(
                        new Span(tokens.get(from).start(), tokens.get(end - 1).end()))
                : Optional.empty();
    }

    private boolean isParticle(Token token) {
        return particles.contains(token.lower());
    }

    private static boolean isNamePart(Token token) {
        return token.isCapitalised() && token.isWord();
    }

    /** "P.", "P.H", "J.-L.": letters and marks alone, all of them capitals. */
    private static boolean isInitials(Token token) {
        String text = token.text();
        return text.length() <= INITIALS_LENGTH_MAX
                && text.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '.' || letter == '-');
    }
}
