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
    private static final int RELATIVE_TOKENS_MAX = 18;

    /** How many phrases may stand between subject and verb. */
    private static final int ADJUNCTS_MAX = 2;

    /** How soon after its subject a verb that shares it must come, in tokens. */
    private static final int VERB_REACH_TOKENS = 3;

    private final List<Token> tokens;
    private final Nominals nominals;
    private final SpeechWords words;
    private final Tally tally;
    private final BitSet nameStarts = new BitSet();
    private final BitSet personStarts = new BitSet();
    private final BitSet insideNames = new BitSet();
    private final BitSet wholeNames = new BitSet();
    private final Listeners listeners;
    private final Adjuncts adjuncts;
    private final Essence essence;

    /**
     * @param names the persons, organisations and roles mentioned in this sentence
     */
    Subjects(Sentence sentence, List<Mention.Name> names, SpeechWords words, Tally tally) {
        this.tokens = sentence.tokens();
        this.words = words;
        this.tally = tally;
        this.nominals = new Nominals(tokens);
        this.essence = new Essence(tokens, names, words, nominals, personStarts);
        names.forEach(name -> note(sentence, name));
        this.listeners = new Listeners(tokens, personStarts, wholeNames);
        this.adjuncts = new Adjuncts(tokens, nominals, insideNames, nameStarts);
    }

    private void note(Sentence sentence, Mention.Name name) {
        Span span = name.cited().span();
        for (int at = sentence.firstTokenAfter(span.start());
                at < tokens.size() && tokens.get(at).start() < span.end();
                at++) {
            int start = tokens.get(at).start();
            // In its base form a name is a subject, whatever case a tagger takes it for: surnames in -ko have one form
            // for all.
            boolean base = start == span.start()
                    && name.kind() == Mention.NameKind.PERSON
                    && name.canonical()
                            .filter(full -> full.endsWith(name.cited().words()))
                            .isPresent();
            wholeNames.set(at, wholeNames.get(at) || base);
            nameStarts.set(at, nameStarts.get(at) || start == span.start());
            personStarts.set(
                    at, personStarts.get(at) || (start == span.start() && name.kind() == Mention.NameKind.PERSON));
            insideNames.set(at, insideNames.get(at) || start > span.start());
        }
    }

    /** The subject that stands before {@code cue}, going back no further than {@code floor}. */
    Optional<Range> before(int cue, int floor) {
        int from = cue;
        for (int passed = 0; passed < ADJUNCTS_MAX; passed++) {
            Optional<Integer> adjunct = adjuncts.before(from, floor, listeners);
            if (adjunct.isEmpty()) {
                break;
            }
            from = adjunct.get();
        }
        return subjectBefore(from, floor);
    }

    private Optional<Range> subjectBefore(int cue, int floor) {
        int last = cue - 1;
        while (last >= floor && Adjuncts.isPassedOver(tokens.get(last))) {
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
        if (listeners.isTold(whole)) {
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

    /** «зайшли військові, сказали»: the subject that stands behind the verb before, and is shared without a joining word. */
    Optional<Range> invertedBefore(int cue, int floor) {
        if (cue - 2 <= floor || !Marks.isComma(tokens.get(cue - 1))) {
            return Optional.empty();
        }
        return nominals.endingAt(cue - 2, floor)
                .filter(range -> range.start() > floor
                        && tokens.get(range.start() - 1).grammar().isFinite()
                        && opensClause(range.start() - 1, floor)
                        && Bodies.isPlural(tokens.get(range.start() - 1)) == Bodies.isPlural(tokens.get(cue))
                        && tokens.get(range.start()).grammar().grammaticalCase() == Grammar.Case.NOMINATIVE);
    }

    /** Whether the clause of a verb begins where a stretch does, after no comma and no dash but one that opens it. */
    private boolean opensClause(int verb, int floor) {
        for (int at = floor + 1; at < verb; at++) {
            if (Marks.isLoose(tokens.get(at)) || tokens.get(at).grammar().isFinite()) {
                return false;
            }
        }
        return true;
    }

    /** "people who have left the town told": the noun that a clause without commas describes. */
    private Optional<Range> beforeRelative(int from, int floor) {
        for (int at = from - 1; at > floor && from - at < RELATIVE_TOKENS_MAX; at--) {
            Token token = tokens.get(at);
            if (Marks.isLoose(token) || Quotations.isMark(token)) {
                return Optional.empty();
            }
            boolean further = tokens.get(at - 1).is(WordClass.CCONJ);
            if (Marks.opensRelative(token) && !further && tally.hasFiniteVerb(at + 1, from)) {
                return nominals.endingAt(at - 1, floor)
                        .filter(range -> !tokens.get(range.start()).is(WordClass.ADP));
            }
        }
        return Optional.empty();
    }

    /** Whether whoever stands before a word of saying is told it: then nobody is named who says it. */
    boolean isToldBefore(int cue, int floor) {
        int last = cue - 1;
        while (last >= floor && Adjuncts.isPassedOver(tokens.get(last))) {
            last--;
        }
        return last >= floor
                && nominals.endingAt(last, floor).filter(listeners::isTold).isPresent();
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
            if (!Marks.isBreak(tokens, at)) {
                continue;
            }
            if (tally.hasFiniteVerb(at + 1, until)
                    && !Marks.opensRelative(tokens, at + 1)
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
                && !Adjuncts.isPassedOver(tokens.get(start - 1));
    }

    /** The chain that opens a stretch: the subject of what is said. */
    Optional<Range> opening(int from, int limit) {
        int first = from;
        while (first < limit
                && (Adjuncts.isPassedOver(tokens.get(first))
                        || !tokens.get(first).isWord())) {
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

    /** «У відповідь на запит поліція»: a noun in the nominative behind one that a preposition governs. */
    private boolean opensInNominative(Range whole, int at) {
        boolean governed = at - 2 >= whole.start() && tokens.get(at - 2).is(WordClass.ADP);
        Grammar.Case before = tokens.get(at - 1).grammar().grammaticalCase();
        return tokens.get(at).grammar().grammaticalCase() == Grammar.Case.NOMINATIVE
                && (governed || (before != Grammar.Case.NOMINATIVE && before != Grammar.Case.NONE))
                && tokens.get(at - 1).is(WordClass.NOUN);
    }

    /** What is left of "In May the institute" once the phrase that opens it is taken off. */
    private Optional<Range> pastPreposition(Range whole) {
        for (int at = whole.start() + 2; at < whole.end(); at++) {
            Token token = tokens.get(at);
            boolean opens = token.is(WordClass.DET)
                    || nominals.isPersonalPronoun(at)
                    || isPossessive(token)
                    || nameStarts.get(at)
                    || opensInNominative(whole, at);
            if (opens && !tokens.get(at - 1).is(WordClass.ADP) && !insideNames.get(at)) {
                return Optional.of(new Range(at, whole.end()));
            }
        }
        return Optional.empty();
    }

    /**
     * «Перевірити ці дані редакція не може»: the subject between the words of a verdict, before its "not"; of «не вдалося», which has none,
     * nothing.
     */
    Optional<Range> between(Range cue) {
        int not = cue.end() - 1;
        while (not > cue.start() && !tokens.get(not).lower().equals("не")) {
            not--;
        }
        boolean impersonal = tokens.get(cue.end() - 1).lower().startsWith("вда")
                || tokens.get(cue.end() - 1).lower().startsWith("уда");
        int first = not;
        while (first - 1 > cue.start() && isOfSubject(tokens.get(first - 1), first == not)) {
            first--;
        }
        return impersonal || first == not ? Optional.empty() : Optional.of(new Range(first, not));
    }

    private static boolean isOfSubject(Token token, boolean last) {
        Grammar.Case of = token.grammar().grammaticalCase();
        return switch (token.wordClass()) {
            case PROPN, X -> token.isWord();
            case NOUN -> last && (of == Grammar.Case.NOMINATIVE || of == Grammar.Case.NONE);
            case ADJ -> !last && of == Grammar.Case.NOMINATIVE;
            default -> false;
        };
    }

    /** The subject that stands after a word of saying that ends at {@code cueEnd}, as in "said the mayor". */
    Optional<Range> after(int cueEnd, int limit) {
        int first = cueEnd;
        while (first < limit && (Adjuncts.isPassedOver(tokens.get(first)) || isAnd(tokens.get(first)))) {
            first++;
        }
        if (first >= limit) {
            return Optional.empty();
        }
        return named(first, beforeCiting(first, limit));
    }

    /** "Miner killed in shelling, says people's militia": who speaks at the end of a line that has no other verb. */
    Optional<Range> closing(Range cue, int limit) {
        boolean last = limit == tokens.size() && cue.start() > 0 && !tally.hasFiniteVerb(0, cue.start());
        return last
                ? after(cue.end(), limit).filter(speaker -> tally.wordsIn(new Range(speaker.end(), tokens.size())) == 0)
                : Optional.empty();
    }

    /** The chain behind "according to": in the genitive, which many names share with the dative of whoever is told something. */
    Optional<Range> behindAccording(int cueEnd, int limit) {
        boolean person = cueEnd < limit && startsPerson(cueEnd);
        return person ? nominals.beginningAt(cueEnd, beforeCiting(cueEnd, limit)) : after(cueEnd, limit);
    }

    /** «сообщает и канал»: a joining word that means "also". */
    private static boolean isAnd(Token token) {
        return switch (token.lower()) {
            case "й", "і", "и" -> true;
            default -> false;
        };
    }

    /** Where in a stretch somebody else is cited: "as the paper writes with reference to the ministry". */
    private int beforeCiting(int first, int limit) {
        int at = first + 1;
        while (at < limit && !words.begins(SpeechWords.Part.CITING, tokens, at)) {
            at++;
        }
        return Math.max(first, Math.min(at, limit));
    }

    private Optional<Range> named(int first, int limit) {
        if (tokens.get(first).is(WordClass.ADP)) {
            return personAfterPhrase(first, limit);
        }
        return nominals.beginningAt(listeners.past(first, limit), limit)
                .map(listeners::withoutHearer)
                .filter(chain -> !listeners.isTold(chain));
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

    /** The words of a chain that name the speaker. */
    Range essence(Range chain) {
        return essence.of(chain);
    }
}
