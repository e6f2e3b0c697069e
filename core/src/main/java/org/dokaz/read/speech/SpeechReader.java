package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.model.Attribution;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Step;
import org.dokaz.read.speech.learned.AttributionModel;

/** Reads who is said to have said what. Needs word classes and the names already found. */
public final class SpeechReader {

    private final SpeechWords words;
    private final RuledSpeech rules;
    private final Optional<AttributionModel> model;

    private SpeechReader(Language language, Optional<AttributionModel> model) {
        this.words = SpeechWords.of(language);
        this.rules = new RuledSpeech(language, words);
        this.model = model;
    }

    /** The reader for a language, with what was learned for it where anything was. */
    public static SpeechReader of(Language language) {
        return new SpeechReader(language, AttributionModel.of(language));
    }

    /** The reader for a language with another model than the one that comes with the program. */
    public static SpeechReader of(Language language, AttributionModel model) {
        if (model.language() != language) {
            throw new IllegalArgumentException("a model for " + model.language() + ", not " + language);
        }
        return of(language, Optional.of(model));
    }

    /** The reader for a language with the model given, or with the rules alone. */
    static SpeechReader of(Language language, Optional<AttributionModel> model) {
        return new SpeechReader(language, model);
    }

    /** An attribution, and why its source was taken for whom it was; without a voice where it names nobody. */
    record Heard(Attribution attribution, Optional<Voice> voice) {}

    /** Every attribution of the text, in order of where it begins. */
    public List<Attribution> read(Prose prose, List<Mention> mentions) {
        return hear(prose, mentions).stream().map(Heard::attribution).toList();
    }

    /** The same attributions, each with how its speaker was found. */
    List<Heard> hear(Prose prose, List<Mention> mentions) {
        SpanIndex<Mention.Name> names = names(mentions);
        QuotedSpeech quoted = new QuotedSpeech(prose, words, names);
        List<Utterance> ruled = rules.find(prose, names, quoted);
        List<Utterance> heard = model.map(
                        learned -> heard(learned, new Scenes(prose, words, names, quoted, ruled), quoted))
                .orElse(ruled);
        Hearers hearers = new Hearers(prose, words);
        List<Utterance> labelled = new Labels(prose, words, names).beside(heard);
        List<Utterance> spoken = Stream.of(
                        heard.stream()
                                .filter(utterance -> !Labels.have(labelled, utterance))
                                .map(utterance -> hearers.silenced(utterance, ruled)),
                        labelled.stream(),
                        new Conversation(prose, names).answers().stream(),
                        new Statement(prose, words, names).whole().stream())
                .flatMap(one -> one)
                .sorted(Comparator.comparingInt(Utterance::start))
                .toList();
        return attributed(
                spoken,
                quoted,
                new Voices(prose, words, sorted(mentions, Mention.Name.class), sorted(mentions, Mention.Time.class)),
                new Hands(prose, words.hands(), names, spoken));
    }

    private static List<Utterance> heard(AttributionModel learned, Scenes scenes, QuotedSpeech quoted) {
        List<Utterance> found = new LearnedSpeech(learned, scenes.words(), scenes.attitudes()).find(scenes);
        return quoted.joined(found).stream()
                .filter(utterance -> !utterance.content().isEmpty())
                .toList();
    }

    /** The names among what was noticed, found by where they stand. */
    static SpanIndex<Mention.Name> names(List<Mention> mentions) {
        return SpanIndex.of(
                sorted(mentions, Mention.Name.class), name -> name.cited().span());
    }

    private static <M extends Mention> List<M> sorted(List<Mention> mentions, Class<M> sort) {
        return mentions.stream()
                .filter(sort::isInstance)
                .map(sort::cast)
                .sorted(Comparator.comparing(mention -> mention.cited().span()))
                .toList();
    }

    private static List<Heard> attributed(List<Utterance> utterances, QuotedSpeech quoted, Voices voices, Hands hands) {
        List<Optional<Integer>> holders = Holders.of(utterances);
        List<Optional<Voice>> heard = new ArrayList<>();
        for (int index = 0; index < utterances.size(); index++) {
            Utterance utterance = utterances.get(index);
            boolean own = voices.isOwn(utterance.sentence(), utterance.speaker());
            Optional<Integer> holder = holders.get(index).filter(at -> at < heard.size());
            heard.add(
                    own
                            ? holder.flatMap(heard::get).map(Voice::speaking)
                            : voices.resolve(utterance.sentence(), utterance.speaker()));
        }
        List<Heard> attributions = new ArrayList<>();
        for (int index = 0; index < utterances.size(); index++) {
            Utterance utterance = utterances.get(index);
            Optional<Step> voice = heard.get(index).map(Voice::step);
            Attribution attribution = new Attribution(
                    utterance.source().map(List::of).orElse(List.of()),
                    utterance.cue().map(List::of).orElse(List.of()),
                    utterance.content(),
                    speech(utterance, quoted),
                    utterance.sort() == SpeechWords.Sort.ATTITUDE ? Attribution.Sort.ATTITUDE : Attribution.Sort.SPEECH,
                    holders.get(index),
                    voice,
                    hands.of(utterance, voice));
            attributions.add(new Heard(attribution, heard.get(index)));
        }
        return List.copyOf(attributions);
    }

    private static Attribution.Speech speech(Utterance utterance, QuotedSpeech quoted) {
        if (utterance.content().stream().allMatch(quoted::covers)) {
            return Attribution.Speech.DIRECT;
        }
        return utterance.content().stream().anyMatch(quoted::touches)
                ? Attribution.Speech.MIXED
                : Attribution.Speech.INDIRECT;
    }
}
