package org.dokaz.read.speech;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Mention;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Finds who a word of saying belongs to, before it or after it, past appositions and inserted phrases. */
final class Subjects {

    /** How long a clause without commas may be that describes the speaker, in tokens. */
    private static final int RELATIVE_TOKENS_MAX = 12;

    /** How soon after its subject a verb that shares it must come, in tokens. */
    private static final int VERB_REACH_TOKENS = 3;

    private final List<Token> tokens;
    private final Nominals nominals;
    private final List<Mention.Name> names;
    private final SpeechWords words;
    private final Tally tally;
    private final BitSet nameStarts = new BitSet();
    private final BitSet personStarts = new BitSet();
    private final BitSet insideNames = new BitSet();

    /**
     * @param names the persons, organisations and roles mentioned in this sentence
     */
    Subjects(Sentence sentence, List<Mention.Name> names, SpeechWords words, Tally tally) {
        this.tokens = sentence.tokens();
        this.words = words;
        this.tally = tally;
        this.nominals = new Nominals(tokens);
        this.names = names;
        names.forEach(name -> note(sentence, name));
    }

    private void note(Sentence sentence, Mention.Name name) {
        Span span = name.cited().span();
        for (int at = sentence.firstTokenAfter(span.start());
                at < tokens.size() && tokens.get(at).start() < span.end();
                at++) {
            int start = tokens.get(at).start();
            nameStarts.set(at, nameStarts.get(at) || start == span.start());
            personStarts.set(
                    at, personStarts.get(at) || (start == span.start() && name.kind() == Mention.NameKind.PERSON));
            insideNames.set(at, insideNames.get(at) || start > span.start());
        }
    }

    /** The subject that stands before {@code cue}, going back no further than {@code floor}. */
    Optional<Range> before(int cue, int floor) {
        int last = cue - 1;
        while (last >= floor && isPassedOver(tokens.get(last))) {
            last--;
        }
        if (last < floor) {
            return Optional.empty();
        }
        if (Marks.isBreak(tokens.get(last))) {
            return beforeInsertion(last, floor);
        }
        Optional<Range> chain = nominals.endingAt(last, floor);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        Optional<Range> described = beforeRelative(chain.get().start(), floor);
        if (described.isPresent()) {
            return described;
        }
        Range whole = chain.get();
        if (isTold(whole)) {
            return Optional.empty();
        }
        boolean led = tokens.get(whole.start()).is(WordClass.ADP);
        if (led && whole.start() > floor && Marks.isBreak(tokens.get(whole.start() - 1))) {
            Optional<Range> head = beforeInsertion(whole.start() - 1, floor);
            if (head.isPresent()) {
                return head;
            }
        }
        return led ? pastPreposition(whole) : Optional.of(whole);
    }

    /** "X opened the letter and said": the subject that a word of saying shares with the verb before it. */
    Optional<Range> sharedBefore(int cue, int floor) {
        if (cue - 1 <= floor || !tokens.get(cue - 1).is(WordClass.CCONJ)) {
            return Optional.empty();
        }
        int from = cue - 1;
        while (from > floor && !Marks.isLoose(tokens.get(from - 1)) && !Quotations.isMark(tokens.get(from - 1))) {
            from--;
        }
        return opening(from, cue - 1)
                .filter(range -> !tokens.get(range.start()).is(WordClass.ADP)
                        && !Marks.opensRelative(tokens.get(range.start()))
                        && tally.hasFiniteVerb(range.end(), Math.min(cue - 1, range.end() + VERB_REACH_TOKENS)));
    }

    /** "people who have left the town told": the noun that a clause without commas describes. */
    private Optional<Range> beforeRelative(int from, int floor) {
        for (int at = from - 1; at > floor && from - at < RELATIVE_TOKENS_MAX; at--) {
            Token token = tokens.get(at);
            if (Marks.isLoose(token) || Quotations.isMark(token)) {
                return Optional.empty();
            }
            if (Marks.opensRelative(token) && tally.hasFiniteVerb(at + 1, from)) {
                return nominals.endingAt(at - 1, floor)
                        .filter(range -> !tokens.get(range.start()).is(WordClass.ADP));
            }
        }
        return Optional.empty();
    }

    /** «родичам сказали»: whoever is told something does not say it. */
    private boolean isTold(Range chain) {
        return (chain.length() == 1 && isObjectPronoun(tokens.get(chain.start())))
                || Hearers.isDative(tokens.subList(chain.start(), chain.end()));
    }

    /** Whether whoever stands before a word of saying is told it: then nobody is named who says it. */
    boolean isToldBefore(int cue, int floor) {
        int last = cue - 1;
        while (last >= floor && isPassedOver(tokens.get(last))) {
            last--;
        }
        return last >= floor
                && nominals.endingAt(last, floor).filter(this::isTold).isPresent();
    }

    /** "мені сказали": a pronoun that is told something does not say it. */
    private static boolean isObjectPronoun(Token token) {
        return switch (token.lower()) {
            case "me",
                    "us",
                    "them",
                    "him",
                    "мені",
                    "мене",
                    "нам",
                    "нас",
                    "йому",
                    "їй",
                    "їм",
                    "вам",
                    "мне",
                    "меня",
                    "ему",
                    "ей",
                    "тебе",
                    "тобі" -> true;
            default -> false;
        };
    }

