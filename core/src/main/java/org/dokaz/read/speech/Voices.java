package org.dokaz.read.speech;

import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Step;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Who the speakers of one text are: pronouns, roles and "the institute" taken back to whoever they stand for. */
final class Voices {

    /** How many words a speaker's name may have. */
    private static final int NAME_WORDS_MAX = 8;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** How far into its sentence a subject's role may begin: past an article. */
    private static final int ARTICLE_CHARACTERS_MAX = 4;

    /** How many speakers are remembered. */
    private static final int MEMORY_MAX = 12;

    private final Prose prose;
    private final SpeechWords words;
    private final SpanIndex<Mention.Name> names;
    private final SpanIndex<Mention.Name> persons;
    private final SpanIndex<Mention.Name> organisations;
    private final SpanIndex<Mention.Time> times;
    private final Deque<Step> heard = new ArrayDeque<>();
    private int at;
    private int lastHeard = -1;

    Voices(Prose prose, SpeechWords words, List<Mention.Name> names, List<Mention.Time> times) {
        this.prose = prose;
        this.words = words;
        this.names = SpanIndex.of(names, name -> name.cited().span());
        this.persons = ofKind(names, Mention.NameKind.PERSON);
        this.organisations = ofKind(names, Mention.NameKind.ORGANISATION);
        this.times = SpanIndex.of(times, time -> time.cited().span());
    }

    private static SpanIndex<Mention.Name> ofKind(List<Mention.Name> names, Mention.NameKind kind) {
        return SpanIndex.of(
                names.stream().filter(name -> name.kind() == kind).toList(),
                name -> name.cited().span());
    }

    /** The voice these words name; it is remembered for the pronouns that follow. */
    Optional<Step> resolve(int sentence, Optional<Span> source) {
        at = sentence;
        Optional<Step> voice = source.flatMap(span -> read(prose.sentences().get(sentence), span));
        voice.ifPresent(this::remember);
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

    private Optional<Step> read(Sentence sentence, Span span) {
        Optional<Mention.Name> person = name(span, Mention.NameKind.PERSON);
        if (person.isPresent()) {
            return Optional.of(Step.stated(called(person.get()), Step.Kind.PERSON));
        }
        List<Token> tokens = tokensIn(sentence, span);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.size() == 1 || tokens.get(1).is(WordClass.CCONJ)) {
            Optional<Step> pronoun = pronoun(tokens.getFirst(), span);
            if (pronoun.isPresent() || tokens.getFirst().is(WordClass.PRON)) {
                return pronoun;
            }
        }
        if (words.namesVideo(tokens, 0, tokens.size())) {
            return Optional.of(Step.stated(video(sentence), Step.Kind.VIDEO));
        }
        if (words.namesDocument(tokens, 0, tokens.size())) {
            return Optional.of(document(tokens));
        }
        Optional<Step> organisation = organisation(tokens, span);
        if (organisation.isPresent()) {
            return organisation;
        }
        return Optional.of(unnamed(tokens, span));
    }

    private Optional<Mention.Name> name(Span span, Mention.NameKind kind) {
        return names.within(span).stream().filter(name -> name.kind() == kind).findFirst();
    }

    private static String called(Mention.Name name) {
        return name.canonical().orElse(name.cited().words());
    }

    private Optional<Step> organisation(List<Token> tokens, Span span) {
        Optional<Mention.Name> named = name(span, Mention.NameKind.ORGANISATION);
        Optional<PhraseSet.Hit> agency = words.agency(tokens);
        if (agency.isPresent()) {
            return Optional.of(Step.stated(text(tokens), Step.Kind.AGENCY));
        }
        if (words.outlet(tokens).isPresent()) {
            return Optional.of(Step.stated(text(tokens), Step.Kind.OUTLET));
        }
        if (named.isPresent() && !isPlural(tokens)) {
            return Optional.of(Step.stated(called(named.get()), Step.Kind.ORGANISATION));
        }
        return Optional.empty();
    }

    private Optional<Step> pronoun(Token token, Span span) {
        return switch (token.lower()) {
            case "he",
                    "she",
                    "him",
                    "her",
                    "his",
                    "він",
                    "вона",
                    "його",
                    "її",
                    "ним",
                    "нею",
                    "он",
                    "она",
                    "его",
                    "её",
                    "ее",
                    "им" -> one(span);
            case "they", "them", "their", "вони", "їх", "їхньою", "їхню", "їхніми", "ними", "они", "их" -> many();
            case "it", "its", "воно", "оно" -> body();
            default -> Optional.empty();
        };
    }

