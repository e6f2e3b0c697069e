package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.Phrase;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * The attributions one sentence makes by its words of saying.
 *
 * <p>A word of saying stands before what is said ("She said that …"), after it ("…, she said"), or inside it ("…, she said, …").
 * Which one is told from the punctuation round the speaker and the word, and from whether a clause or quotation stands on either
 * side.
 */
final class SentenceSpeech {

    /** How far after a word of saying its "that", colon or quotation may begin, in tokens. */
    static final int REACH_TOKENS_MAX = 16;

    /** A noun phrase of fewer words, without a verb, is not taken for something said. */
    private static final int BARE_WORDS_MIN = 3;

    private final Language language;
    private final List<Token> tokens;
    private final SpeechWords words;
    private final Subjects subjects;
    private final Tally tally;
    private final SaidWords said;
    private final PassedOn passedOn;
    private final Bodies bodies;
    private final Owners owners;
    private final Verdicts verdicts;
    private final List<Draft> drafts = new ArrayList<>();
    private Optional<Cue> cited = Optional.empty();
    private boolean pointsBack;
    private int lookedUpTo;

    SentenceSpeech(Language language, Sentence sentence, SpeechWords words, List<Mention.Name> names) {
        this.language = language;
        this.tokens = sentence.tokens();
        this.words = words;
        this.tally = new Tally(tokens);
        this.said = new SaidWords(language, tokens, words, tally);
        this.subjects = new Subjects(sentence, names, words, tally);
        this.passedOn = new PassedOn(tokens, words, subjects, said);
        this.bodies = new Bodies(sentence, words, names);
        this.owners = new Owners(tokens);
        this.verdicts = new Verdicts(tokens, words);
    }

    /** What the sentence attributes, in the order of the words of saying. */
    List<Draft> find() {
        List<Cue> cues = new Cues(language, tokens, words).find();
        for (int index = 0; index < cues.size(); index++) {
            int limit = index + 1 < cues.size() ? cues.get(index + 1).range().start() : tokens.size();
            Cue cue = cues.get(index);
            boolean cites = cue.form() == Cue.Form.CITING;
            if (cites && drafts.isEmpty() && index + 1 < cues.size()) {
                cited = Optional.of(cue);
                continue;
            }
            if (cites && !drafts.isEmpty()) {
                cite(cue);
                continue;
            }
            if (!drafts.isEmpty() && pointsBack(drafts.getLast())) {
                continue;
            }
            List<Draft> found = found(cue, limit);
            if (!found.isEmpty()) {
                endBefore(found.getLast());
                drafts.addAll(found);
                cited.ifPresent(this::cite);
                cited = Optional.empty();
            }
        }
        cited.flatMap(this::according).ifPresent(drafts::add);
        return List.copyOf(drafts);
    }

    private List<Draft> found(Cue cue, int limit) {
        return switch (cue.form()) {
            case ACCORDING, CITING, ACCOUNT -> according(cue).stream().toList();
            case VERB -> saying(cue, limit).map(verdicts::parted).orElse(List.of());
            case REPORTED, TOLD, QUOTING, SHOWING -> passedOn.find(cue, floor(), limit);
        };
    }

    /** Whether a sentence is all words of saying, and what is said stands before it. */
    private boolean pointsBack(Draft draft) {
        return draft.content().isEmpty() || draft.frame().length() == tokens.size();
    }

    private void cite(Cue cue) {
        Draft outer = drafts.removeLast();
        Optional<Range> whom = subjects.after(cue.range().end(), tokens.size()).map(subjects::essence);
        drafts.addAll(
                whom.map(source -> Citing.split(outer, cue, source, tokens)).orElse(List.of(outer)));
    }

