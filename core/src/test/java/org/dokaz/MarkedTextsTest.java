package org.dokaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dokaz.model.Language;
import org.dokaz.read.speech.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts that learning starts from must be marked whole, and must be nobody's but ours. */
class MarkedTextsTest {

    private static final String FOLDER = "training/attribution/";

    /** What looks like an address on the web; those under names set aside for examples are nobody's. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://\\S{0,100}|www\\.\\S{0,100}|\\b[a-z0-9-]{1,60}\\.(?:com|org|net|info|news|tv|ua|ru|su|uk|eu|io|me)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SET_ASIDE = Pattern.compile("example\\.(?:com|org|net)|\\.example\\b");

    /** What stands for a word of saying in an interview or under a quotation. */
    private static final List<String> MARKS_THAT_REPORT = List.of(":", "—");

    /** A text with the name of its file. */
    private record Named(String name, MarkedText marked) {}

    private static List<Path> files(Language language) {
        return Repository.files().stream()
                .filter(file -> Repository.name(file).startsWith(FOLDER + language.code() + "/"))
                .filter(file -> Repository.name(file).endsWith(".txt"))
                .toList();
    }

    /** Every text of a language; what cannot be read fails by the name of its file. */
    private static List<Named> texts(Language language) {
        List<Named> texts = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (Path file : files(language)) {
            try {
                texts.add(new Named(Repository.name(file), MarkedText.of(Repository.text(file))));
            } catch (IllegalArgumentException notWhole) {
                broken.add(Repository.name(file) + ": " + notWhole.getMessage());
            }
        }
        assertThat(broken).isEmpty();
        assertThat(texts).isNotEmpty();
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMarkIsWhole(Language language) {
        assertThat(texts(language))
                .allSatisfy(text ->
                        assertThat(text.marked().attributions()).as(text.name()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAttributionHasWordsForItsCueAndItsContent(Language language) {
        List<String> faults = new ArrayList<>();
        for (Named text : texts(language)) {
            for (MarkedText.Marked one : text.marked().attributions()) {
                String all = text.marked().text();
                boolean cue = one.cue().stream()
                        .map(span -> span.in(all))
                        .allMatch(words -> hasWord(words) || MARKS_THAT_REPORT.contains(words));
                boolean rest = Stream.concat(one.content().stream(), one.source().stream())
                        .allMatch(span -> hasWord(span.in(all)));
                if (!cue || !rest || one.cue().isEmpty() || one.content().isEmpty()) {
                    faults.add(text.name() + ": " + words(text.marked(), one));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noCueIsPartOfItsOwnSource(Language language) {
        List<String> faults = new ArrayList<>();
        for (Named text : texts(language)) {
            for (MarkedText.Marked one : text.marked().attributions()) {
                boolean apart = one.cue().stream()
                        .noneMatch(cue -> one.source().stream().anyMatch(cue::overlaps));
                if (!apart) {
                    faults.add(text.name() + ": " + words(text.marked(), one));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean hasWord(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String words(MarkedText marked, MarkedText.Marked one) {
        return one.cue().stream().map(span -> span.in(marked.text())).toList() + " "
                + one.content().stream().map(span -> span.in(marked.text())).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noMarkIsLeftOverInTheText(Language language) {
        assertThat(texts(language))
                .allSatisfy(text -> assertThat(text.marked().text())
                        .as(text.name())
                        .doesNotContain("[", "]")
                        .doesNotContainPattern("(?m)^#"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextPointsToAnAddressOfSomebodys(Language language) {
        List<String> addresses = new ArrayList<>();
        for (Named text : texts(language)) {
            Matcher address = ADDRESS.matcher(text.marked().text());
            while (address.find()) {
                String found = address.group().toLowerCase(Locale.ROOT);
                if (!SET_ASIDE.matcher(found).find()) {
                    addresses.add(text.name() + ": " + found);
                }
            }
        }
        assertThat(addresses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsThereTwice(Language language) {
        assertThat(texts(language).stream().map(text -> text.marked().text())).doesNotHaveDuplicates();
    }
}