    private Optional<Step> one(Span span) {
        Optional<Step> subject = subjectBefore();
        if (subject.isPresent()) {
            return subject;
        }
        Optional<Step> spoke = heard.stream()
                .filter(step -> step.kind() == Step.Kind.PERSON || step.kind() == Step.Kind.UNNAMED)
                .findFirst();
        if (spoke.isPresent()) {
            return spoke;
        }
        return persons.lastEndedBy(span.start()).map(name -> Step.stated(called(name), Step.Kind.PERSON));
    }

    /** The person that the sentence before is about, where nobody has been heard since: "Olha worked there. She said …". */
    private Optional<Step> subjectBefore() {
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
        return persons.within(before).stream()
                .filter(name -> name.cited().start() <= latest)
                .findFirst()
                .map(name -> Step.stated(called(name), Step.Kind.PERSON));
    }

    private Optional<Step> many() {
        Optional<Step> group =
                heard.stream().filter(step -> step.kind() == Step.Kind.GROUP).findFirst();
        return group.isPresent() ? group : heard.stream().findFirst();
    }

    private Optional<Step> body() {
        return heard.stream()
                .filter(step -> step.kind() == Step.Kind.ORGANISATION || step.kind() == Step.Kind.AGENCY)
                .findFirst();
    }

    /** A video is told from others by the day that its sentence names. */
    private String video(Sentence sentence) {
        return times.within(sentence.span()).stream()
                .flatMap(time -> time.when().stream())
                .filter(when -> when.precise() && when.earliest().equals(when.latest()))
                .flatMap(when -> when.earliest().stream())
                .map(day -> "video of " + DAY.format(day))
                .findFirst()
                .orElse("video");
    }

    /** "The estimate said": a document spoken of as known is its author's word. */
    private Step document(List<Token> tokens) {
        boolean known = tokens.getFirst().lower().equals("the") || tokens.size() == 1;
        if (known && tokens.size() <= 2) {
            Optional<Step> author = heard.stream()
                    .filter(step -> step.kind() == Step.Kind.PERSON || step.kind() == Step.Kind.ORGANISATION)
                    .findFirst();
            if (author.isPresent()) {
                return author.get();
            }
        }
        return Step.stated(text(tokens), isPlural(tokens) ? Step.Kind.UNNAMED : Step.Kind.DOCUMENT);
    }

    private Step unnamed(List<Token> tokens, Span span) {
        boolean definite = tokens.getFirst().lower().equals("the")
                || (tokens.size() <= 2 && name(span, Mention.NameKind.ROLE).isPresent());
        if (definite && !isPlural(tokens)) {
            boolean role = name(span, Mention.NameKind.ROLE).isPresent();
            boolean corporate = words.isBody(tokens);
            Optional<Step> known = heard.stream()
                    .filter(step -> corporate
                            ? step.kind() == Step.Kind.ORGANISATION
                            : (role && step.kind() == Step.Kind.PERSON) || sharesHead(step, tokens))
                    .findFirst();
            if (known.isPresent()) {
                return known.get();
            }
            if (corporate) {
                Optional<Mention.Name> earlier = organisations.lastEndedBy(span.start());
                if (earlier.isPresent()) {
                    return Step.stated(called(earlier.get()), Step.Kind.ORGANISATION);
                }
            }
        }
        Step.Kind kind =
                words.isBody(tokens) ? Step.Kind.ORGANISATION : isPlural(tokens) ? Step.Kind.GROUP : Step.Kind.UNNAMED;
        return Step.stated(
                text(words.isDeterminer(tokens, 0) && tokens.size() > 1 ? tokens.subList(1, tokens.size()) : tokens),
                kind);
    }

    private static boolean sharesHead(Step step, List<Token> tokens) {
        return step.kind() == Step.Kind.UNNAMED
                && step.name()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(tokens.getLast().lower());
    }

    private static boolean isPlural(List<Token> tokens) {
        Token head = tokens.getFirst();
        for (Token token : tokens) {
            if (token.is(WordClass.ADP)
                    || token.text().equals("(")
                    || token.text().equals(",")) {
                break;
            }
            if (token.is(WordClass.NOUN)) {
                head = token;
            }
        }
        String lower = head.lower();
        return head.is(WordClass.NOUN)
                && ((lower.endsWith("s") && !lower.endsWith("ss"))
                        || lower.equals("people")
                        || lower.equals("men")
                        || lower.equals("women")
                        || lower.endsWith("и")
                        || lower.endsWith("ы")
                        || lower.endsWith("і")
                        || lower.endsWith("ові")
                        || lower.endsWith("їх"));
    }

    private static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        int end = -1;
        for (Token token : tokens) {
            if (token.isWord() && ++count > NAME_WORDS_MAX) {
                break;
            }
            if (end >= 0 && token.start() > end) {
                text.append(' ');
            }
            text.append(token.text());
            end = token.end();
        }
        return text.toString();
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
