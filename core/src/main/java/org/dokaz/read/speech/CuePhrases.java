package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;
import org.dokaz.read.speech.SpeechWords.Part;

/** The phrases of one sentence that make something somebody's word without a verb of his: "according to", "by her account". */
final class CuePhrases {

    /** How many tokens may stand between a preposition and the noun of saying that belongs to it. */
    private static final int OWNER_TOKENS_MAX = 8;

    /** How soon after "quoted" its "as saying" must come, in tokens. */
    private static final int QUOTED_TOKENS_MAX = 14;

    private final Language language;
    private final List<Token> tokens;
    private final SpeechWords words;
    private final Nominals nominals;

    CuePhrases(Language language, List<Token> tokens, SpeechWords words) {
        this.language = language;
        this.tokens = tokens;
        this.words = words;
        this.nominals = new Nominals(tokens);
    }

    /** The phrase that begins with this token. */
    Optional<Cue> at(int at) {
        if (words.begins(Part.CITING, tokens, at)) {
            Optional<Cue> quoting = quoting(at);
            return quoting.isPresent()
                    ? quoting
                    : words.end(Part.CITING, tokens, at).map(end -> cue(new Range(at, end), Cue.Form.CITING));
        }
        return as(at).or(() -> account(at))
                .or(() -> words.accordingAt(tokens, at, tokens.size())
                        .map(PhraseSet.Hit::end)
                        .or(() -> opens(at) ? words.end(Part.OPENING, tokens, at) : Optional.empty())
                        .map(end -> cue(new Range(at, end), Cue.Form.ACCORDING)))
                .or(() -> isThat(at))
                .or(() -> quoting(at))
                .or(() -> showing(at));
    }

    private static Cue cue(Range range, Cue.Form form) {
        return Cue.of(SpeechWords.Sort.SAY, range, form);
    }

    /** Whether a phrase that begins here stands at the head of a clause or behind a comma. */
    private boolean opens(int at) {
        return at == 0 || Marks.isLoose(tokens.get(at - 1)) || Quotations.isMark(tokens.get(at - 1));
    }

    /** "as the mayor put it", «як пояснює мер», «как мэр рассказал». */
    private Optional<Cue> as(int at) {
        if (!words.begins(Part.AS, tokens, at) || !opens(at)) {
            return Optional.empty();
        }
        int verb = pastAdverbs(at + 1);
        if (language != Language.ENGLISH && verb < tokens.size() && isSaying(verb)) {
            return Optional.of(cue(new Range(at, verb + 1), Cue.Form.ACCORDING));
        }
        Optional<Range> whom = nominals.beginningAt(at + 1, tokens.size());
        int said = whom.map(range -> pastAdverbs(range.end())).orElse(tokens.size());
        if (said >= tokens.size()) {
            return Optional.empty();
        }
        int end = words.end(Part.PUT, tokens, said).orElse(isSaying(said) ? said + 1 : said);
        boolean closed = end == tokens.size() || (end > said && Marks.isLoose(tokens.get(end)));
        return closed && end > said
                ? Optional.of(
                        new Cue(SpeechWords.Sort.SAY, new Range(at, end), Cue.Form.ACCOUNT, new Range(said, end), whom))
                : Optional.empty();
    }

    private boolean isSaying(int at) {
        return tokens.get(at).grammar().isFinite()
                && words.cueAt(tokens, at, tokens.size())
                        .filter(hit -> hit.section().equals("say"))
                        .isPresent();
    }

    private int pastAdverbs(int from) {
        int at = from;
        while (at < tokens.size()
                && (tokens.get(at).is(WordClass.ADV) || tokens.get(at).is(WordClass.AUX))) {
            at++;
        }
        return at;
    }

