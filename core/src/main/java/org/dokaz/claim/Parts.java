package org.dokaz.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.ActKind;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Part;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;
import org.dokaz.model.WordClass;

/** Who does, and to whom it is done, as far as the order of words and their cases tell. What they do not tell is left out. */
final class Parts {

    /** How many tokens one part may have. */
    private static final int PART_TOKENS_MAX = 10;

    /** The kinds of act that are done to somebody. */
    private static final Set<String> DONE_TO_SOMEBODY = Set.of(
            "forced_conscription",
            "mobilisation",
            "registration",
            "detention",
            "filtration",
            "forced_transfer",
            "ill_treatment",
            "casualties",
            "release",
            "inducement");

    private final Transcript transcript;
    private final List<Token> tokens;
    private final boolean english;

    Parts(Transcript transcript, List<Token> tokens) {
        this.transcript = transcript;
        this.tokens = tokens;
        this.english = transcript.language() == Language.ENGLISH;
    }

    /** The parts of the act that the clause tells, the doer first. */
    List<Part> of(int start, int end, ActKind kind, List<Mention> mentions) {
        List<Part> parts = new ArrayList<>();
        int verb = verb(start, end);
        if (verb < 0) {
            return parts;
        }
        boolean suffered = isPassive(verb, end);
        boolean toSomebody = DONE_TO_SOMEBODY.contains(kind.code());
        subject(start, verb).ifPresent(span -> {
            if (!suffered) {
                parts.add(part(Part.Role.DOER, span, mentions));
            } else if (toSomebody) {
                parts.add(part(Part.Role.VICTIM, span, mentions));
            }
        });
        if (!suffered && toSomebody) {
            object(verb + 1, end).ifPresent(span -> parts.add(part(Part.Role.VICTIM, span, mentions)));
        }
        return parts;
    }

    private int verb(int start, int end) {
        for (int at = start; at < end; at++) {
            if (tokens.get(at).carriesClause()) {
                return at;
            }
        }
        return -1;
    }

    /** "were taken", «затримано»: the subject, or the object without one, is who it is done to. */
    private boolean isPassive(int verb, int end) {
        if (!english) {
            return !tokens.get(verb).grammar().isFinite();
        }
        boolean be = switch (tokens.get(verb).lower()) {
            case "is", "are", "was", "were", "be", "been", "has", "have", "had" -> true;
            default -> false;
        };
        if (!be) {
            return false;
        }
        boolean seenBe = !tokens.get(verb).lower().startsWith("ha");
        for (int at = verb + 1; at < Math.min(end, verb + 5); at++) {
            Token token = tokens.get(at);
            seenBe |= token.lower().equals("been") || token.lower().equals("being");
            if (token.grammar().verbForm() == Grammar.VerbForm.PARTICIPLE && !token.is(WordClass.AUX)) {
                return seenBe && !token.lower().endsWith("ing");
            }
        }
        return false;
    }

    private Optional<Span> subject(int start, int verb) {
        if (!english) {
            return inCase(start, verb, Grammar.Case.NOMINATIVE);
        }
        int last = verb - 1;
        while (last >= start && tokens.get(last).is(WordClass.ADV)) {
            last--;
        }
        int first = last;
        while (first > start && isInside(tokens.get(first - 1)) && last - first < PART_TOKENS_MAX) {
            first--;
        }
        while (first < last && tokens.get(first).is(WordClass.ADP)) {
            first++;
        }
        return last >= start && tokens.get(last).grammar().isNominal() && first >= start
                ? Optional.of(cover(first, last))
                : Optional.empty();
    }

    private Optional<Span> object(int from, int end) {
        if (!english) {
            return inCase(from, end, Grammar.Case.ACCUSATIVE);
        }
        int at = from;
        while (at < end && (tokens.get(at).is(WordClass.ADV) || isVerbal(tokens.get(at)))) {
            at++;
        }
        int last = at - 1;
        while (last + 1 < end && isObjectInside(tokens.get(last + 1)) && last - at < PART_TOKENS_MAX) {
            last++;
        }
        return last >= at && tokens.get(last).grammar().isNominal() ? Optional.of(cover(at, last)) : Optional.empty();
    }

    private static boolean isVerbal(Token token) {
        return token.is(WordClass.AUX)
                || token.is(WordClass.VERB)
                || token.lower().equals("to");
    }

    /** The first run of words in this case, with what describes the noun. */
    private Optional<Span> inCase(int from, int end, Grammar.Case wanted) {
        for (int at = from; at < end; at++) {
            Token token = tokens.get(at);
            boolean governed = at > 0 && tokens.get(at - 1).is(WordClass.ADP);
            if (!governed && token.grammar().isNominal() && token.grammar().grammaticalCase() == wanted) {
                int first = at;
                while (first > from && isDescribing(tokens.get(first - 1))) {
                    first--;
                }
                return first > 0 && tokens.get(first - 1).is(WordClass.ADP)
                        ? Optional.empty()
                        : Optional.of(cover(first, at));
            }
        }
        return Optional.empty();
    }

    private static boolean isDescribing(Token token) {
        return token.is(WordClass.ADJ) || token.is(WordClass.DET) || token.is(WordClass.NUM);
    }

    private static boolean isObjectInside(Token token) {
        return isDescribing(token) || token.grammar().isNominal();
    }

    private static boolean isInside(Token token) {
        return isObjectInside(token) || token.is(WordClass.ADP) || token.is(WordClass.PART);
    }

    private Span cover(int first, int last) {
        return new Span(tokens.get(first).start(), tokens.get(last).end());
    }

    private Part part(Part.Role role, Span span, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Name name
                    && span.contains(name.cited().span())) {
                return new Part(role, transcript.cite(span), name.canonical().orElse(span.in(transcript.text())));
            }
        }
        return new Part(role, transcript.cite(span), span.in(transcript.text()));
    }
}
