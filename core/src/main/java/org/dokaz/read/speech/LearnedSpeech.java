package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;
import org.dokaz.read.speech.learned.Attitudes;
import org.dokaz.read.speech.learned.AttributionModel;
import org.dokaz.read.speech.learned.CueWords;
import org.dokaz.read.speech.learned.Role;
import org.dokaz.read.speech.learned.Scene;

/**
 * What a learned model hears in a text. The model is shown what the rules hear and weighs it; where rules know a word of saying,
 * its sort, its frame and whom it was said to are theirs.
 */
final class LearnedSpeech {

    private final AttributionModel.Eye eye;
    private final SpeechWords words;
    private final Attitudes attitudes;

    LearnedSpeech(AttributionModel model, SpeechWords words, Attitudes attitudes) {
        this.words = words;
        this.eye = model.eye();
        this.attitudes = attitudes;
    }

    /** Every utterance, in the order of the words of saying; some without content, where a quotation beside them is to follow. */
    List<Utterance> find(Scenes scenes) {
        List<Utterance> found = new ArrayList<>();
        for (int index = 0; index < scenes.size(); index++) {
            Sentence sentence = scenes.sentence(index);
            Scene scene = scenes.scene(index);
            List<Utterance> ruled = scenes.ruled(index);
            List<CueWords> cues = eye.cues(scene).stream()
                    .filter(cue -> !words.isNever(sentence.tokens(), cue.start()))
                    .filter(cue -> !isDeedToldOf(sentence, cue, ruled))
                    .toList();
            List<Utterance> here = new ArrayList<>();
            for (CueWords cue : cues) {
                Optional<Utterance> rule = scenes.rule(index, cue);
                int at = index;
                Role[] roles = eye.roles(scene, cue, cues, rule.map(known -> scenes.roles(at, known)));
                Utterance learned = utterance(scenes, index, cue, roles, rule);
                here.add(rule.map(known -> isCited(scenes, at, known) ? known : together(scenes, learned, known))
                        .orElse(learned));
            }
            unlearned(ruled, index, sentence, cues, here);
            found.addAll(here);
        }
        return found;
    }

    /**
     * What the model and the rules hear of one saying. The model knows best what a quotation belongs to; where nothing is quoted and
     * its speaker stands inside what the rules take for said, it went astray in a long sentence. A verdict such as "could not
     * verify" is itself what is said, as only the rules know; a clause that both begin alike goes on as far as the rules have
     * it, since what is learned from short sentences stops too soon.
     */
    private static Utterance together(Scenes scenes, Utterance alone, Utterance rule) {
        if (alone.content().isEmpty()) {
            return rule;
        }
        boolean nameless = alone.source().isEmpty() && rule.source().isPresent();
        Utterance learned = nameless ? alone.saidBy(rule) : alone;
        boolean quotes = learned.content().stream().anyMatch(scenes::isQuoted);
        boolean astray = learned.source()
                .filter(source ->
                        rule.source().isPresent() && rule.content().stream().anyMatch(source::overlaps))
                .isPresent();
        if (astray && !quotes) {
            return rule;
        }
        if (rule.sort() == SpeechWords.Sort.REFUSE) {
            return rule;
        }
        if (learned.content().size() == 1 && rule.content().size() == 1) {
            Span said = learned.content().getFirst();
            Span ruled = rule.content().getFirst();
            boolean alike = said.start() <= ruled.start() && said.overlaps(ruled) && said.end() < ruled.end();
            boolean follows =
                    learned.cue().filter(cue -> cue.end() <= said.start()).isPresent();
            if (alike && follows) {
                return learned.withContent(List.of(said.cover(ruled)));
            }
        }
        return learned;
    }

    /** Whether words of saying name whom somebody's report rests on: "citing". */
    private boolean cites(Sentence sentence, Utterance rule) {
        return rule.cue()
                .map(cue -> Scenes.range(sentence, cue))
                .filter(range -> !range.isEmpty() && words.isCiting(sentence.tokens(), range.start()))
                .isPresent();
    }

    /** Whether a report rests on somebody who is cited in it, or is that somebody's word: a pair that only the rules keep together. */
    private boolean isCited(Scenes scenes, int index, Utterance rule) {
        Sentence sentence = scenes.sentence(index);
        return scenes.ruled(index).stream()
                .filter(other -> cites(sentence, other))
                .anyMatch(other -> other.equals(rule) || rule.holds(other.cue().orElseThrow()));
    }

    /** "The mayor said the men complained of the cold": a deed that the mayor tells; those who complain do not speak here themselves. */
    private boolean isDeedToldOf(Sentence sentence, CueWords cue, List<Utterance> rules) {
        return words.isDeed(sentence.tokens(), cue.start())
                && rules.stream()
                        .anyMatch(outer -> outer.holds(new Range(cue.start(), cue.end()).span(sentence.tokens())));
    }

