package org.dokaz.read.speech;

import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Step;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;
import org.dokaz.read.speech.VoiceWords.Pronoun;

/**
 * Who the speakers of one text are: pronouns, roles and "the institute" taken back to whoever they stand for. Somebody is taken for a
 * person named before only where the text calls that person so; whoever is brought in anew stays apart.
 */
final class Voices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** How far into its sentence a subject's role may begin: past an article. */
    private static final int ARTICLE_CHARACTERS_MAX = 4;

    /** How many speakers are remembered. */
    private static final int MEMORY_MAX = 12;

    private final Prose prose;
    private final SpeechWords words;
    private final VoiceWords ways;
    private final People people;
    private final SpanIndex<Mention.Name> names;
    private final KnownBodies bodies;
    private final SpanIndex<Mention.Time> times;
    private final Deque<Step> heard = new ArrayDeque<>();
    private final Map<Span, Voice> known = new HashMap<>();
    private final Map<String, Integer> brought = new HashMap<>();
    private int at;
    private int lastHeard = -1;

    Voices(Prose prose, SpeechWords words, List<Mention.Name> names, List<Mention.Time> times) {
        this.prose = prose;
        this.words = words;
        this.ways = VoiceWords.of(prose.language());
        this.people = new People(prose, ways, names);
        this.names = SpanIndex.of(names, name -> name.cited().span());
        this.bodies = new KnownBodies(words, ways, names, heard);
        this.times = SpanIndex.of(times, time -> time.cited().span());
    }

    /** The voice these words name; it is remembered for the pronouns that follow. */
    Optional<Voice> resolve(int sentence, Optional<Span> source) {
        at = sentence;
        Optional<Voice> voice = source.flatMap(span -> Optional.ofNullable(known.get(span))
                .or(() -> read(prose.sentences().get(sentence), span)));
        voice.ifPresent(found -> known.put(source.orElseThrow(), found));
        voice.ifPresent(found -> remember(found.step()));
        if (voice.isPresent()) {
            lastHeard = sentence;
        }
        return voice;
    }

    private void remember(Step voice) {
        heard.remove(voice);
        heard.addFirst(voice);
        if (heard.size() > MEMORY_MAX) {
            heard.removeLast();
        }
    }

    private Optional<Voice> read(Sentence sentence, Span span) {
        Optional<Mention.Name> person = people.within(span).stream().findFirst();
        if (person.isPresent()) {
            String name = people.nameOf(person.get());
            boolean whole = person.get().canonical().filter(name::equals).isPresent()
                    || person.get().cited().words().equals(name);
            Step step = Step.stated(name, Step.Kind.PERSON);
            return Optional.of(
                    whole
                            ? Voice.named(step)
                            : new Voice(step, "is a shorter name of whom the text names in full elsewhere"));
        }
        List<Token> tokens = tokensIn(sentence, span);
        if (tokens.isEmpty() || isOwn(tokens)) {
            return Optional.empty();
        }
        if (Marks.opensRelative(tokens.getLast())) {
            return described(sentence, tokens.getLast());
        }
        if (tokens.size() == 1 || tokens.get(1).is(WordClass.CCONJ)) {
            Optional<Pronoun> pronoun = ways.pronoun(tokens.getFirst());
            if (pronoun.isPresent() || tokens.getFirst().is(WordClass.PRON)) {
                return pronoun.flatMap(stands -> behind(stands, span));
            }
        }
        if (tokens.size() == 1 && Bodies.isThere(tokens.getFirst())) {
            return bodies.there(span);
        }
        Token head = head(tokens);
        boolean several = ways.isOfBody(head) && ways.isPlural(head);
        boolean spokesman = !several && (ways.isSource(head) || ways.isRole(head));
        if (!spokesman && words.namesVideo(tokens, 0, beforePlace(tokens))) {
            return Optional.of(video(sentence));
        }
        Optional<Voice> organisation = spokesman ? Optional.empty() : bodies.named(tokens, head, span);
        if (organisation.isPresent()) {
            return organisation;
        }
        if (!spokesman && words.namesDocument(tokens, 0, tokens.size())) {
            return Optional.of(document(tokens));
        }
        return Optional.of(unnamed(tokens, head, span));
    }

    /** "The men in the video": where a phrase that follows its noun begins, or the end. */
    private static int beforePlace(List<Token> tokens) {
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.get(at).is(WordClass.ADP)) {
                return at;
            }
        }
        return tokens.size();
    }

    /** "two men who say": whoever the relative clause is about, named by the phrase before it. */
    private Optional<Voice> described(Sentence sentence, Token relative) {
        List<Token> tokens = sentence.tokens();
        int last = sentence.firstTokenAfter(relative.start()) - 1;
        while (last >= 0 && (Marks.isComma(tokens.get(last)) || tokens.get(last).is(WordClass.ADP))) {
            last--;
        }
        Optional<Range> phrase = new Nominals(tokens).endingAt(last, 0);
        while (phrase.isPresent() && tokens.get(phrase.get().start()).is(WordClass.ADP)) {
            Range led = phrase.get();
            phrase = led.length() > 1 ? Optional.of(new Range(led.start() + 1, led.end())) : Optional.empty();
        }
        return phrase.flatMap(range -> read(sentence, range.span(tokens)))
                .map(voice -> voice.isInferred()
                        ? voice
                        : new Voice(voice.step(), "stands for whom the words before it name"));
    }

    private boolean isOwn(List<Token> tokens) {
        return ways.isOwn(tokens.getFirst()) && (tokens.size() == 1 || !ways.isRole(tokens.getLast()));
    }

    /** Whether these words are of the person who is speaking: "I", "our figures". */
    boolean isOwn(int sentence, Optional<Span> source) {
        return source.map(span -> tokensIn(prose.sentences().get(sentence), span))
                .filter(tokens -> !tokens.isEmpty() && isOwn(tokens))
                .isPresent();
    }

    /** The noun that the words are about: the last before a preposition in English, the first elsewhere. */
    private Token head(List<Token> tokens) {
        Token head = tokens.getFirst();
        boolean found = false;
        for (Token token : tokens) {
            if (found && (token.is(WordClass.ADP) || !token.isWord())) {
                break;
            }
            boolean noun = token.is(WordClass.NOUN) || (token.is(WordClass.PROPN) && ways.isRole(token));
            if (noun && (!found || prose.language() == Language.ENGLISH)) {
                head = token;
                found = true;
            }
        }
        return head;
    }

    /** Whoever a pronoun stands for. */
    private Optional<Voice> behind(Pronoun pronoun, Span span) {
        return switch (pronoun) {
            case HE -> one(span, Gender.MAN).or(() -> unknown(span, Step.Kind.UNNAMED));
            case SHE -> one(span, Gender.WOMAN).or(() -> unknown(span, Step.Kind.UNNAMED));
            case THEY -> bodies.several();
            case IT -> bodies.speaking();
        };
    }

    /** Somebody whom only a pronoun stands for: the pronoun itself is all the name there is. */
    private Optional<Voice> unknown(Span span, Step.Kind kind) {
        return Optional.of(new Voice(
                Step.stated(span.in(prose.text()), kind), "stands for somebody whom nothing before it names"));
    }

    private Optional<Voice> one(Span span, Gender gender) {
        Optional<Step> subject = subjectBefore(gender);
        if (subject.isPresent()) {
            return subject.map(step -> new Voice(step, "is taken for the person whom the sentence before is about"));
        }
        Optional<Step> unsure = Optional.empty();
        for (Step step : heard) {
            if (step.kind() != Step.Kind.PERSON && step.kind() != Step.Kind.UNNAMED) {
                continue;
            }
            Optional<Gender> known = genderOf(step);
            if (known.isEmpty() && unsure.isEmpty()) {
                unsure = Optional.of(step);
            }
            // Somebody without a name may be a man or a woman; a person named so goes before.
            if (known.filter(gender::equals).isPresent()
                    && unsure.filter(doubtful -> doubtful.kind() == Step.Kind.PERSON)
                            .isEmpty()) {
                return Optional.of(new Voice(step, "is taken for whoever spoke last of those it can stand for"));
            }
        }
        return unsure.map(step ->
                        new Voice(step, "is taken for whoever spoke last, a man or a woman as far as the text tells"))
                .or(() -> people.lastOf(gender, span.start())
                        .map(name -> new Voice(
                                Step.stated(name, Step.Kind.PERSON),
                                "is taken for whoever was named last of those it can stand for")));
    }

    private Optional<Gender> genderOf(Step step) {
        if (step.kind() == Step.Kind.PERSON) {
            return people.gender(step.name());
        }
        for (String word : step.name().toLowerCase(Locale.ROOT).split(" ", -1)) {
            Optional<Gender> gender = ways.genderOfNoun(word);
            if (gender.isPresent()) {
                return gender;
            }
        }
        return Optional.empty();
    }

    /** The person that the sentence before is about, where nobody has been heard since: "Olha worked there. She said …". */
    private Optional<Step> subjectBefore(Gender gender) {
        boolean beside = at > 0
                && lastHeard < at - 1
                && prose.sentences().get(at - 1).paragraph()
                        == prose.sentences().get(at).paragraph();
        if (!beside) {
            return Optional.empty();
        }
        Span before = prose.sentences().get(at - 1).span();
        Optional<Mention.Name> role = names.within(before).stream()
                .filter(name -> name.kind() == Mention.NameKind.ROLE
                        && name.cited().start() <= before.start() + ARTICLE_CHARACTERS_MAX)
                .findFirst();
        int latest = role.map(name -> name.cited().end() + 1).orElse(before.start());
        return people.within(before).stream()
                .filter(name -> name.cited().start() <= latest)
                .map(people::nameOf)
                .filter(name -> people.gender(name).map(gender::equals).orElse(true))
                .findFirst()
                .map(name -> Step.stated(name, Step.Kind.PERSON));
    }

    /** A video is told from others by the day that its sentence names. */
    private Voice video(Sentence sentence) {
        return times.within(sentence.span()).stream()
                .flatMap(time -> time.when().stream())
                .filter(when -> when.precise() && when.earliest().equals(when.latest()))
                .flatMap(when -> when.earliest().stream())
                .map(day -> new Voice(
                        Step.stated("video of " + DAY.format(day), Step.Kind.VIDEO),
                        "is told from other videos by the day that its sentence names"))
                .findFirst()
                .orElse(Voice.named(Step.stated("video", Step.Kind.VIDEO)));
    }

    /** "The estimate said": a document spoken of as known is its author's word. */
    private Voice document(List<Token> tokens) {
        boolean known = ways.isDefinite(tokens.getFirst()) || tokens.size() == 1;
        if (known && tokens.size() <= 2) {
            Optional<Step> author = heard.stream()
                    .filter(step -> step.kind() == Step.Kind.PERSON || step.kind() == Step.Kind.ORGANISATION)
                    .findFirst();
            if (author.isPresent()) {
                return new Voice(author.get(), "is taken for a document of whoever spoke last");
            }
        }
        // "Officials and news reports": people speak beside what is written.
        boolean people = tokens.stream().anyMatch(token -> ways.isRole(token) && ways.isPlural(token));
        Step.Kind several = people ? Step.Kind.GROUP : Step.Kind.UNNAMED;
        return Voice.named(
                Step.stated(Naming.text(tokens), ways.isPlural(head(tokens)) ? several : Step.Kind.DOCUMENT));
    }

    private Voice unnamed(List<Token> tokens, Token head, Span span) {
        boolean fresh = tokens.stream().anyMatch(ways::isFresh);
        boolean pointed = ways.isDefinite(tokens.getFirst());
        boolean bare = tokens.stream().filter(Token::isWord).count() <= 2 && prose.language() != Language.ENGLISH;
        boolean corporate = words.isBody(List.of(head));
        if (!fresh && (pointed || bare) && !ways.isPlural(head)) {
            Optional<Voice> known = corporate ? bodies.known(head, span) : knownPerson(head, span);
            Optional<Voice> voice = known.or(() -> lastSpeaking(head));
            if (voice.isPresent()) {
                return voice.get();
            }
        }
        Step.Kind kind = corporate ? Step.Kind.ORGANISATION : ways.isPlural(head) ? Step.Kind.GROUP : Step.Kind.UNNAMED;
        String name = Naming.of(tokens, prose.sentences().get(at).tokens(), ways);
        return kind == Step.Kind.ORGANISATION ? spokenOf(name, kind) : apart(name, kind);
    }

    private static Voice spokenOf(String name, Step.Kind kind) {
        return new Voice(Step.stated(name, kind), "is spoken of without a name");
    }

    /** Two people of whom only the same is said are two: the second is counted. */
    private Voice apart(String name, Step.Kind kind) {
        int count = brought.merge(name, 1, Integer::sum);
        return count == 1
                ? spokenOf(name, kind)
                : new Voice(
                        Step.stated(name + " (" + count + ")", kind),
                        "is spoken of without a name, and nothing says that it is one so called before");
    }

    /** "The official", "the woman": a word that tells next to nothing is of whoever has just spoken and can be called so. */
    private Optional<Voice> lastSpeaking(Token head) {
        List<Sentence> sentences = prose.sentences();
        boolean near = lastHeard >= 0
                && sentences.get(at).paragraph() - sentences.get(lastHeard).paragraph() <= 1;
        if (!near || !ways.isPersonAnew(head)) {
            return Optional.empty();
        }
        Optional<Gender> gender = ways.genderOfNoun(head.lower());
        return heard.stream()
                // Without an article nothing tells that somebody without a name is meant once more.
                .filter(step -> step.kind() == Step.Kind.PERSON
                        || (step.kind() == Step.Kind.UNNAMED && prose.language() == Language.ENGLISH))
                .filter(step -> gender.isEmpty()
                        || genderOf(step).isEmpty()
                        || genderOf(step).equals(gender))
                .findFirst()
                .map(step -> new Voice(step, "is taken for whoever spoke last of those who can be called so"));
    }

    private Optional<Voice> knownPerson(Token head, Span span) {
        Optional<String> person = people.withRole(head, span.start());
        if (person.isPresent()) {
            return Optional.of(new Voice(
                    Step.stated(person.get(), Step.Kind.PERSON),
                    "is taken for the person whom the text calls \u201C" + head.lower() + "\u201D"));
        }
        String stem = ways.stem(head.lower());
        return heard.stream()
                .filter(step -> step.kind() == Step.Kind.UNNAMED && ways.holdsStem(step.name(), stem))
                .findFirst()
                .map(step -> new Voice(
                        step, "is taken for whoever spoke before and was called \u201C" + head.lower() + "\u201D"));
    }

    static List<Token> tokensIn(Sentence sentence, Span span) {
        List<Token> inside = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int at = sentence.firstTokenAfter(span.start());
                at < tokens.size() && tokens.get(at).end() <= span.end();
                at++) {
            if (span.contains(tokens.get(at).span())) {
                inside.add(tokens.get(at));
            }
        }
        return inside;
    }
}
