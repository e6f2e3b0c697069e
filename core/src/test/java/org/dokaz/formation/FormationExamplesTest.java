package org.dokaz.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dokaz.formation.Formation.Reference;
import org.dokaz.formation.FormationVerdict.Relation;
import org.dokaz.model.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every name in {@code reading.examples} is understood as written above it; every pair in {@code pairs.examples} gets its verdict. */
class FormationExamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/dokaz/formation");
    private static final Map<Character, Verdict> VERDICTS = Map.of(
            '+', Verdict.SAME,
            '-', Verdict.DIFFERENT,
            '?', Verdict.UNSURE,
            '<', Verdict.DIFFERENT,
            '>', Verdict.DIFFERENT);
    private static final Map<Relation, Relation> TURNED = Map.of(
            Relation.SAME, Relation.SAME,
            Relation.NONE, Relation.NONE,
            Relation.PART_OF, Relation.WHOLE_OF,
            Relation.WHOLE_OF, Relation.PART_OF);
    private static final int EXAMPLES_MIN = 300;

    private record Name(String understood, String name) {}

    private record Pair(char mark, String a, String b) {

        Relation relation() {
            return switch (mark) {
                case '+' -> Relation.SAME;
                case '<' -> Relation.PART_OF;
                case '>' -> Relation.WHOLE_OF;
                default -> Relation.NONE;
            };
        }
    }

    private static String shown(Formation formation) {
        List<String> parts = new ArrayList<>(List.of(formation.words()));
        formation.allegiance().ifPresent(side -> parts.add(side.words()));
        parts.addAll(formation.services());
        formation.raisedIn().ifPresent(place -> parts.add("from " + place));
        if (formation.reference() != Reference.NAMED) {
            parts.add(formation.reference().name().toLowerCase(Locale.ROOT));
        }
        Formations.known(formation).ifPresent(known -> parts.add("register " + known.name()));
        return String.join("; ", parts);
    }

    @TestFactory
    Stream<DynamicTest> everyNameIsUnderstoodInEveryForm() throws IOException {
        return names().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(shown(Formations.read(one.name()))).isEqualTo(one.understood())));
    }

    @TestFactory
    Stream<DynamicTest> everyPairGetsItsVerdictWhicheverComesFirst() throws IOException {
        return pairs().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> {
                    Formation a = Formations.read(pair.a());
                    Formation b = Formations.read(pair.b());
                    FormationVerdict found = Formations.compare(a, b);
                    FormationVerdict turned = Formations.compare(b, a);
                    assertThat(found.verdict()).as(found.toString()).isEqualTo(VERDICTS.get(pair.mark()));
                    assertThat(found.relation()).as(found.toString()).isEqualTo(pair.relation());
                    assertThat(turned.verdict()).isEqualTo(found.verdict());
                    assertThat(turned.score()).isEqualTo(found.score());
                    assertThat(turned.relation()).isEqualTo(TURNED.get(found.relation()));
                    assertThat(found.reasons())
                            .isNotEmpty()
                            .allSatisfy(reason -> assertThat(reason).isNotBlank());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyNameIsOneWithItself() throws IOException {
        return names().stream()
                .filter(one -> Formations.read(one.name()).isIdentified())
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    Formation formation = Formations.read(one.name());
                    assertThat(Formations.compare(formation, formation).verdict())
                            .isNotEqualTo(Verdict.DIFFERENT);
                }));
    }

    @Test
    void thereAreManyExamples() throws IOException {
        assertThat(names().size() + pairs().size()).isGreaterThan(EXAMPLES_MIN);
    }

    private static List<Name> names() throws IOException {
        List<Name> names = new ArrayList<>();
        String understood = "";
        for (String line : Files.readAllLines(FOLDER.resolve("reading.examples"))) {
            if (line.startsWith("= ")) {
                understood = line.substring(2);
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("[")) {
                names.add(new Name(understood, line));
            }
        }
        return names;
    }

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("pairs.examples"))) {
            if (!line.isBlank() && VERDICTS.containsKey(line.charAt(0))) {
                int bar = line.indexOf(" | ");
                pairs.add(new Pair(line.charAt(0), line.substring(2, bar), line.substring(bar + 3)));
            }
        }
        return pairs;
    }
}
