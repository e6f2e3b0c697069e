package org.dokaz.read.review;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Citation;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Notes;

/** Tells what was taken for a name and is none: statutes, benefits, offices and headings in capital letters. */
final class Misnomers {

    private static final int WORDS_MAX = 12;
    private static final int TITLE_LENGTH_MAX = 12;

    private final Set<String> noPersons;
    private final Set<String> noPlaces;
    private final Set<String> noBodies;
    private final Set<String> texts;
    private final Set<String> titles;
    private final Set<String> givenNames;

    Misnomers(Wordbook words, Wordbook names) {
        noPersons = lower(words, "no person");
        noPlaces = lower(words, "no place");
        noBodies = lower(words, "no body");
        texts = lower(words, "text of law");
        titles = lower(words, "title");
        givenNames = lower(names, "male");
        givenNames.addAll(lower(names, "female"));
    }

    static Set<String> lower(Wordbook words, String section) {
        Set<String> lower = new HashSet<>();
        words.section(section).forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        return lower;
    }

    /** What was noticed, without what is no name, in its order. */
    List<Mention> without(Notes notes) {
        String text = notes.prose().transcript().text();
        return notes.mentions().stream()
                .filter(mention -> !isMisnomer(text, mention))
                .toList();
    }

    private boolean isMisnomer(String text, Mention mention) {
        return switch (mention) {
            case Mention.Place place -> isWholly(place.cited(), noPlaces);
            case Mention.Name name when name.kind() == NameKind.PERSON -> isNoPerson(text, name.cited());
            case Mention.Name name
            when name.kind() == NameKind.ORGANISATION ->
                isWholly(name.cited(), noBodies) || isTextOfLaw(words(name.cited()));
            case Mention.Name ignored -> false;
            case Mention.Time ignored -> false;
            case Mention.Quantity ignored -> false;
        };
    }

    private boolean isNoPerson(String text, Citation cited) {
        List<String> words = words(cited);
        String first = words.getFirst();
        return !titles.contains(first)
                && !givenNames.contains(first)
                && words.stream().anyMatch(noPersons::contains)
                && !titles.contains(wordBefore(text, cited.start()));
    }

    private static String wordBefore(String text, int end) {
        String before = text.substring(Math.max(0, end - TITLE_LENGTH_MAX), end).strip();
        return before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private boolean isTextOfLaw(List<String> words) {
        return words.size() > 1 && texts.contains(words.getLast());
    }

    private static boolean isWholly(Citation cited, Set<String> listed) {
        return words(cited).stream().allMatch(listed::contains);
    }

    private static List<String> words(Citation cited) {
        String lower = cited.words().toLowerCase(Locale.ROOT);
        return List.of(lower.strip().split("\\s+", WORDS_MAX));
    }
}
