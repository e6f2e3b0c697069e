package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Who is named in one text, with what the text calls them beside the name: "Olha Rud, the mayor of Tarne". */
final class People {

    /** How many tokens before and after a name are looked at for what its bearer is. */
    private static final int BESIDE_TOKENS_MAX = 7;

    /** How many names back somebody can be meant. */
    private static final int STEPS_MAX = 60;

    private final VoiceWords words;
    private final SpanIndex<Mention.Name> persons;
    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, Gender> genders = new HashMap<>();

    People(Prose prose, VoiceWords words, List<Mention.Name> names) {
        this.words = words;
        List<Mention.Name> people = names.stream()
                .filter(name -> name.kind() == Mention.NameKind.PERSON)
                .toList();
        persons = SpanIndex.of(people, name -> name.cited().span());
        people.forEach(person -> join(called(person)));
        people.forEach(person -> note(prose, person));
    }

    private static String called(Mention.Name name) {
        return name.canonical().orElse(name.cited().words());
    }

    /** A first name or a surname alone belongs to the one whose whole name holds it; where two names do, it stays as it is. */
    private void join(String name) {
        for (String word : name.split(" ", -1)) {
            String other = whole.get(word);
            if (name.contains(" ")) {
                boolean another = other != null && !other.equals(name) && !other.isEmpty();
                whole.put(word, another ? "" : name);
            }
        }
    }

    /** The fullest name that the text has for a person. */
    String nameOf(Mention.Name person) {
        String name = called(person);
        String full = name.contains(" ") ? name : whole.getOrDefault(name, name);
        return full.isEmpty() ? name : full;
    }

    private void note(Prose prose, Mention.Name person) {
        String name = nameOf(person);
        words.genderOfName(name).ifPresent(gender -> genders.putIfAbsent(name, gender));
        Span span = person.cited().span();
        Sentence sentence = prose.sentences().get(QuotedSpeech.sentenceAt(prose.sentences(), span.start()));
        for (Token noun : beside(sentence, span)) {
            roles.computeIfAbsent(name, ignored -> new HashSet<>()).add(words.stem(noun.lower()));
            words.genderOfNoun(noun.lower()).ifPresent(gender -> genders.putIfAbsent(name, gender));
        }
    }

    /** The common nouns that stand before a name without a mark between, and those set beside it behind a comma. */
    private List<Token> beside(Sentence sentence, Span name) {
        List<Token> tokens = sentence.tokens();
        List<Token> nouns = new ArrayList<>();
        int first = sentence.firstTokenAfter(name.start());
        for (int at = first - 1; at >= Math.max(0, first - BESIDE_TOKENS_MAX); at--) {
            Token token = tokens.get(at);
            if (!token.isWord() || token.grammar().isFinite()) {
                break;
            }
            if (token.is(WordClass.NOUN) || words.isRole(token)) {
                nouns.add(token);
            }
        }
        int end = sentence.firstTokenAfter(name.end());
        boolean apposed = end < tokens.size()
                && (Marks.isBreak(tokens.get(end)) || tokens.get(end).text().equals("("));
        for (int at = end + 1; apposed && at < Math.min(tokens.size(), end + BESIDE_TOKENS_MAX); at++) {
            Token token = tokens.get(at);
            if (!token.isWord() || token.grammar().isFinite() || Marks.opensRelative(token)) {
                break;
            }
            if (token.is(WordClass.NOUN) || words.isRole(token)) {
                nouns.add(token);
                if (at + 1 < tokens.size() && tokens.get(at + 1).is(WordClass.ADP)) {
                    break;
                }
            }
        }
        return nouns;
    }

    /** Whether a text speaks of this person as a man or a woman, as far as it tells. */
    Optional<Gender> gender(String name) {
        return Optional.ofNullable(genders.get(name));
    }

    /** The person named last before an offset whom the text calls by this noun. */
    Optional<String> withRole(Token noun, int before) {
        String stem = words.stem(noun.lower());
        Optional<Mention.Name> person = persons.lastEndedBy(before);
        int steps = 0;
        while (person.isPresent() && steps++ < STEPS_MAX) {
            String name = nameOf(person.get());
            if (roles.getOrDefault(name, Set.of()).contains(stem)) {
                return Optional.of(name);
            }
            person = persons.lastEndedBy(person.get().cited().start());
        }
        return Optional.empty();
    }

    /** The person named last before an offset who can be of this gender. */
    Optional<String> lastOf(Gender gender, int before) {
        Optional<Mention.Name> person = persons.lastEndedBy(before);
        int steps = 0;
        while (person.isPresent() && steps++ < STEPS_MAX) {
            String name = nameOf(person.get());
            if (gender(name).map(gender::equals).orElse(true)) {
                return Optional.of(name);
            }
            person = persons.lastEndedBy(person.get().cited().start());
        }
        return Optional.empty();
    }

    /** Those named in a place, in text order. */
    List<Mention.Name> within(Span place) {
        return persons.within(place);
    }
}
