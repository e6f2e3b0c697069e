package org.dokaz.read.speech;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Mention;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** What of a chain of nouns names who speaks: the person in it rather than the office, the ministry without where it spoke. */
final class Essence {

    private final List<Token> tokens;
    private final List<Mention.Name> names;
    private final SpeechWords words;
    private final Nominals nominals;
    private final BitSet personStarts;

    /**
     * @param personStarts the tokens with which the name of a person begins
     */
    Essence(List<Token> tokens, List<Mention.Name> names, SpeechWords words, Nominals nominals, BitSet personStarts) {
        this.tokens = tokens;
        this.names = names;
        this.words = words;
        this.nominals = nominals;
        this.personStarts = personStarts;
    }

    /** The person a chain names, or the words after it ("a woman named …"); else the chain itself. */
    Range of(Range chain) {
        Range named = withNameAfter(chain);
        Range person = personIn(named);
        return person.equals(chain) ? bodyIn(apposedTo(chain)) : person;
    }

    /** "the ministry in its daily update": the organisation whose name opens a chain, without the place where it speaks. */
    private Range bodyIn(Range chain) {
        for (Mention.Name name : names) {
            int first = chain.start()
                    + (chain.length() > 1 && tokens.get(chain.start()).is(WordClass.DET) ? 1 : 0);
            boolean opens = name.kind() == Mention.NameKind.ORGANISATION
                    && name.cited().start() <= tokens.get(first).start()
                    && name.cited().end() > tokens.get(first).start();
            int at = opens ? tokenAfter(name.cited().span()) : chain.end();
            while (at < chain.end() && tokens.get(at).grammar().grammaticalCase() == Grammar.Case.GENITIVE) {
                at++;
            }
            if (at > chain.start() && at < chain.end() && isWhere(tokens.get(at))) {
                return new Range(chain.start(), at);
            }
        }
        return beforePlatform(chain);
    }

    /** «мер у телеграмі»: whoever speaks, without where it was said. */
    private Range beforePlatform(Range chain) {
        HandWords hands = words.hands();
        for (int at = chain.start() + 1; at < chain.end(); at++) {
            boolean where = hands.platform().beginsAt(tokens, at, chain.end())
                    || hands.broadcast().beginsAt(tokens, at, chain.end())
                    || hands.venue().beginsAt(tokens, at, chain.end());
            if (where && isWhere(tokens.get(at))) {
                return new Range(chain.start(), at);
            }
        }
        return chain;
    }

    private static boolean isWhere(Token token) {
        return switch (token.lower()) {
            case "in", "on", "в", "у", "на", "во" -> true;
            default -> false;
        };
    }

    /** "its head, NAME, said": the name that a comma sets beside a description that has none. */
    private Range apposedTo(Range chain) {
        int at = chain.end() + 1;
        boolean beside = at < tokens.size() && Marks.isComma(tokens.get(at - 1)) && personStarts.get(at);
        if (!beside || nominals.isPersonalPronoun(chain.start()) || personStarts.get(chain.start())) {
            return chain;
        }
        Range name = personIn(new Range(at, at + 1));
        boolean closed = name.end() < tokens.size() && Marks.isComma(tokens.get(name.end()));
        return closed ? name : chain;
    }

    private Range withNameAfter(Range chain) {
        int at = chain.end();
        if (at < tokens.size() && Marks.isComma(tokens.get(at))) {
            at++;
        }
        Optional<Integer> name = at < tokens.size() ? words.leadsToName(tokens, at, tokens.size()) : Optional.empty();
        return name.filter(start -> start < tokens.size() && personStarts.get(start))
                .map(start -> new Range(chain.start(), start + 1))
                .orElse(chain);
    }

    private Range personIn(Range chain) {
        Span whole = chain.span(tokens);
        for (Mention.Name name : names) {
            if (name.kind() == Mention.NameKind.PERSON
                    && whole.overlaps(name.cited().span())
                    && !isOfAnother(chain, name)) {
                return within(
                        new Range(
                                chain.start(),
                                Math.max(chain.end(), tokenAfter(name.cited().span()))),
                        name.cited().span());
            }
        }
        return chain;
    }

    /** "the mother of NAME", "NAME's wife": a name that only tells who another is. */
    private boolean isOfAnother(Range chain, Mention.Name name) {
        Range part = within(chain, name.cited().span());
        boolean governed = part.start() > chain.start()
                && tokens.get(part.start() - 1).is(WordClass.ADP)
                && !tokens.get(chain.start()).is(WordClass.ADP);
        int after = part.end();
        boolean owner = after < chain.end()
                && tokens.get(after).is(WordClass.PART)
                && tokens.get(after).text().endsWith("s");
        return governed || owner;
    }

    private int tokenAfter(Span span) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < span.end()) {
            at++;
        }
        return at;
    }

    private Range within(Range chain, Span span) {
        int from = chain.start();
        while (from < chain.end() && tokens.get(from).end() <= span.start()) {
            from++;
        }
        int to = from;
        while (to < chain.end() && tokens.get(to).start() < span.end()) {
            to++;
        }
        return new Range(from, Math.max(to, from + 1));
    }
}
