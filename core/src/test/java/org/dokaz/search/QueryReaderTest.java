package org.dokaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.dokaz.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    private static Clause read(String query) {
        return QueryReader.read(query).orElseThrow();
    }

    private static Clause word(String written) {
        return new Clause.Word(written);
    }

    @Test
    void wordsBesideEachOtherMustAllBeThere() {
        assertThat(read("mayor  detained\tLypove"))
                .isEqualTo(new Clause.All(List.of(word("mayor"), word("detained"), word("Lypove"))));
    }

    @Test
    void notBindsClosestThenAndThenOr() {
        assertThat(read("a OR b AND NOT c"))
                .isEqualTo(new Clause.Any(
                        List.of(word("a"), new Clause.All(List.of(word("b"), new Clause.Not(word("c")))))));
        assertThat(read("(a OR b) -c"))
                .isEqualTo(new Clause.All(
                        List.of(new Clause.Any(List.of(word("a"), word("b"))), new Clause.Not(word("c")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"two words\"", "«two words»", "„two words“", "“two words”"})
    void quotationMarksOfAnySortMeanExactWords(String query) {
        assertThat(read(query)).isEqualTo(new Clause.Phrase("two words"));
    }

    @Test
    void smallLettersMakeAnOperatorAWord() {
        assertThat(read("sink or swim")).isEqualTo(new Clause.All(List.of(word("sink"), word("or"), word("swim"))));
    }

    @Test
    void fieldsAreRead() {
        assertThat(read("kind:detention")).isEqualTo(new Clause.Having(new Filter.Value("kind", "detention")));
        assertThat(read("PLACE:\"Stara Lypa\"")).isEqualTo(new Clause.Having(new Filter.Named("place", "Stara Lypa")));
        assertThat(read("standing:corroborated"))
                .isEqualTo(new Clause.Having(new Filter.Standing(Event.Standing.CORROBORATED)));
        assertThat(read("from:2022-05")).isEqualTo(new Clause.Having(new Filter.From(LocalDate.of(2022, 5, 1))));
        assertThat(read("until:2022")).isEqualTo(new Clause.Having(new Filter.Until(LocalDate.of(2022, 12, 31))));
        assertThat(read("speaker:(Hrechka OR Sadovyi)"))
                .isEqualTo(new Clause.Within("speaker", new Clause.Any(List.of(word("Hrechka"), word("Sadovyi")))));
    }

    @Test
    void marksThatStandAloneAskForNothing() {
        assertThat(read("mayor \u2014 Lypove !")).isEqualTo(read("mayor Lypove"));
    }

    @Test
    void aBlankQueryAsksForNothing() {
        assertThat(QueryReader.read(" \u00A0\t")).isEmpty();
        assertThat(QueryReader.read("!!! \u2014 -")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"never closed | 1 | never closed",
                "word \"never closed | 6 | never closed",
                "(a OR b | 1 | never closed",
                "a) b | 2 | closes none",
                "a AND | 6 | something is missing",
                "AND b | 1 | nothing stands before",
                "a OR OR b | 6 | nothing stands before",
                "NOT | 4 | something is missing",
                "() | 2 | nothing stands before this parenthesis",
                "*ending | 1 | end of a word",
                "x* | 2 | at least 2 letters",
                "mid*dle | 4 | end of a word",
                "nosuchfield:value | 1 | there is no field 'nosuchfield'",
                "kind: detention | 1 | nothing stands behind 'kind:'",
                "stance:shouts | 8 | nothing that stance can be",
                "from:yesterday | 6 | nothing that from can be",
                "from:2022-02-30 | 6 | nothing that from can be",
                "\"...\" | 1 | no word stands between",
                "*** | 1 | end of a word",
                "/.*/ | 3 | end of a word"
            })
    void whatIsWrongIsToldWithItsPlace(String query, int place, String told) {
        assertThatThrownBy(() -> QueryReader.read(query))
                .isInstanceOf(BrokenQuery.class)
                .hasMessageContaining(told)
                .hasMessageContaining("at character " + place + " ")
                .extracting("place")
                .isEqualTo(place);
    }

    @Test
    void placesCountCharactersAsPeopleDo() {
        assertThatThrownBy(() -> QueryReader.read("\uD83D\uDE80x )")).hasMessageContaining("at character 4 ");
    }

    @Test
    void aQueryHasALimitOnEachSide() {
        String longest = "a" + " ".repeat(QueryReader.LENGTH_MAX - 1);
        assertThat(QueryReader.read(longest)).isPresent();
        assertThatThrownBy(() -> QueryReader.read(longest + " ")).hasMessageContaining("LENGTH_MAX");

        String most = "a ".repeat(QueryReader.CLAUSES_MAX);
        assertThat(QueryReader.read(most)).isPresent();
        assertThatThrownBy(() -> QueryReader.read(most + "a")).hasMessageContaining("CLAUSES_MAX");
        assertThatThrownBy(() -> QueryReader.read("a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q"))
                .hasMessageContaining("CLAUSES_MAX");

        String deepest = "(".repeat(QueryReader.DEPTH_MAX) + "a" + ")".repeat(QueryReader.DEPTH_MAX);
        assertThat(QueryReader.read(deepest)).isPresent();
        assertThatThrownBy(() -> QueryReader.read("(" + deepest + ")")).hasMessageContaining("DEPTH_MAX");
        assertThatThrownBy(() -> QueryReader.read("NOT ".repeat(200) + "a")).hasMessageContaining("DEPTH_MAX");

        String phrase = "\"" + "a ".repeat(QueryReader.PHRASE_WORDS_MAX) + "\"";
        assertThat(QueryReader.read(phrase)).isPresent();
        assertThatThrownBy(() -> QueryReader.read("\"b " + phrase.substring(1)))
                .hasMessageContaining("PHRASE_WORDS_MAX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a~5",
                "a^1000",
                "[a TO b]",
                "{!lucene}x",
                "a\\b",
                "\u202Ex",
                "x\u0000y",
                "\uD800x",
                "24/7",
                "a.b@c.d",
                "http://example.org/x?y=1&z=2",
                "-x",
                "кількість:10"
            })
    void whatOtherSearchesGiveAMeaningHasNoneHere(String query) {
        assertThat(QueryReader.read(query)).isPresent();
    }
}
