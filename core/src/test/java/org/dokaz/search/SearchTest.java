package org.dokaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.Amount;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.testing.ReadingBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to a small case in three languages. Everything in it is invented. */
class SearchTest {

    private static final String ENGLISH = "\uD83D\uDE80 Mayor Danylo Prudovenko said on Tuesday that 40 to 50 men were"
            + " detained in Stara Lypa.\n\nNothing was heard of the bridge.";
    private static final String UKRAINIAN =
            "За словами Данила Прудовенка, у Старій Липі затримали людей. Школу зачинили.";
    private static final String RUSSIAN = "Прудовенко отрицает, что мост взорвали в Старой Липе.";

    @TempDir
    Path root;

    private Search search = Search.of(Path.of("nowhere"));

    @BeforeEach
    void open() {
        search = Search.of(root);
        search.bringUp(contents());
    }

    @AfterEach
    void close() {
        search.close();
    }

    private static HeldContents contents() {
        return new HeldContents()
                .with("en.txt", english())
                .with("uk.txt", ukrainian())
                .with("ru.txt", russian());
    }

    private static Reading english() {
        ReadingBuilder reading = reading(ENGLISH).published("Southern Post", "Raids in the south", "2022-05-25");
        return reading.mention(new Mention.Place(reading.cite("Stara Lypa"), Where.named("Stara Lypa")))
                .claim(claim("40 to 50 men were detained in Stara Lypa", "detention")
                        .saidBy("Mayor Danylo Prudovenko", "Danylo Prudovenko")
                        .through(
                                Step.stated("Southern Post", Step.Kind.OUTLET),
                                Step.stated("Danylo Prudovenko", Step.Kind.PERSON))
                        .at("Stara Lypa", Where.named("Stara Lypa"))
                        .when(When.day(LocalDate.of(2022, 5, 24)))
                        .figure(
                                "40 to 50 men",
                                new Amount(
                                        OptionalDouble.of(40),
                                        OptionalDouble.empty(),
                                        OptionalDouble.of(50),
                                        false,
                                        "people",
                                        Optional.empty()),
                                "men"))
                .build();
    }

    private static Reading ukrainian() {
        ReadingBuilder reading = reading(UKRAINIAN).in(Language.UKRAINIAN).published("Степ", "Облави", "2022-05-26");
        return reading.mention(new Mention.Name(
                        reading.cite("Данила Прудовенка"), Mention.NameKind.PERSON, Optional.of("Данило Прудовенко")))
                .claim(claim("у Старій Липі затримали людей", "detention").at("Старій Липі", Where.named("Стара Липа")))
                .build();
    }

    private static Reading russian() {
        return reading(RUSSIAN)
                .in(Language.RUSSIAN)
                .published("Берег", "Мост", "2022-06-02")
                .claim(claim("мост взорвали в Старой Липе", "attack")
                        .stance(Stance.DENIES)
                        .at("Старой Липе", Where.named("Старая Липа")))
                .build();
    }

    private Found find(String query) {
        return search.find(Question.of(query));
    }

    private List<String> paths(String query) {
        return paths(Question.of(query));
    }

