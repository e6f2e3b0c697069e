package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Reading;
import org.dokaz.model.Where;
import org.dokaz.testing.ClaimBuilder;
import org.dokaz.testing.ReadingBuilder;

/** A document of names and little else. */
final class Paper {

    private static final Map<String, String> TOWNS = Map.of("Рубанівки", "Рубанівка", "Вишнёвки", "Вишнёвка");

    private final Language language;
    private final String day;
    private final StringBuilder text;
    private final List<Named> named = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();

    private Paper(Language language, String title, String day) {
        this.language = language;
        this.day = day;
        this.text = new StringBuilder(title).append(".");
    }

    /** A document in this language; the title makes its bytes its own. */
    static Paper in(Language language, String title) {
        return new Paper(language, title, "2024-03-05");
    }

    static Paper in(Language language, String title, String day) {
        return new Paper(language, title, day);
    }

    Paper person(String words) {
        return name(NameKind.PERSON, words, words);
    }

    /** A mention whose base form the reader told. */
    Paper person(String words, String base) {
        return name(NameKind.PERSON, words, base);
    }

    Paper organisation(String words) {
        return name(NameKind.ORGANISATION, words, words);
    }

    Paper unit(String words) {
        return name(NameKind.UNIT, words, words);
    }

    private Paper name(NameKind kind, String words, String base) {
        return add(words, reading -> new Mention.Name(reading.cite(words), kind, Optional.of(base)));
    }

    Paper place(String words, Where where) {
        return add(words, reading -> new Mention.Place(reading.cite(words), where));
    }

    /** Somebody with the office or calling that stands right before the name; the last word behind the office is a town. */
    Paper holder(String role, String words) {
        text.append(' ').append(role);
        named.add(reading -> new Mention.Name(reading.cite(role), NameKind.ROLE, Optional.of(role)));
        String last = role.substring(role.lastIndexOf(' ') + 1);
        if (Character.isUpperCase(last.charAt(0))) {
            named.add(reading -> new Mention.Place(reading.cite(last), Where.named(TOWNS.getOrDefault(last, last))));
        }
        return person(words);
    }

    /** A person who says something. */
    Paper speaker(String words) {
        person(words);
        speakers.add(words);
        return this;
    }

    /** A place that the document leaves open between namesakes. */
    Paper openPlace(String words, Where... namesakes) {
        return add(
                words,
                reading -> new Mention.Place(
                        reading.cite(words), Where.named(words), List.of(namesakes), Optional.empty()));
    }

    /** Words that name nothing. */
    Paper words(String words) {
        text.append(' ').append(words);
        return this;
    }

    private Paper add(String words, Named mention) {
        text.append(' ').append(words).append(',');
        named.add(mention);
        return this;
    }

    Reading reading() {
        ReadingBuilder builder =
                ReadingBuilder.reading(text.toString()).in(language).published("Herald", "Title", day);
        named.forEach(each -> builder.mention(each.in(builder)));
        speakers.forEach(
                words -> builder.claim(ClaimBuilder.claim(words, "other").saidBy(words, words)));
        return builder.build();
    }

    private interface Named {
        Mention in(ReadingBuilder reading);
    }
}
