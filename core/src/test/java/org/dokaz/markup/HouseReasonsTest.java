package org.dokaz.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dokaz.formation.Echelon;
import org.dokaz.language.Table;
import org.dokaz.spelling.NameReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says of names, near misses and words at risk, in Ukrainian. */
class HouseReasonsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/dokaz");
    /** Names of sections of word lists have fewer. */
    private static final int WORDS_MIN = 3;

    private static final Path TABLE = Path.of("src/main/resources/org/dokaz/markup/reasons.uk.tsv");

    @ParameterizedTest
    @EnumSource
    void everyReasonOfTwoSpellingsHasAUkrainianWording(NameReason.Kind kind) {
        String b = new NameReason(kind, "", "").words().contains(" / ")
                        || !new NameReason(kind, "A", "B").words().contains("AB")
                ? "Олена"
                : "";
        String told =
                Reasons.ukrainian().in(new NameReason(kind, "Olena", b).words()).orElse("");
        assertThat(told).contains("Olena", b);
        assertThat(isUkrainian(told)).as(told).isTrue();
    }

    /** Whatever is put together in these files is put together of words that the table has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "spelling/NameReason.java",
                "resolve/PersonNames.java",
                "resolve/PlaceNames.java",
                "resolve/UnitNames.java",
                "resolve/OrganisationNames.java",
                "resolve/ShortNames.java",
                "resolve/Grouping.java",
                "formation/FormationComparison.java",
                "formation/RungComparison.java",
                "corroborate/event/Ground.java",
                "corroborate/event/Events.java",
                "protect/DescribedPeople.java",
                "protect/Kin.java",
                "protect/NamedPeople.java",
                "protect/Posters.java",
                "protect/SmallGroups.java",
                "protect/UnnamedSources.java",
                "protect/WithheldNames.java"
            })
    void everyWordingInTheCodeStandsInTheTable(String file) throws IOException {
        List<String> english = Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && line.indexOf('\t') > 0)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        Set<String> absent = new TreeSet<>();
        for (String literal : literals(Files.readString(SOURCES.resolve(file), StandardCharsets.UTF_8))) {
            for (String piece : literal.split("%s", -1)) {
                if (words(piece) >= WORDS_MIN && english.stream().noneMatch(row -> row.contains(piece.strip()))) {
                    absent.add(piece);
                }
            }
        }
        // These are notes at the terminal, of a case with too many names.
        absent.removeAll(Set.of(
                " names of the kind ",
                " share the key \\\"",
                "\\\", more than ",
                " (BLOCK_MAX): of these only equal names were joined"));
        assertThat(absent).isEmpty();
    }

    @Test
    void everySizeArmAndBodyThatAReasonNamesHasAUkrainianWord() {
        Set<String> unsaid = new TreeSet<>();
        for (Echelon echelon : Echelon.values()) {
            unsaid.addAll(unsaid("formations of different sizes: " + echelon.word()));
        }
        for (List<String> row : Table.rows("formation-words.tsv")) {
            if (Set.of("arm", "troops", "service").contains(row.getFirst())) {
                unsaid.addAll(unsaid("the arm agrees: " + row.get(1)));
            }
        }
        Stream.of("bodies.tsv", "local-bodies.tsv", "offices.tsv", "states.tsv")
                .flatMap(file -> Table.rows(file).stream())
                .forEach(row -> unsaid.addAll(
                        unsaid("the roles agree: " + row.getFirst().split("\\|", -1)[0] + " / мер")));
        assertThat(unsaid).isEmpty();
    }

    private static List<String> unsaid(String reason) {
        String told = Reasons.ukrainian().in(reason).orElse("absent: " + reason);
        return isUkrainian(told) ? List.of() : List.of(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the family name is written alike: Ukraine / Held                | прізвище написано однаково: Ukraine / Held
            Ministry of Defence of Russia in both                           | Міноборони (Росія) — в обох місцях
            the roles differ: mayor of Novyi Lan / judge of Sosnivka        | посади різні: мер (Novyi Lan) / суддя (Sosnivka)
            the ages do not fit: born about 1970 / born about 1991          | вік не збігається: рік народження близько 1970 / рік народження близько 1991
            number and size agree: 92 brigade                               | номер і розмір збігаються: бригада 92
            in 3 of 5 documents that tell, the short name means this one    | там, де це видно, коротке ім'я означає саме це: 3 з 5 документів
            against it: in places far apart                                 | проти: у далеких одне від одного місцях
            the names differ: a; b / c                                      | назви різні: a; b / c
            """)
    void whatVariesIsPutOverOnlyWhereItIsTheHousesOwn(String english, String ukrainian) {
        assertThat(Reasons.ukrainian().in(english)).contains(ukrainian);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 tank battalion of 92 mechanised brigade "Sich" | танк
            military unit А1234, 4 guards motor rifle regiment | військова частина А1234, полк 4 (гвардія, мотострільці)
            2 battalion of 9 group of forces | батальйон 2 у складі: угруповання військ 9
            """)
    void wordsOfAFormationAreSetSideBySide(String formation, String ukrainian) {
        String told = Reasons.ukrainian().in("the arm agrees: " + formation).orElse("");
        assertThat(told).contains(ukrainian);
        assertThat(isUkrainian(told)).as(told).isTrue();
    }

    @Test
    void hostileNamesCostLittleAndStayAsTheyStand() {
        String deep = "1 brigade of ".repeat(50_000);
        assertThat(Reasons.ukrainian().in("the arm agrees: " + deep)).isPresent();
        String wide = "a / ".repeat(50_000);
        assertThat(Reasons.ukrainian().in("the arm agrees: " + wide).orElse("")).endsWith(wide);
    }

    /** Whether no English is left but names and what a document says. */
    private static boolean isUkrainian(String told) {
        for (String word : told.split("[^\\p{L}']+", -1)) {
            boolean latin = word.chars().anyMatch(letter -> letter < 128 && Character.isLetter(letter));
            if (latin && Character.isLowerCase(word.charAt(0))) {
                return false;
            }
        }
        return !told.isEmpty();
    }

    private static long words(String piece) {
        return Stream.of(piece.strip().split(" ", -1))
                .filter(word -> word.chars().filter(Character::isLetter).count() > 1)
                .count();
    }

    /** The string literals of a source, those put together by a plus on one line as they stand. */
    private static List<String> literals(String source) {
        List<String> literals = new ArrayList<>();
        source.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("//")
                        && !line.startsWith("*")
                        && !line.startsWith("/*")
                        && !line.startsWith("import "))
                .forEach(line -> {
                    int from = line.indexOf('"');
                    while (from >= 0) {
                        int end = from + 1;
                        while (end < line.length() && line.charAt(end) != '"') {
                            end += line.charAt(end) == '\\' ? 2 : 1;
                        }
                        if (end >= line.length()) {
                            throw new UncheckedIOException(new IOException(line));
                        }
                        literals.add(line.substring(from + 1, end));
                        from = line.indexOf('"', end + 1);
                    }
                });
        return literals;
    }
}
