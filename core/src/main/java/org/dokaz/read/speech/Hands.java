package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/**
 * The hands between outlet and speaker that the sentence of a saying names: the paper or agency it was said to, the programme or
 * channel it was said on, the video that shows it being said. They stand round the words of saying, outside what is said.
 */
final class Hands {

    private static final int NAME_TOKENS_MAX = 6;
    /** Shorter words are compared as they are. */
    private static final int STEM_LENGTH_MIN = 4;

    private static final int ENDING_LENGTH_MAX = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]+");
    private static final String TWITTER = "Twitter";
    private static final String VIDEO = "video";

    private final Prose prose;
    private final HandWords words;
    private final SpanIndex<Mention.Name> names;
    private final Map<Integer, List<Utterance>> bySentence = new HashMap<>();

    Hands(Prose prose, HandWords words, SpanIndex<Mention.Name> names, List<Utterance> utterances) {
        this.prose = prose;
        this.words = words;
        this.names = names;
        for (Utterance utterance : utterances) {
            bySentence
                    .computeIfAbsent(utterance.sentence(), ignored -> new ArrayList<>())
                    .add(utterance);
        }
    }

    /** The hands that one saying passed through, nearest the outlet first. */
    List<Step> of(Utterance utterance, Optional<Step> voice) {
        if (utterance.cue().isEmpty()) {
            return List.of();
        }
        List<Token> around = around(utterance);
        List<Step> steps = new ArrayList<>();
        for (Step step : papers(around)) {
            boolean again = voice.filter(by -> by.name().equals(step.name())).isPresent() || steps.contains(step);
            if (!again && !isOwn(step)) {
                steps.add(step);
            }
        }
        words.broadcast().findAll(around).stream()
                .findFirst()
                .ifPresent(hit -> steps.add(Step.stated(text(around, hit.start(), hit.end()), Step.Kind.OUTLET)));
        boolean shows = utterance.sort() == SpeechWords.Sort.SHOW
                || voice.filter(by -> by.kind() == Step.Kind.VIDEO).isPresent();
        if (!shows && words.onVideo().holdsIn(around, 0, around.size())) {
            steps.add(Step.stated(VIDEO, Step.Kind.VIDEO));
            return List.copyOf(steps);
        }
        words.platform().findAll(around).stream().findFirst().ifPresent(hit -> {
            String whose = voice.map(step -> step.name() + ", ").orElse("");
            steps.add(Step.stated(whose + site(around, hit), Step.Kind.CHANNEL));
        });
        return List.copyOf(steps);
    }

    /** The words of the sentence round the words of saying, up to what is said and to other sayings, without the speaker. */
    private List<Token> around(Utterance utterance) {
        Sentence sentence = prose.sentences().get(utterance.sentence());
        List<Token> tokens = sentence.tokens();
        Range cue = Scenes.range(sentence, utterance.cue().orElseThrow());
        List<Span> fences = new ArrayList<>(utterance.content());
        for (Utterance other : bySentence.getOrDefault(utterance.sentence(), List.of())) {
            if (!other.equals(utterance)) {
                other.cue().ifPresent(fences::add);
                other.source()
                        .filter(source -> !source.overlaps(utterance.source().orElse(source)))
                        .ifPresent(fences::add);
                other.content().stream()
                        .filter(piece -> !piece.contains(utterance.cue().orElseThrow()))
                        .forEach(fences::add);
            }
        }
        int from = cue.start();
        while (from > 0 && isFree(tokens.get(from - 1), fences) && isInside(tokens.get(from - 1), utterance)) {
            from--;
        }
        int to = cue.end();
        while (to < tokens.size() && isFree(tokens.get(to), fences) && isInside(tokens.get(to), utterance)) {
            to++;
        }
        Optional<Span> speaker = utterance.speaker();
        return tokens.subList(from, to).stream()
                .filter(token -> speaker.filter(token.span()::overlaps).isEmpty())
                .toList();
    }

    private static boolean isFree(Token token, Collection<Span> fences) {
        return fences.stream().noneMatch(token.span()::overlaps);
    }

    /** Whether a token is said by whoever says that this was said: a saying inside another stays inside it. */
    private boolean isInside(Token token, Utterance utterance) {
        Span cue = utterance.cue().orElseThrow();
        return bySentence.getOrDefault(utterance.sentence(), List.of()).stream()
                .filter(other -> other.holds(cue))
                .allMatch(other -> other.holds(token.span()));
    }

    private List<Step> papers(List<Token> around) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < around.size()) {
            Optional<PhraseSet.Hit> lead = words.venue().longestAt(around, at, around.size());
            int from = lead.map(PhraseSet.Hit::end).orElse(at);
            Optional<Range> name = named(around, at, from, lead.isPresent());
            int start = at;
            name.ifPresent(range -> steps.add(Step.stated(
                    text(around, range.start(), range.end()),
                    words.kind(around, start, Math.min(around.size(), range.end() + 1)))));
            at = name.map(Range::end).orElse(at + 1);
        }
        return steps;
    }

    /**
     * The name of a paper, agency or monitor that begins here or after words that lead to one: one that is known, one in quotation
     * marks, or one beside a word such as "channel".
     *
     * @param led whether words such as "in an interview with" stand before
     */
    private Optional<Range> named(List<Token> around, int start, int from, boolean led) {
        int at = from;
        int end = around.size();
        boolean told = led;
        while (at < end
                && at < from + NAME_TOKENS_MAX
                && words.knownAt(around, at, end).isEmpty()
                && isLead(around, at)) {
            told |= !around.get(at).lower().equals("the");
            at++;
        }
        if (at >= end) {
            return Optional.empty();
        }
        int name = Quotations.mayOpen(around.get(at)) && at + 1 < end ? at + 1 : at;
        Optional<Integer> known = words.knownAt(around, name, end);
        if (known.isPresent()) {
            return Optional.of(new Range(name, Math.max(known.get(), mentioned(around, name))));
        }
        if (told && Quotations.mayOpen(around.get(at)) && Quotations.closeSoon(around, at)) {
            int close = at + 1;
            while (!Quotations.isMark(around.get(close))) {
                close++;
            }
            return close > at + 1 ? Optional.of(new Range(at + 1, close)) : Optional.empty();
        }
        int last = capitals(around, at);
        boolean medium = last > at && last < end && words.medium().beginsAt(around, last, end);
        Span whole = new Span(
                around.get(at).start(), around.get(Math.max(at, last - 1)).end());
        boolean other = names.within(whole).stream().anyMatch(found -> found.kind() != Mention.NameKind.ORGANISATION);
        boolean given = told && at > start && !other && (medium || isNamed(around, at));
        boolean english = medium && start > 0 && start == from;
        return given || (english && !other) ? Optional.of(new Range(at, last)) : Optional.empty();
    }

    private boolean isLead(List<Token> around, int at) {
        return around.get(at).lower().equals("the")
                || words.medium().beginsAt(around, at, around.size())
                || words.journalists().beginsAt(around, at, around.size());
    }

    /** Whether an organisation's name begins with this token. */
    private boolean isNamed(List<Token> around, int at) {
        return mentioned(around, at) > at;
    }

    private int mentioned(List<Token> around, int at) {
        int end = at;
        Span reach = new Span(
                around.get(at).start(),
                around.get(Math.min(around.size(), at + NAME_TOKENS_MAX) - 1).end());
        for (Mention.Name name : names.within(reach)) {
            if (name.kind() == Mention.NameKind.ORGANISATION && name.cited().start() == reach.start()) {
                while (end < around.size()
                        && around.get(end).end() <= name.cited().end()) {
                    end++;
                }
            }
        }
        return end;
    }

    private static int capitals(List<Token> around, int from) {
        int at = from;
        while (at < around.size()
                && at < from + NAME_TOKENS_MAX
                && Character.isUpperCase(around.get(at).text().codePointAt(0))) {
            at++;
        }
        return at;
    }

    /** The name of the platform among words such as "on his official … channel"; the words themselves where none is named. */
    private String site(List<Token> around, PhraseSet.Hit hit) {
        if (hit.end() == hit.start() + 1) {
            return TWITTER;
        }
        return words.site()
                .firstIn(around, hit.start(), hit.end())
                .map(site -> text(around, site.start(), site.end()))
                .orElseGet(() -> text(around, hit.start() + 1, hit.end()));
    }

    /** Whether these hands are the outlet that published the document: all the words of its name stand in the outlet's. */
    private boolean isOwn(Step step) {
        return prose.transcript()
                .masthead()
                .outlet()
                .filter(outlet -> holdsAll(stems(outlet), stems(step.name())))
                .isPresent();
    }

    private static boolean holdsAll(List<String> all, List<String> some) {
        return !some.isEmpty()
                && some.stream()
                        .allMatch(
                                one -> all.stream().anyMatch(other -> other.startsWith(one) || one.startsWith(other)));
    }

    private static List<String> stems(String name) {
        List<String> stems = new ArrayList<>();
        for (String word : WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList()) {
            if (!word.equals("the")) {
                stems.add(
                        word.length() > STEM_LENGTH_MIN
                                ? word.substring(0, Math.max(STEM_LENGTH_MIN, word.length() - ENDING_LENGTH_MAX))
                                : word);
            }
        }
        return stems;
    }

    private static String text(List<Token> tokens, int from, int end) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < end; at++) {
            boolean apart =
                    at > from && tokens.get(at).start() > tokens.get(at - 1).end();
            text.append(apart ? " " : "").append(tokens.get(at).text());
        }
        return text.toString();
    }
}
