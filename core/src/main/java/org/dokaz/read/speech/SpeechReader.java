package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Attribution;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** Reads who is said to have said what. Needs word classes and the names already found. */
public final class SpeechReader {

    /** How many sentences "this was reported by" can point back at. */
    private static final int BACK_SENTENCES_MAX = 100;

    private final Language language;
    private final SpeechWords words;

    public record Models(org.dokaz.learn.ChainModel cues, org.dokaz.learn.ChainModel roles) {}

    private final Optional<Models> models;

    private SpeechReader(Language language, Optional<Models> models) {
        this.language = language;
        this.words = SpeechWords.of(language);
        this.models = models;
    }

    public SpeechReader with(Models learned) {
        return new SpeechReader(language, Optional.of(learned));
    }

    /** The reader for a language. */
    public static SpeechReader of(Language language) {
        try {
            if (language == Language.ENGLISH && System.getProperty("model") != null) {
                return new SpeechReader(language, Optional.of(new Models(
                        org.dokaz.learn.ChainModel.read(java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/tmp/m1.bin"))),
                        org.dokaz.learn.ChainModel.read(java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/tmp/m2.bin"))))));
            }
        } catch (java.io.IOException e) { throw new RuntimeException(e); }
        return new SpeechReader(language, Optional.empty());
    }

    /** Every attribution of the text, in order of where it begins. */
    public List<Attribution> read(Prose prose, List<Mention> mentions) {
        List<Mention.Name> names = sorted(mentions, Mention.Name.class);
        List<Mention.Time> times = sorted(mentions, Mention.Time.class);
        SpanIndex<Mention.Name> named = SpanIndex.of(names, name -> name.cited().span());
        QuotedSpeech quoted = new QuotedSpeech(prose);
        List<Utterance> spoken = new ArrayList<>();
        for (int index = 0; index < prose.sentences().size(); index++) {
            Sentence sentence = prose.sentences().get(index);
            SentenceSpeech speech = new SentenceSpeech(language, sentence, words, named.within(sentence.span()));
            for (Draft draft : speech.find()) {
                Utterance utterance = draft.content().isEmpty()
                        ? Utterance.of(index, sentence, draft).also(saidBefore(prose, index))
                        : Utterance.of(index, sentence, draft);
                if (!isOwnThought(utterance, quoted, prose)) {
                    spoken.add(utterance);
                }
            }
        }
        List<Utterance> joined = quoted.joined(spoken);
        if (models.isPresent()) {
            joined = quoted.joined(learned(prose, named, quoted, joined)).stream()
                    .filter(utterance -> !utterance.content().isEmpty())
                    .toList();
        }
        return attributed(prose, joined, quoted, new Voices(prose, words, names, times));
    }

    private List<Utterance> learned(
            Prose prose, SpanIndex<Mention.Name> named, QuotedSpeech quoted, List<Utterance> rules) {
        LearnedSpeech learned = new LearnedSpeech(models.get().cues(), models.get().roles());
        List<Utterance> found = new ArrayList<>();
        java.util.Map<Integer, List<Utterance>> bySentence = bySentence(prose, rules);
        for (int index = 0; index < prose.sentences().size(); index++) {
            Sentence sentence = prose.sentences().get(index);
            List<Utterance> here = bySentence.getOrDefault(index, List.of());
            Scene scene = new Scene(sentence, words, Attitudes.of(language), quoted, named.within(sentence.span()), here);
            found.addAll(learned.find(index, scene, here));
        }
        return found;
    }

    static java.util.Map<Integer, List<Utterance>> bySentence(Prose prose, List<Utterance> rules) {
        java.util.Map<Integer, List<Utterance>> map = new java.util.HashMap<>();
        List<Sentence> sentences = prose.sentences();
        for (Utterance rule : rules) {
            Span span = rule.start() < 0 ? rule.content().getFirst() : new Span(rule.start(), rule.content().getLast().end());
            int first = rule.cue().map(cue -> Math.min(cue.start(), span.start())).orElse(span.start());
            int last = rule.cue().map(cue -> Math.max(cue.end(), span.end())).orElse(span.end());
            for (int index = sentenceAt(sentences, first); index < sentences.size() && sentences.get(index).span().start() < last; index++) {
                map.computeIfAbsent(index, key -> new ArrayList<>()).add(rule);
            }
        }
        return map;
    }

    private static int sentenceAt(List<Sentence> sentences, int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** What the rules alone find. */
    List<Utterance> ruled(Prose prose, List<Mention> mentions) {
        List<Mention.Name> names = sorted(mentions, Mention.Name.class);
        SpanIndex<Mention.Name> named = SpanIndex.of(names, name -> name.cited().span());
        QuotedSpeech quoted = new QuotedSpeech(prose);
        List<Utterance> spoken = new ArrayList<>();
        for (int index = 0; index < prose.sentences().size(); index++) {
            Sentence sentence = prose.sentences().get(index);
            SentenceSpeech speech = new SentenceSpeech(language, sentence, words, named.within(sentence.span()));
            for (Draft draft : speech.find()) {
                Utterance utterance = draft.content().isEmpty()
                        ? Utterance.of(index, sentence, draft).also(saidBefore(prose, index))
                        : Utterance.of(index, sentence, draft);
                if (!isOwnThought(utterance, quoted, prose)) {
                    spoken.add(utterance);
                }
            }
        }
        return quoted.joined(spoken);
    }

    public static void reluctance(double value) {
        LearnedSpeech.reluctance = value;
    }

    SpeechWords words() {
        return words;
    }

    private static <M extends Mention> List<M> sorted(List<Mention> mentions, Class<M> sort) {
        return mentions.stream()
                .filter(sort::isInstance)
                .map(sort::cast)
                .sorted(Comparator.comparing(mention -> mention.cited().span()))
                .toList();
    }

    /** The last sentences of the same paragraph before this one; where it opens its paragraph, the sentence before; failing both, itself. */
    private static Span saidBefore(Prose prose, int index) {
        List<Sentence> sentences = prose.sentences();
        if (index == 0) {
            return sentences.getFirst().span();
        }
        int first = index - 1;
        while (first > Math.max(0, index - BACK_SENTENCES_MAX)
                && sentences.get(first - 1).paragraph() == sentences.get(index).paragraph()) {
            first--;
        }
        return sentences.get(first).span().cover(sentences.get(index - 1).span());
    }

    /** "I think" inside a quotation: the speaker's hedge, not one more speaker. */
    private static boolean isOwnThought(Utterance utterance, QuotedSpeech quoted, Prose prose) {
        if (utterance.cue().isEmpty() || !quoted.isQuoted(utterance.cue().get())) {
            return false;
        }
        return utterance
                .source()
                .map(source -> switch (source.in(prose.text()).toLowerCase(java.util.Locale.ROOT)) {
                    case "i", "we", "you", "я", "ми", "мы", "ти", "ты", "ви", "вы" -> true;
                    default -> false;
                })
                .orElse(true);
    }

    private List<Attribution> attributed(Prose prose, List<Utterance> utterances, QuotedSpeech quoted, Voices voices) {
        List<Optional<Integer>> holders = Holders.of(utterances);
        List<Attribution> attributions = new ArrayList<>();
        for (int index = 0; index < utterances.size(); index++) {
            Utterance utterance = utterances.get(index);
            Optional<Step> voice = voices.resolve(utterance.sentence(), utterance.source());
            attributions.add(new Attribution(
                    utterance.source().map(List::of).orElse(List.of()),
                    utterance.cue().map(List::of).orElse(List.of()),
                    utterance.content(),
                    speech(utterance, quoted),
                    holders.get(index),
                    voice,
                    through(prose, utterance, voice)));
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

    /** The platform, programme or outlet that the same sentence says the words came through. */
    private List<Step> through(Prose prose, Utterance utterance, Optional<Step> voice) {
        List<Step> steps = new ArrayList<>();
        if (utterance.frame().isEmpty()) {
            return steps;
        }
        List<Token> frame = Voices.tokensIn(
                prose.sentences().get(utterance.sentence()), utterance.frame().get());
        for (PhraseSet.Hit hit : words.outlets(frame)) {
            String outlet = frame.get(hit.start()).text();
            boolean own =
                    prose.transcript().masthead().outlet().map(outlet::equals).orElse(false)
                            || voice.map(step -> step.name().contains(outlet)).orElse(false);
            if (!own) {
                steps.add(Step.stated(outlet, Step.Kind.OUTLET));
            }
        }
        words.broadcasts(frame, 0, frame.size()).stream()
                .findFirst()
                .ifPresent(hit ->
                        steps.add(Step.stated(text(frame.subList(hit.start(), hit.end())), Step.Kind.OUTLET)));
        words.platforms(frame, 0, frame.size()).stream().findFirst().ifPresent(hit -> {
            String whose = voice.map(step -> step.name() + ", ").orElse("");
            steps.add(Step.stated(whose + frame.get(hit.end() - 1).text(), Step.Kind.CHANNEL));
        });
        return steps;
    }

    private static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(text.isEmpty() ? "" : " ").append(token.text());
        }
        return text.toString();
    }
}