    /** "by her account", "in the mayor's view", "by most accounts". */
    private Optional<Cue> account(int at) {
        if (language != Language.ENGLISH || !tokens.get(at).is(WordClass.ADP) || !opens(at)) {
            return Optional.empty();
        }
        for (int noun = at + 2; noun < Math.min(tokens.size(), at + OWNER_TOKENS_MAX); noun++) {
            Token before = tokens.get(noun - 1);
            if (Marks.isLoose(before) || before.grammar().isFinite() || before.is(WordClass.ADP)) {
                return Optional.empty();
            }
            boolean owned = before.lower().equals("'s") || before.lower().equals("'");
            boolean whose = noun == at + 2 && isPossessive(before);
            boolean many = noun == at + 2 && words.begins(Part.MANY, tokens, at + 1);
            if ((owned || whose || many) && words.begins(Part.ACCOUNT, tokens, noun)) {
                Range owner = new Range(at + 1, many ? noun + 1 : owned ? noun - 1 : noun);
                return Optional.of(new Cue(
                        SpeechWords.Sort.SAY,
                        new Range(at, noun + 1),
                        Cue.Form.ACCOUNT,
                        new Range(noun, noun + 1),
                        Optional.of(owner)));
            }
        }
        return Optional.empty();
    }

    private static boolean isPossessive(Token token) {
        return switch (token.lower()) {
            case "his", "her", "their", "its", "my", "our" -> true;
            default -> false;
        };
    }

    /** "the mayor's claim is that", "their fear was that". */
    private Optional<Cue> isThat(int at) {
        if (language != Language.ENGLISH || at == 0 || !words.begins(Part.CLAIM, tokens, at)) {
            return Optional.empty();
        }
        int end = words.end(Part.CLAIM, tokens, at).orElseThrow();
        Token before = tokens.get(at - 1);
        Optional<Range> owner = Optional.empty();
        if (isPossessive(before)) {
            owner = Optional.of(new Range(at - 1, at));
        } else if (at > 1 && (before.lower().equals("'s") || before.lower().equals("'"))) {
            owner = nominals.endingAt(at - 2, 0);
        }
        return owner.map(whose -> new Cue(
                SpeechWords.Sort.SAY, new Range(at, end), Cue.Form.VERB, new Range(at, at + 1), Optional.of(whose)));
    }

    /** "quoted the warden as saying". */
    private Optional<Cue> quoting(int at) {
        if (language != Language.ENGLISH || !words.begins(Part.QUOTING, tokens, at)) {
            return Optional.empty();
        }
        Optional<Range> whom = nominals.beginningAt(at + 1, tokens.size());
        int as = whom.map(Range::end).orElse(tokens.size());
        while (as < Math.min(tokens.size() - 1, at + QUOTED_TOKENS_MAX)
                && !(words.begins(Part.AS, tokens, as)
                        && tokens.get(as + 1).lower().endsWith("ing"))) {
            as++;
        }
        return as < Math.min(tokens.size() - 1, at + QUOTED_TOKENS_MAX)
                ? Optional.of(new Cue(
                        SpeechWords.Sort.SAY,
                        new Range(at, as + 2),
                        Cue.Form.QUOTING,
                        new Range(as + 1, as + 2),
                        whom.map(range -> cutAt(range, as(range)))))
                : Optional.empty();
    }

    private int as(Range range) {
        int at = range.start();
        while (at < range.end() && !words.begins(Part.AS, tokens, at)) {
            at++;
        }
        return at;
    }

    private static Range cutAt(Range range, int end) {
        return new Range(range.start(), Math.max(range.start() + 1, Math.min(range.end(), end)));
    }

    /** "published a video in which": the picture is whose word it is, and the verb tells who shows it. */
    private Optional<Cue> showing(int at) {
        Optional<Integer> end = words.end(Part.SHOWING, tokens, at);
        if (end.isEmpty() || !tokens.get(at).is(WordClass.VERB)) {
            return Optional.empty();
        }
        int picture = end.get() - 1;
        while (picture > at && !words.namesVideo(tokens, picture, picture + 1)) {
            picture--;
        }
        int from = picture;
        while (from - 1 > at
                && (tokens.get(from - 1).is(WordClass.DET)
                        || tokens.get(from - 1).is(WordClass.ADJ))) {
            from--;
        }
        int which = picture + 1;
        while (which < end.get() && !words.begins(Part.INWHICH, tokens, which)) {
            which++;
        }
        return picture == at || which == end.get()
                ? Optional.empty()
                : Optional.of(new Cue(
                        SpeechWords.Sort.SHOW,
                        new Range(at, end.get()),
                        Cue.Form.SHOWING,
                        new Range(which, end.get()),
                        Optional.of(new Range(from, picture + 1))));
    }
}