    private Optional<Draft> according(Cue cue) {
        int end = cue.range().end();
        Optional<Range> whom = cue.owner()
                .or(() -> owners.possessor(cue.range()))
                .or(() -> bodies.behind(cue.range()))
                .or(() -> subjects.behindAccording(end, tokens.size()));
        int groupEnd = Math.max(end, whom.map(Range::end).orElse(end));
        int close = said.closeOfInsertion(groupEnd);
        Range frame = new Range(cue.range().start(), close);
        List<Range> content = said.around(frame, opensConjunct(cue) ? frame.start() : reach(frame, floor()));
        Optional<Range> source = whom.map(subjects::essence).or(() -> owners.kind(cue));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(cue.sort(), cue.word(), source, frame, content, Optional.empty()));
    }

    /** "he says two, and by her count three": a phrase behind a joining word has only what follows it. */
    private boolean opensConjunct(Cue cue) {
        int start = cue.range().start();
        return start > 1 && tokens.get(start - 1).is(WordClass.CCONJ) && Marks.isComma(tokens.get(start - 2));
    }

    private int floor() {
        return drafts.isEmpty() ? 0 : drafts.getLast().frame().end();
    }

    private Optional<Draft> saying(Cue cue, int limit) {
        int start = cue.range().start();
        int end = cue.range().end();
        int floor = floor();
        Optional<Range> closing =
                language == Language.ENGLISH ? subjects.closing(cue.range(), limit) : Optional.empty();
        boolean named = start > 0 && endsPhrase(start - 1) && (closing.isPresent() || isNamedBehind(cue, limit));
        Optional<Range> before = cue.owner()
                .or(() -> named || isImpersonal(cue) ? Optional.empty() : subjects.before(start, floor))
                .map(found -> issuer(cue, found, floor));
        int groupStart = before.map(Range::start).orElse(start);
        boolean broken = groupStart > floor && endsPhrase(groupStart - 1);
        boolean inverted =
                before.isEmpty() && (tally.hasWords(floor, start) ? endsPhrase(start - 1) : opensWithSpeaker(end));
        // "…, saying all of them left": what follows a participle is said, and nobody's name.
        boolean going =
                language == Language.ENGLISH && tokens.get(end - 1).lower().endsWith("ing");
        Optional<Range> after = inverted && !going ? subjects.after(end, limit) : Optional.empty();
        Optional<Range> whom = before.map(this::withoutCited)
                .or(() -> after)
                .or(() -> subjects.sharedBefore(start, floor))
                .or(() -> subjects.invertedBefore(start, floor))
                .or(() -> subjects.between(cue.range()));
        if (floor == 0 && pointsBack(end)) {
            return pointingBack(cue, limit);
        }
        if (language != Language.ENGLISH
                && before.map(found -> words.begins(SpeechWords.Part.FIRST, tokens, found.start()))
                        .orElse(true)) {
            Optional<Draft> toldOf = passedOn.toldOf(cue, floor, limit);
            if (toldOf.isPresent()) {
                return toldOf;
            }
        }
        Optional<Range> source = whom.map(subjects::essence).or(() -> unnamed(cue, floor, limit));
        Optional<Integer> opening = cue.sort() == SpeechWords.Sort.REFUSE ? Optional.empty() : said.opening(end, limit);
        if (opening.isPresent()) {
            return preposed(cue, groupStart, source, opening.get());
        }
        int groupEnd = Math.max(end, after.map(Range::end).orElse(end));
        if ((broken || inverted) && mayFollow(cue)) {
            boolean spoken = closing.isPresent()
                    || tally.isSaying(floor, groupStart)
                    || Quotations.endBefore(tokens, groupStart)
                    || (language != Language.ENGLISH && Quotations.endBeforeDash(tokens, start));
            int close = said.closeOfInsertion(groupEnd);
            boolean goesOn = close < tokens.size() && tally.isSaying(close, tokens.size());
            if (spoken || goesOn) {
                Range frame = new Range(groupStart, close);
                List<Range> content = said.around(frame, reach(frame, floor));
                if (!content.isEmpty()) {
                    return Optional.of(new Draft(cue.sort(), cue.word(), source, frame, content, Optional.empty()));
                }
            }
        }
        return bare(cue, groupStart, groupEnd, source, limit);
    }

    /** Whether a person follows, or in Ukrainian and Russian somebody behind a quotation and its dash. */
    private boolean isNamedBehind(Cue cue, int limit) {
        int end = cue.range().end();
        return subjects.startsPerson(end)
                || (language != Language.ENGLISH
                        && Quotations.endBeforeDash(tokens, cue.range().start())
                        && subjects.after(end, limit).isPresent());
    }

    /** Who says it where no subject does: those of a body, or whoever spoke before; nobody where the sentence only tells who heard it. */
    private Optional<Range> unnamed(Cue cue, int floor, int limit) {
        int start = cue.range().start();
        if (language == Language.ENGLISH) {
            return elided(cue);
        }
        Optional<Range> body = bodies.round(start, floor, limit);
        boolean nobody = subjects.isToldBefore(start, floor) || isImpersonal(cue);
        return body.isPresent() || nobody ? body : elided(cue);
    }

    /** «підтверджено»: a participle that Ukrainian and Russian use without a subject. */
    private boolean isImpersonal(Cue cue) {
        Token word = tokens.get(cue.range().start());
        return cue.form() == Cue.Form.VERB
                && language != Language.ENGLISH
                && (word.lower().endsWith("но")
                        || (word.carriesClause() && !word.grammar().isFinite()));
    }

    /** "The ministry issued a statement saying": whoever issues a document speaks in it. */
    private Range issuer(Cue cue, Range before, int floor) {
        int verb = before.start() - 1;
        boolean issued = language == Language.ENGLISH
                && verb > floor
                && before.end() == cue.range().start()
                && tokens.get(before.end()).grammar().verbForm() == Grammar.VerbForm.PARTICIPLE
                && tokens.get(verb).is(WordClass.VERB)
                && tokens.get(verb).grammar().isFinite()
                && words.namesDocument(tokens, before.start(), before.end());
        return issued ? subjects.before(verb, floor).orElse(before) : before;
    }

    /** "X, with reference to Y": the speaker without whom he cites. */
    private Range withoutCited(Range speaker) {
        return cited.map(Cue::range)
                .filter(speaker::contains)
                .map(cue -> new Range(speaker.start(), cue.start()).trimmed(tokens))
                .filter(range -> !range.isEmpty())
                .orElse(speaker);
    }

    /** Whether the sentence points back before this token. Asked for one word of saying after the other. */
    private boolean pointsBack(int end) {
        int from = Math.max(0, lookedUpTo - Phrase.TOKENS_MAX);
        pointsBack = pointsBack || words.pointsBack(tokens, from, end);
        lookedUpTo = end;
        return pointsBack;
    }

    /** "This was reported by the agency": the sentence is all frame. */
    private Optional<Draft> pointingBack(Cue cue, int limit) {
        Optional<Range> whom = bodies.behind(cue.range())
                .or(() -> subjects.after(cue.range().end(), limit))
                .or(() -> subjects.before(cue.range().start(), 0))
                .or(() -> bodies.round(cue.range().start(), 0, tokens.size()));
        return whom.map(subjects::essence)
                .map(source -> new Draft(
                        cue.sort(),
                        cue.word(),
                        Optional.of(source),
                        new Range(0, tokens.size()),
                        List.of(),
                        Optional.empty()));
    }

    /** "… said C1 and added C2": what was said first ends at the joining word. */
    private void endBefore(Draft next) {
        int at = next.frame().start() - 1;
        while (at > 0 && tokens.get(at).is(WordClass.ADV)) {
            at--;
        }
        boolean joined = at > 0 && tokens.get(at).is(WordClass.CCONJ);
        if (!joined
                || drafts.isEmpty()
                || !next.source().equals(drafts.getLast().source())) {
            return;
        }
        Draft before = drafts.getLast();
        List<Range> kept = new ArrayList<>();
        for (Range said : before.content()) {
            Range cut = new Range(said.start(), Math.max(said.start(), Math.min(said.end(), at))).trimmed(tokens);
            if (!cut.isEmpty()) {
                kept.add(cut);
            }
        }
        if (!kept.isEmpty()) {
            drafts.set(drafts.size() - 1, before.withContent(kept));
        }
    }

    private static boolean mayFollow(Cue cue) {
        return cue.sort() != SpeechWords.Sort.SHOW && cue.sort() != SpeechWords.Sort.REFUSE;
    }

    /**
     * The speaker of a word of saying that names none: "… said X and added Y" goes on with the one before, but "X said the guards beat
     * them, telling them to sign" turns to those who are spoken of.
     */
    private Optional<Range> elided(Cue cue) {
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        Draft before = drafts.getLast();
        if (words.turnsToSpokenOf(tokens, cue.range().start())) {
            for (Range said : before.content()) {
                if (said.contains(cue.range())) {
                    return subjects.opening(said.start(), cue.range().start());
                }
            }
        }
        return before.source();
    }

    /** "Said Olha Rud: …": a sentence that begins with its word of saying, a person behind it. */
    private boolean opensWithSpeaker(int end) {
        return tokens.getFirst().grammar().isFinite() && subjects.startsPerson(end);
    }

    private boolean endsPhrase(int at) {
        Token token = tokens.get(at);
        return Marks.isBreak(token) || Quotations.isMark(token) || Marks.isCry(token);
    }

    private Optional<Draft> preposed(Cue cue, int groupStart, Optional<Range> source, int opening) {
        Range content = new Range(opening, Quotations.endAfterColon(tokens, opening)).trimmed(tokens);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Range frame = new Range(groupStart, opening);
        Optional<Range> addressee = opening - cue.range().end() > 1
                ? Optional.of(new Range(cue.range().end(), opening - 1))
                : Optional.empty();
        return Optional.of(new Draft(cue.sort(), cue.word(), source, frame, List.of(content), addressee));
    }

    /** "She said the bridge was closed", "The institute reported a wave of arrests": what is said follows without a sign. */
    private Optional<Draft> bare(Cue cue, int groupStart, int groupEnd, Optional<Range> source, int limit) {
        if (source.isEmpty()) {
            return Optional.empty();
        }
        int from = cue.sort() == SpeechWords.Sort.REFUSE
                ? cue.range().start()
                : new Addressee(tokens).past(cue, groupEnd, limit);
        Range content = new Range(Math.min(from, tokens.size()), tokens.size()).trimmed(tokens);
        if (content.isEmpty() || (cue.sort() != SpeechWords.Sort.REFUSE && !isSayable(cue, content))) {
            return Optional.empty();
        }
        Range frame = new Range(groupStart, Math.max(from, groupStart));
        Optional<Range> addressee = from > groupEnd ? Optional.of(new Range(groupEnd, from)) : Optional.empty();
        return Optional.of(new Draft(cue.sort(), cue.word(), source, frame, List.of(content), addressee));
    }

    /**
     * Whether a stretch without "that" can be what is said. A clause can; a noun alone only where nobody else is already speaking
     * ("the leaders declared victory", inside what another says, is itself what is said); "complains of" in Ukrainian and Russian is
     * an act, not a report, unless it counts ("reports of sixty dead").
     */
    private boolean isSayable(Cue cue, Range content) {
        boolean clause = false;
        for (int at = content.start(); at < content.end(); at++) {
            clause |= tokens.get(at).carriesClause()
                    || tokens.get(at).grammar().verbForm() == Grammar.VerbForm.INFINITIVE;
        }
        if (clause) {
            return true;
        }
        boolean spokenOf =
                drafts.stream().flatMap(draft -> draft.content().stream()).anyMatch(said -> said.contains(cue.range()));
        boolean about =
                language != Language.ENGLISH && tokens.get(content.start()).is(WordClass.ADP);
        boolean counted = about
                && cue.sort() == SpeechWords.Sort.SAY
                && Marks.isAbout(tokens.get(content.start()))
                && tokens.subList(content.start(), content.end()).stream().anyMatch(token -> token.is(WordClass.NUM));
        return !spokenOf && (!about || counted) && tally.wordsIn(content) >= BARE_WORDS_MIN;
    }

    /** A saying that closes the sentence covers all of it, other sayings included; these end where it begins. */
    private int reach(Range frame, int floor) {
        if (frame.end() < tokens.size() || floor == 0) {
            return floor;
        }
        for (int index = 0; index < drafts.size(); index++) {
            Draft earlier = drafts.get(index);
            List<Range> kept = new ArrayList<>();
            for (Range said : earlier.content()) {
                Range cut = new Range(Math.min(said.start(), frame.start()), Math.min(said.end(), frame.start()))
                        .trimmed(tokens);
                if (!cut.isEmpty()) {
                    kept.add(cut);
                }
            }
            if (kept.isEmpty()) {
                return floor;
            }
            drafts.set(index, earlier.withContent(kept));
        }
        return 0;
    }
}