    /** "NAME, head of the bureau, said": the chain before the comma that opens what was inserted. */
    private Optional<Range> beforeInsertion(int closing, int floor) {
        Optional<Range> found = Optional.empty();
        int until = closing;
        for (int at = closing - 1; at > floor; at--) {
            Token token = tokens.get(at);
            if (Marks.isStop(token) || Marks.isColon(token)) {
                break;
            }
            if (!Marks.isBreak(token)) {
                continue;
            }
            if (tally.hasFiniteVerb(at + 1, until)
                    && !Marks.opensRelative(tokens.get(at + 1))
                    && !isPossessive(tokens.get(at + 1))) {
                break;
            }
            Optional<Range> whole = nominals.endingAt(at - 1, floor);
            Optional<Range> chain = whole.flatMap(
                    range -> tokens.get(range.start()).is(WordClass.ADP) ? pastPreposition(range) : Optional.of(range));
            if (found.isPresent() && isInsideClause(whole.map(Range::start).orElse(at), floor)) {
                break;
            }
            if (chain.isPresent()) {
                found = chain;
                until = at;
                // A chain that opens the clause is the head; one after a comma may itself be an apposition.
                if (whole.orElseThrow().start() == floor) {
                    break;
                }
            }
        }
        return found;
    }

    /** Whether a chain stands after other words of its clause: then it is no subject that an apposition could follow. */
    private boolean isInsideClause(int start, int floor) {
        return start > floor
                && !Marks.isLoose(tokens.get(start - 1))
                && !Quotations.isMark(tokens.get(start - 1))
                && !tokens.get(start - 1).is(WordClass.CCONJ)
                && !tokens.get(start - 1).is(WordClass.SCONJ)
                && !isPassedOver(tokens.get(start - 1));
    }

    /** The chain that opens a stretch: the subject of what is said. */
    Optional<Range> opening(int from, int limit) {
        int first = from;
        while (first < limit
                && (isPassedOver(tokens.get(first)) || !tokens.get(first).isWord())) {
            first++;
        }
        return nominals.beginningAt(first, limit);
    }

    private static boolean isPossessive(Token token) {
        return switch (token.lower()) {
            case "his", "her", "its", "their", "його", "її", "їхній", "їхня", "их", "его", "её", "ее" -> true;
            default -> false;
        };
    }

    /** What is left of "In May the institute" once the phrase that opens it is taken off. */
    private Optional<Range> pastPreposition(Range whole) {
        for (int at = whole.start() + 2; at < whole.end(); at++) {
            Token token = tokens.get(at);
            boolean opens = token.is(WordClass.DET)
                    || nominals.isPersonalPronoun(at)
                    || isPossessive(token)
                    || nameStarts.get(at);
            if (opens && !tokens.get(at - 1).is(WordClass.ADP) && !insideNames.get(at)) {
                return Optional.of(new Range(at, whole.end()));
            }
        }
        return Optional.empty();
    }

    /** The subject that stands after a word of saying that ends at {@code cueEnd}, as in "said the mayor". */
    Optional<Range> after(int cueEnd, int limit) {
        int first = cueEnd;
        while (first < limit && isPassedOver(tokens.get(first))) {
            first++;
        }
        if (first >= limit) {
            return Optional.empty();
        }
        if (tokens.get(first).is(WordClass.ADP)) {
            return personAfterPhrase(first, limit);
        }
        return nominals.beginningAt(pastHearers(first, limit), limit).filter(chain -> !isTold(chain));
    }

    /** «розповів журналістам мер»: whoever is told stands between the word of saying and whoever says. */
    private int pastHearers(int first, int limit) {
        int at = first;
        while (at < limit && tokens.get(at).grammar().grammaticalCase() == Grammar.Case.DATIVE) {
            at++;
        }
        return at < limit ? at : first;
    }

    /** "сообщил в телемарафоне мэр NAME": a person named after a phrase that comes between. */
    private Optional<Range> personAfterPhrase(int first, int limit) {
        for (int at = first + 1; at < limit; at++) {
            Token token = tokens.get(at);
            if (Marks.isLoose(token) || token.grammar().isFinite()) {
                return Optional.empty();
            }
            if (startsPerson(at)) {
                return nominals.beginningAt(at, limit);
            }
        }
        return Optional.empty();
    }

    /** Whether a person's name begins with this token. */
    boolean startsPerson(int at) {
        return personStarts.get(at);
    }

    /** The person a chain names, or the words after it ("a woman named …"); else the chain itself. */
    Range essence(Range chain) {
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
        boolean beside = at < tokens.size() && Marks.isComma(tokens.get(at - 1)) && startsPerson(at);
        if (!beside || nominals.isPersonalPronoun(chain.start()) || startsPerson(chain.start())) {
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
        return name.filter(start -> start < tokens.size() && startsPerson(start))
                .map(start -> new Range(chain.start(), start + 1))
                .orElse(chain);
    }

    private Range personIn(Range chain) {
        Span whole = chain.span(tokens);
        for (Mention.Name name : names) {
            if (name.kind() == Mention.NameKind.PERSON
                    && whole.overlaps(name.cited().span())) {
                return within(
                        new Range(
                                chain.start(),
                                Math.max(chain.end(), tokenAfter(name.cited().span()))),
                        name.cited().span());
            }
        }
        return chain;
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

    private static boolean isPassedOver(Token token) {
        if (token.is(WordClass.ADV) || token.is(WordClass.AUX)) {
            return true;
        }
        return switch (token.lower()) {
            case "also",
                    "later",
                    "then",
                    "earlier",
                    "n't",
                    "not",
                    "не",
                    "також",
                    "также",
                    "раніше",
                    "ранее",
                    "ж",
                    "же",
                    "б",
                    "бы" -> true;
            default -> false;
        };
    }
}
