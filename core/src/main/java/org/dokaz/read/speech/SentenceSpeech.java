package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
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

    private final Language language;
    private final List<Token> tokens;
    private final SpeechWords words;
    private final Subjects subjects;
    private final List<Draft> drafts = new ArrayList<>();

    SentenceSpeech(Language language, List<Token> tokens, SpeechWords words, List<Mention.Name> names) {
        this.language = language;
        this.tokens = tokens;
        this.words = words;
        this.subjects = new Subjects(tokens, names);
    }

    /** What the sentence attributes, in the order of the words of saying. */
    List<Draft> find() {
        List<Cue> cues = cues();
        for (int index = 0; index < cues.size(); index++) {
            int limit = index + 1 < cues.size() ? cues.get(index + 1).range().start() : tokens.size();
            Cue cue = cues.get(index);
            Optional<Draft> draft = cue.according() ? according(cue) : saying(cue, limit);
            draft.ifPresent(drafts::add);
        }
        return List.copyOf(drafts);
    }

    private record Cue(SpeechWords.Sort sort, Range range, boolean according) {}

    private List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<PhraseSet.Hit> phrase = words.accordingAt(tokens, at, tokens.size());
            if (phrase.isPresent()) {
                Range range = new Range(at, phrase.get().end());
                cues.add(new Cue(SpeechWords.Sort.SAY, range, true));
                at = range.end();
                continue;
            }
            Optional<PhraseSet.Hit> hit = words.cueAt(tokens, at, tokens.size());
            if (hit.isPresent() && isSaid(at, hit.get())) {
                SpeechWords.Sort sort =
                        SpeechWords.Sort.ofSection(hit.get().section()).orElseThrow();
                Range range = new Range(
                        at, sort == SpeechWords.Sort.REFUSE ? hit.get().end() : at + 1);
                cues.add(new Cue(sort, range, false));
                at = range.end();
                continue;
            }
            at++;
        }
        return cues;
    }

    /** Whether the word is really a verb of somebody's: not a noun, not "to say", not "is said to". */
    private boolean isSaid(int at, PhraseSet.Hit hit) {
        if (hit.section().equals("refuse")) {
            return true;
        }
        Token token = tokens.get(at);
        boolean verbal = token.is(WordClass.VERB)
                || token.is(WordClass.X)
                || (token.is(WordClass.AUX) && token.grammar().isFinite())
                || (language != Language.ENGLISH && (token.is(WordClass.ADJ) || token.is(WordClass.ADV)));
        if (!verbal || token.grammar().verbForm() == Grammar.VerbForm.INFINITIVE) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        Token left = tokens.get(at - 1);
        boolean afterBe = left.is(WordClass.AUX)
                && switch (left.lower()) {
                    case "is", "are", "was", "were", "be", "been", "being", "'s", "'re" -> true;
                    default -> false;
                };
        return !left.lower().equals("to") && !(afterBe && !token.lower().endsWith("ing"));
    }

    private Optional<Draft> according(Cue cue) {
        int end = cue.range().end();
        Optional<Range> whom = possessor(cue.range()).or(() -> subjects.after(end, tokens.size()));
        int groupEnd = Math.max(end, whom.map(Range::end).orElse(end));
        int close = closeOfInsertion(groupEnd);
        Range frame = new Range(cue.range().start(), close);
        List<Range> content = around(frame, floor());
        Optional<Range> source = whom.map(subjects::essence);
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(cue.sort(), cue.range(), source, frame, content, Optional.empty()));
    }

    /** "за його словами": the pronoun inside the phrase. */
    private Optional<Range> possessor(Range cue) {
        for (int at = cue.start(); at < cue.end(); at++) {
            switch (tokens.get(at).lower()) {
                case "його", "її", "їхньою", "їхніми", "їхню", "їх", "его", "её", "ее", "их" -> {
                    return Optional.of(new Range(at, at + 1));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private int floor() {
        return drafts.isEmpty() ? 0 : drafts.getLast().frame().end();
    }

    private Optional<Draft> saying(Cue cue, int limit) {
        int start = cue.range().start();
        int end = cue.range().end();
        int floor = floor();
        Optional<Range> before = subjects.before(start, floor);
        int groupStart = before.map(Range::start).orElse(start);
        boolean broken = groupStart > floor && endsPhrase(groupStart - 1);
        boolean inverted = before.isEmpty() && start > 0 && endsPhrase(start - 1);
        Optional<Range> after = inverted ? subjects.after(end, limit) : Optional.empty();
        Optional<Range> whom = before.or(() -> after);
        Optional<Range> source = whom.map(subjects::essence).or(() -> elided());
        Optional<Integer> opening = cue.sort() == SpeechWords.Sort.REFUSE ? Optional.empty() : opening(end, limit);
        if (opening.isPresent()) {
            return preposed(cue, groupStart, source, opening.get());
        }
        int groupEnd = Math.max(end, after.map(Range::end).orElse(end));
        if ((broken || inverted) && mayFollow(cue)) {
            boolean said = isSaying(floor, groupStart);
            int close = closeOfInsertion(groupEnd);
            boolean goesOn = close < tokens.size() && isSaying(close, tokens.size());
            if (said || goesOn) {
                Range frame = new Range(groupStart, close);
                List<Range> content = around(frame, floor);
                if (!content.isEmpty()) {
                    return Optional.of(new Draft(cue.sort(), cue.range(), source, frame, content, Optional.empty()));
                }
            }
        }
        return bare(cue, groupStart, groupEnd, source, limit);
    }

    private static boolean mayFollow(Cue cue) {
        return cue.sort() == SpeechWords.Sort.SAY || cue.sort() == SpeechWords.Sort.THINK;
    }

    /** "… said X and added Y", "…, adding that …": the speaker of the word of saying before. */
    private Optional<Range> elided() {
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        return drafts.getLast().source();
    }

    private boolean endsPhrase(int at) {
        Token token = tokens.get(at);
        return Marks.isBreak(token)
                || Quotations.isMark(token)
                || token.text().equals("?")
                || token.text().equals("!");
    }

    /** Where what is said begins, if a "that", a colon or a quotation says so. */
    private Optional<Integer> opening(int from, int limit) {
        int reach = Math.min(Math.min(limit, tokens.size()), from + REACH_TOKENS_MAX);
        for (int at = from; at < reach; at++) {
            Token token = tokens.get(at);
            if (words.isThat(tokens, at) && opensClause(from, at)) {
                return Optional.of(at + 1);
            }
            if (Marks.isColon(token)) {
                return Optional.of(at + 1);
            }
            if (Quotations.isOpening(token) || token.text().equals("\"")) {
                return closesSoon(at) ? Optional.empty() : Optional.of(at);
            }
            if (token.grammar().isFinite() || Marks.isStop(token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** In Ukrainian and Russian a comma stands before the word that opens a clause; in English the word opens one where a verb follows. */
    private boolean opensClause(int from, int at) {
        if (language == Language.ENGLISH) {
            return at + 2 < tokens.size() && !tokens.get(at + 1).text().equals(",");
        }
        return at > from && Marks.isComma(tokens.get(at - 1));
    }

    /** A word or two in quotation marks is a name or a distancing, not speech. */
    private boolean closesSoon(int opening) {
        int least = Math.min(tokens.size(), opening + 4);
        for (int at = opening + 1; at < least; at++) {
            if (Quotations.isMark(tokens.get(at))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Draft> preposed(Cue cue, int groupStart, Optional<Range> source, int opening) {
        Range content = new Range(opening, tokens.size()).trimmed(tokens);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Range frame = new Range(groupStart, opening);
        Optional<Range> addressee = opening - cue.range().end() > 1
                ? Optional.of(new Range(cue.range().end(), opening - 1))
                : Optional.empty();
        return Optional.of(new Draft(cue.sort(), cue.range(), source, frame, List.of(content), addressee));
    }

    /** "She said the bridge was closed", "The institute reported a wave of arrests": what is said follows without a sign. */
    private Optional<Draft> bare(Cue cue, int groupStart, int groupEnd, Optional<Range> source, int limit) {
        if (source.isEmpty()) {
            return Optional.empty();
        }
        int from = cue.sort() == SpeechWords.Sort.REFUSE ? cue.range().start() : pastAddressee(cue, groupEnd, limit);
        Range content = new Range(Math.min(from, tokens.size()), tokens.size()).trimmed(tokens);
        if (content.length() < 2 && cue.sort() != SpeechWords.Sort.REFUSE) {
            return Optional.empty();
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Range frame = new Range(groupStart, Math.max(from, groupStart));
        Optional<Range> addressee = from > groupEnd ? Optional.of(new Range(groupEnd, from)) : Optional.empty();
        return Optional.of(new Draft(cue.sort(), cue.range(), source, frame, List.of(content), addressee));
    }

    private int pastAddressee(Cue cue, int from, int limit) {
        boolean addresses = switch (tokens.get(cue.range().start()).lower()) {
            case "tell",
                    "tells",
                    "told",
                    "telling",
                    "inform",
                    "informs",
                    "informed",
                    "assure",
                    "assured",
                    "remind",
                    "reminded",
                    "warned" -> true;
            default -> false;
        };
        if (!addresses || from >= tokens.size()) {
            return from;
        }
        Nominals nominals = new Nominals(tokens);
        int to = nominals.beginningAt(from, limit).map(Range::end).orElse(from);
        for (int at = from + 1; at < to; at++) {
            if (nominals.isPersonalPronoun(at) || tokens.get(at).is(WordClass.DET)) {
                return at;
            }
        }
        return to < tokens.size() - 1 ? to : from;
    }

    /** Where the words of saying end that begin before {@code from}: appositions and phrases after them are theirs. */
    private int closeOfInsertion(int from) {
        int at = from;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (Marks.isBreak(token) && isSaying(at + 1, tokens.size()) && !opensRelative(at + 1)) {
                return at + 1;
            }
            if (Quotations.isMark(token) && at > from && !closesSoon(at)) {
                return at;
            }
            at++;
        }
        return tokens.size();
    }

    private boolean opensRelative(int at) {
        return at < tokens.size()
                && switch (tokens.get(at).lower()) {
                    case "who", "which", "whose", "котрий", "який", "яка", "які", "который", "которая", "которые" ->
                        true;
                    default -> false;
                };
    }

    /** Whether something is said between these tokens: a finite verb, or three words in quotation marks. */
    private boolean isSaying(int from, int end) {
        boolean quoted = false;
        int quotedWords = 0;
        for (int at = from; at < end; at++) {
            Token token = tokens.get(at);
            if (token.grammar().isFinite()) {
                return true;
            }
            if (Quotations.isMark(token)) {
                quoted = true;
            } else if (quoted && token.isWord()) {
                quotedWords++;
            }
        }
        return quotedWords >= 3;
    }

    /** What stands before and after the words of saying, back to {@code floor}. */
    private List<Range> around(Range frame, int floor) {
        List<Range> parts = new ArrayList<>();
        Range left = new Range(Math.min(floor, frame.start()), frame.start()).trimmed(tokens);
        Range right = new Range(frame.end(), tokens.size()).trimmed(tokens);
        if (!left.isEmpty() && wordsIn(left) > 0) {
            parts.add(left);
        }
        if (!right.isEmpty() && wordsIn(right) > 0) {
            parts.add(right);
        }
        return parts;
    }

    private long wordsIn(Range range) {
        return tokens.subList(range.start(), range.end()).stream()
                .filter(Token::isWord)
                .count();
    }
}
