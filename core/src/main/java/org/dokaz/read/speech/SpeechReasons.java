package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Attribution;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Reason;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;
import org.dokaz.read.speech.learned.AttributionModel;
import org.dokaz.read.speech.learned.CueWords;
import org.dokaz.read.speech.learned.Leaning;
import org.dokaz.read.speech.learned.Scene;

/**
 * Why words were taken for words of saying, and a pronoun, a role or a short name for somebody: the rule that knows the words, what a
 * learned model went by, and whom the text had speak or named before.
 */
public final class SpeechReasons {

    /** Grounds that weigh less than this are not told. */
    private static final double LEANING_MIN = 0.3;

    private final SpeechWords words;
    private final RuledSpeech rules;
    private final SpeechReader reader;
    private final Optional<AttributionModel> model;

    private SpeechReasons(Language language, Optional<AttributionModel> model) {
        this.words = SpeechWords.of(language);
        this.rules = new RuledSpeech(language, words);
        this.reader = SpeechReader.of(language, model);
        this.model = model;
    }

    /** The reasons of the reader for a language. */
    public static SpeechReasons of(Language language) {
        return new SpeechReasons(language, AttributionModel.of(language));
    }

    /** The reasons of a reader with another model. */
    public static SpeechReasons of(Language language, AttributionModel other) {
        return new SpeechReasons(language, Optional.of(other));
    }

    /** One reason or more for each attribution. */
    public List<Reason> reasons(Prose prose, List<Mention> mentions, List<Attribution> attributions) {
        SpanIndex<Mention.Name> names = SpeechReader.names(mentions);
        QuotedSpeech quoted = new QuotedSpeech(prose, words, names);
        Scenes scenes = new Scenes(prose, words, names, quoted, rules.find(prose, names, quoted));
        List<SpeechReader.Heard> again = reader.hear(prose, mentions);
        List<Reason> reasons = new ArrayList<>();
        for (int index = 0; index < attributions.size(); index++) {
            Reason.Subject about = new Reason.OfAttribution(index);
            speaker(index, attributions.get(index), again).ifPresent(reasons::add);
            List<Span> cue = attributions.get(index).cue();
            if (cue.isEmpty() || prose.sentences().isEmpty()) {
                reasons.add(reason(
                        about,
                        "a quotation",
                        "quotation marks without words of saying; it goes on with whoever spoke last, or was named last",
                        Optional.empty(),
                        attributions.get(index).content().getFirst()));
                continue;
            }
            Optional<Reason> ruled = ruled(about, scenes, cue.getFirst());
            Optional<Reason> introduced =
                    ruled.isPresent() ? Optional.empty() : introduced(about, scenes, cue.getFirst());
            ruled.or(() -> introduced).ifPresent(reasons::add);
            if (introduced.isEmpty()) {
                learned(about, scenes, cue.getFirst()).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    /** Whom the words were taken for where they do not name anybody in full; none for what would not be heard so again. */
    private static Optional<Reason> speaker(int index, Attribution attribution, List<SpeechReader.Heard> again) {
        Optional<SpeechReader.Heard> same = index < again.size() ? Optional.of(again.get(index)) : Optional.empty();
        return same.filter(heard -> heard.attribution().equals(attribution))
                .flatMap(SpeechReader.Heard::voice)
                .filter(Voice::isInferred)
                .map(voice -> new Reason(
                        new Reason.OfAttribution(index),
                        Reason.Matter.SPEAKER,
                        voice.step().name(),
                        voice.because(),
                        Optional.empty(),
                        attribution.source().stream().findFirst()));
    }

    private static Reason reason(
            Reason.Subject about, String decision, String because, Optional<Reason.Rule> rule, Span words) {
        return new Reason(about, Reason.Matter.ATTRIBUTION, decision, because, rule, Optional.of(words));
    }

    /** The rule that knows these words of saying. */
    private Optional<Reason> ruled(Reason.Subject about, Scenes scenes, Span cue) {
        Sentence sentence = scenes.sentence(scenes.indexAt(cue.start()));
        List<Token> tokens = sentence.tokens();
        Range range = Scenes.range(sentence, cue);
        for (int at = range.start(); at < range.end(); at++) {
            int from = at;
            Optional<PhraseSet.Hit> hit =
                    words.accordingAt(tokens, from, tokens.size()).or(() -> words.cueAt(tokens, from, tokens.size()));
            if (hit.isPresent()) {
                return Optional.of(reason(
                        about,
                        "words of saying",
                        "the rules know them, in the section \u201c" + hit.get().section() + "\u201d",
                        Optional.of(hit.get().rule().shown()),
                        cue));
            }
        }
        return Optional.empty();
    }

    /** A verb that is no word of saying, beside a quotation. */
    private Optional<Reason> introduced(Reason.Subject about, Scenes scenes, Span cue) {
        boolean introduces = scenes.ruled(scenes.indexAt(cue.start())).stream()
                .anyMatch(rule -> rule.cue().filter(cue::equals).isPresent());
        return introduces
                ? Optional.of(reason(
                        about,
                        "a quotation",
                        "subject and verb stand right beside a quotation, which the verb introduces whatever it means",
                        Optional.empty(),
                        cue))
                : Optional.empty();
    }

    /** What the model went by, the weightiest ground first. */
    private Optional<Reason> learned(Reason.Subject about, Scenes scenes, Span cue) {
        if (model.isEmpty()) {
            return Optional.empty();
        }
        int index = scenes.indexAt(cue.start());
        Range range = Scenes.range(scenes.sentence(index), cue);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        Scene scene = scenes.scene(index);
        AttributionModel.Eye eye = model.get().eye();
        CueWords found = new CueWords(range.start(), range.end());
        List<String> grounds = new ArrayList<>();
        for (Leaning leaning : eye.leanings(scene, found).stream()
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.by())))
                .toList()) {
            if (Math.abs(leaning.by()) >= LEANING_MIN) {
                grounds.add(
                        String.format(Locale.ROOT, "%s %+.1f", leaning.ground().told(), leaning.by()));
            }
        }
        boolean heard = eye.cues(scene).stream().anyMatch(one -> new Range(one.start(), one.end()).overlaps(range));
        String decision = heard ? "words of saying, as learned" : "words of saying by the rules alone";
        String because = (heard ? "what was learned from marked texts takes them so: " : "what was learned does not: ")
                + (grounds.isEmpty() ? "nothing weighs much" : String.join(", ", grounds));
        return Optional.of(reason(about, decision, because, Optional.empty(), cue));
    }
}