    private List<String> paths(Question question) {
        return search.find(question).hits().stream()
                .filter(hit -> hit.part() == Part.TRANSCRIPTS)
                .map(hit -> hit.path().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Прудовенко", "Prudovenko", "прудовенком", "Прудовенкові"})
    void aNameIsFoundInEveryScriptAndCase(String query) {
        assertThat(paths(query)).containsExactlyInAnyOrder("en.txt", "uk.txt", "ru.txt");
    }

    @Test
    void exactWordsComeBeforeThoseThatSoundAlike() {
        assertThat(paths("Prudovenko").getFirst()).isEqualTo("en.txt");
        assertThat(paths("Прудовенко").getFirst()).isEqualTo("ru.txt");
        assertThat(paths("Прудовенка").getFirst()).isEqualTo("uk.txt");
    }

    @Test
    void quotationMarksMeanExactWordsSideBySide() {
        assertThat(paths("\"Прудовенко\"")).containsExactly("ru.txt");
        assertThat(paths("\"men were detained\"")).containsExactly("en.txt");
        assertThat(paths("\"detained men\"")).isEmpty();
    }

    @Test
    void operatorsNarrowAndWiden() {
        assertThat(paths("Прудовенко школа")).containsExactly("uk.txt");
        assertThat(paths("bridge AND NOT detained")).containsExactly("ru.txt");
        assertThat(paths("\"bridge\" OR \"зачинили\"")).containsExactlyInAnyOrder("en.txt", "uk.txt");
        assertThat(paths("(зачинили OR взорвали) -отрицает")).containsExactly("uk.txt");
        assertThat(paths("затрим*")).containsExactly("uk.txt");
    }

    @Test
    void aHitCitesItsWordsInCodePoints() {
        Hit hit = search.find(Question.of("detained").with(new Filter.In(Part.CLAIMS))).hits().stream()
                .filter(found -> found.path().equals(Optional.of("en.txt")))
                .findFirst()
                .orElseThrow();
        Hit.Words words = hit.words().orElseThrow();
        assertThat(words.words()).isEqualTo("40 to 50 men were detained in Stara Lypa");
        assertThat(cut(ENGLISH, words.start(), words.end())).isEqualTo(words.words());
        assertThat(words.start()).isEqualTo(ENGLISH.indexOf("40 to") - 1);
        assertThat(words.found()).hasSize(1);
        assertThat(cut(
                        ENGLISH,
                        words.found().getFirst().start(),
                        words.found().getFirst().end()))
                .isEqualTo("detained");
        assertThat(words.before()).endsWith("on Tuesday that ");
        assertThat(hit.document().exhibit()).isEqualTo(english().transcript().exhibit());
        Hit.ClaimFound claim = hit.claim().orElseThrow();
        assertThat(claim.kind()).isEqualTo("detention");
        assertThat(claim.stance()).isEqualTo("asserts");
        assertThat(claim.speaker()).contains("Danylo Prudovenko");
        assertThat(claim.chain()).containsExactly("Southern Post", "Danylo Prudovenko");
        assertThat(claim.places()).containsExactly("Stara Lypa");
        assertThat(claim.when()).contains(When.day(LocalDate.of(2022, 5, 24)));
        assertThat(claim.quantity()).contains("40\u201350 people");
    }

    private static String cut(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    @Test
    void everyHitOfEveryQuestionCitesWordsThatStandThere() {
        Map<String, String> texts = Map.of("en.txt", ENGLISH, "uk.txt", UKRAINIAN, "ru.txt", RUSSIAN);
        for (String query : List.of("Prudovenko", "Lypa", "мост", "school", "detained OR взорвали")) {
            for (Hit hit : find(query).hits()) {
                Hit.Words words = hit.words().orElseThrow();
                String text = texts.get(hit.path().orElseThrow());
                assertThat(cut(text, words.start(), words.end())).isEqualTo(words.words());
            }
        }
    }

    @Test
    void fieldsNarrowWhatIsFound() {
        assertThat(find("kind:detention in:claims").total()).isEqualTo(2);
        assertThat(find("stance:denies").total()).isEqualTo(1);
        assertThat(find("speaker:Prudovenko").total()).isEqualTo(1);
        assertThat(find("speaker:Прудовенко").total()).isEqualTo(1);
        assertThat(find("title:\"облави\"").total()).isEqualTo(1);
        assertThat(find("source:берег in:claims").total()).isEqualTo(1);
        assertThat(find("language:russian").total()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Стара Липа", "Stara Lypa", "Старая Липа"})
    void aPlaceIsFoundInAnySpelling(String place) {
        Question question =
                Question.of("").with(new Filter.Named("place", place)).with(new Filter.In(Part.CLAIMS));
        assertThat(search.find(question).total()).isEqualTo(3);
    }

    @Test
    void aClaimIsFoundByWhenItSaysThatItHappenedElseByWhenItWasPublished() {
        assertThat(find("in:claims from:2022-05-24 until:2022-05-24").total()).isEqualTo(1);
        assertThat(find("in:claims from:2022-06").total()).isEqualTo(1);
        assertThat(find("in:claims until:2022-05-26").total()).isEqualTo(2);
        assertThat(find("in:claims until:2021").total()).isZero();
    }

    @Test
    void whatIsFoundIsCountedByValue() {
        Found found = find("in:claims");
        assertThat(found.facets())
                .containsEntry("kind", List.of(new Found.Count("detention", 2), new Found.Count("attack", 1)))
                .containsEntry("month", List.of(new Found.Count("2022-05", 2), new Found.Count("2022-06", 1)))
                .containsEntry("stance", List.of(new Found.Count("asserts", 2), new Found.Count("denies", 1)))
                .containsEntry("review", List.of(new Found.Count("as_read", 3)))
                .containsKeys("place", "source", "language");
    }

    @Test
    void noFacetNamesAPerson() {
        assertThat(find("Prudovenko").facets().values().stream().flatMap(List::stream))
                .noneMatch(count ->
                        count.value().contains("рудовенк") || count.value().contains("rudovenk"));
        assertThat(Counter.FACETS).doesNotContain(Fields.SPEAKER, Fields.NAME);
    }

    @Test
    void wordsOfAHeadlineFindTheDocument() {
        assertThat(paths("Raids")).containsExactly("en.txt", "uk.txt");
        assertThat(paths("\"in the south\"")).containsExactly("en.txt");
    }

    @Test
    void aDocumentInAnotherLanguageIsFoundByWhatItSaysOfItself() {
        Masthead masthead = new Masthead(
                Optional.of("Gazeta"), Optional.of("Most w Starej Lipie"), Optional.empty(), Optional.empty());
        search.bringUp(contents().declined("pl.html", masthead, "pl"));
        Hit hit = find("Starej").hits().getFirst();
        assertThat(hit.words()).isEmpty();
        assertThat(hit.masthead().language()).contains("pl");
        assertThat(hit.masthead().title()).contains("Most w Starej Lipie");
    }

    @Test
    void nothingAskedForIsToldAsSuch() {
        assertThatThrownBy(() -> find("  "))
                .isInstanceOf(BrokenQuery.class)
                .hasMessageContaining("nothing is asked for");
    }

    @Test
    void restrictedDocumentsAreMarkedAndCanBeLeftOut() {
        Reading secret = reading("Fyrstov hid at the restricted mill.")
                .published("Quiet Desk", "Mill", "2022-07-01")
                .build();
        search.bringUp(contents().restricted("r.txt", secret, "sources of this desk"));
        Question question = Question.of("mill");
        assertThat(search.find(question).hits().getFirst().restricted()).contains("sources of this desk");
        Found open = search.find(question.withoutRestricted());
        assertThat(open.total()).isZero();
        assertThat(open.hits()).isEmpty();
        assertThat(search.find(Question.of("in:transcripts").withoutRestricted())
                        .facets()
                        .get("source"))
                .noneMatch(count -> count.value().equals("Quiet Desk"));
    }

    @Test
    void hostileQuestionsAreAnsweredOrRefusedWithinBounds() {
        List<String> hostile = new ArrayList<>(List.of(
                "aa* bb* cc* dd* ee* ff* gg* hh* ii* jj* kk* ll* mm* nn* oo* pp*",
                "NOT aa",
                "NOT (aa OR NOT bb)",
                "а-б-в-г-ґ-д-е-є-ж-з-и-і-ї-й-к",
                "\"" + "a ".repeat(30) + "\"",
                "\u202Eevil \u0000 \uFFFF",
                "Прудовенко ".repeat(16)));
        hostile.forEach(query -> assertThat(find(query).hits()).hasSizeLessThanOrEqualTo(Question.LIMIT_USUAL));
        Question filters = Question.of("Prudovenko");
        for (int number = 0; number < Question.FILTERS_MAX; number++) {
            filters = filters.with(
                    new Filter.Named("place", "одне два три чотири п'ять шість сім вісім дев'ять " + number));
        }
        assertThat(search.find(filters).total()).isZero();
        Question most = filters;
        assertThatThrownBy(() -> most.with(new Filter.In(Part.CLAIMS))).hasMessageContaining("FILTERS_MAX");
        assertThatThrownBy(() -> Question.of("x").limitedTo(Question.LIMIT_MAX + 1))
                .hasMessageContaining("LIMIT_MAX");
        assertThatThrownBy(() -> Question.of("x").limitedTo(0)).hasMessageContaining("LIMIT_MAX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "ffffffff"})
    void aForeignTokenIsRefused(String token) {
        assertThatThrownBy(() -> search.find(Question.of("Prudovenko").from(token)))
                .isInstanceOf(BrokenQuery.class)
                .hasMessageContaining("does not belong to this search");
    }

    @Test
    void theTokenOfOneSearchIsNoneOfAnother() {
        String token =
                search.find(Question.of("Prudovenko").limitedTo(1)).after().orElseThrow();
        assertThatThrownBy(() -> search.find(Question.of("Lypa").from(token))).isInstanceOf(BrokenQuery.class);
        assertThatThrownBy(() -> search.find(
                        Question.of("Prudovenko").withoutRestricted().from(token)))
                .isInstanceOf(BrokenQuery.class);
    }
}