    /** What only the rules hear, where it is not inside what the model takes for said; whoever is cited is always heard. */
    private void unlearned(
            List<Utterance> rules, int index, Sentence sentence, List<CueWords> cues, List<Utterance> here) {
        for (Utterance rule : rules) {
            if (rule.sentence() != index || rule.cue().isEmpty()) {
                continue;
            }
            Span cue = rule.cue().get();
            Range range = Scenes.range(sentence, cue);
            boolean known =
                    cues.stream().anyMatch(learned -> range.overlaps(new Range(learned.start(), learned.end())));
            if (!known && (cites(sentence, rule) || here.stream().noneMatch(heard -> heard.holds(cue)))) {
                here.add(rule);
            }
        }
    }

    private Utterance utterance(Scenes scenes, int index, CueWords cue, Role[] roles, Optional<Utterance> rule) {
        List<Token> tokens = scenes.sentence(index).tokens();
        Range words = new Range(cue.start(), cue.end());
        boolean subject = tokens.subList(words.start(), words.end()).stream().anyMatch(LearnedSpeech::isVerb)
                && this.words.accordingAt(tokens, words.start(), tokens.size()).isEmpty();
        Optional<Range> source = nearest(runs(tokens, roles, Role.SOURCE), words)
                .flatMap(range -> new Sources(scenes.language(), tokens).of(range, subject));
        List<Span> content = runs(tokens, roles, Role.CONTENT).stream()
                .map(run -> pastNumber(tokens, roles, run).span(tokens))
                .toList();
        Span said = words.span(tokens);
        Optional<Span> named = source.map(run -> run.span(tokens));
        Optional<Span> ruled = rule.flatMap(Utterance::source)
                .filter(span -> named.filter(span::overlaps).isPresent());
        return new Utterance(
                index,
                rule.map(Utterance::sort).orElseGet(() -> sort(tokens, words)),
                named,
                ruled.or(() ->
                        source.map(run -> scenes.subjects(index).essence(run).span(tokens))),
                Optional.of(said),
                rule.flatMap(Utterance::frame).or(() -> Optional.of(said)),
                rule.flatMap(Utterance::addressee),
                content);
    }

    /** The same, and where it breaks off at the dash of a range, "20–40 percent", on to the end of the phrase. */
    private static Range pastNumber(List<Token> tokens, Role[] roles, Range run) {
        int end = run.end();
        if (!Token.isInNumber(tokens, end)) {
            return run;
        }
        do {
            end++;
        } while (end < roles.length
                && roles[end] == Role.OUTSIDE
                && (Token.isInNumber(tokens, end) || !Marks.isLoose(tokens.get(end))));
        return new Range(run.start(), end);
    }

    private static boolean isVerb(Token token) {
        return token.is(WordClass.VERB) || token.carriesClause();
    }

    /** Where tokens of this role stand together, a word among them. */
    private static List<Range> runs(List<Token> tokens, Role[] roles, Role role) {
        List<Range> runs = new ArrayList<>();
        int at = 0;
        while (at < roles.length) {
            int end = at + 1;
            while (end < roles.length && roles[end] == roles[at]) {
                end++;
            }
            if (roles[at] == role && tokens.subList(at, end).stream().anyMatch(Token::isWord)) {
                runs.add(new Range(at, end));
            }
            at = end;
        }
        return runs;
    }

    private static Optional<Range> nearest(List<Range> runs, Range cue) {
        Optional<Range> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Range run : runs) {
            int far = run.start() < cue.start() ? cue.start() - run.end() : run.start() - cue.end();
            if (far < least) {
                least = far;
                nearest = Optional.of(run);
            }
        }
        return nearest;
    }

    /** What words of saying do that no rule knows: a word that can mean saying is taken for it, one that only wishes or judges is not. */
    private SpeechWords.Sort sort(List<Token> tokens, Range cue) {
        Set<Attitudes.Sort> sorts = EnumSet.noneOf(Attitudes.Sort.class);
        for (int at = cue.start(); at < cue.end(); at++) {
            sorts.addAll(attitudes.sorts(tokens.get(at).lower()));
        }
        if (sorts.contains(Attitudes.Sort.SAY) || sorts.isEmpty()) {
            return SpeechWords.Sort.SAY;
        }
        if (sorts.contains(Attitudes.Sort.SHOW)) {
            return SpeechWords.Sort.SHOW;
        }
        return sorts.contains(Attitudes.Sort.THINK) ? SpeechWords.Sort.THINK : SpeechWords.Sort.ATTITUDE;
    }
}
