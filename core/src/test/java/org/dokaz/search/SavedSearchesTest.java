package org.dokaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedSearchesTest {

    @TempDir
    Path root;

    private SavedSearches searches() {
        return new SavedSearches(root);
    }

    @Test
    void aSearchComesBackAsItWasSaved() {
        Question question = Question.of("\"Stara Lypa\" OR школа")
                .with(new Filter.In(Part.CLAIMS))
                .with(new Filter.Value("kind", "detention"))
                .with(new Filter.Named("place", "Стара Липа"))
                .with(new Filter.Standing(Event.Standing.SINGLE_ORIGIN))
                .with(new Filter.From(LocalDate.of(2022, 5, 1)))
                .with(new Filter.Until(LocalDate.of(2022, 5, 31)));
        searches().save("raids", question);
        SavedSearches.Saved saved = searches().named("raids").orElseThrow();
        assertThat(saved.query()).isEqualTo(question.query());
        assertThat(saved.filters()).isEqualTo(question.filters());
    }

    @Test
    void aSearchOfTheSameNameTakesTheOldOnesPlace() {
        searches().save("b", Question.of("one"));
        searches().save("a", Question.of("two"));
        searches().save("b", Question.of("three"));
        assertThat(searches().all()).extracting(SavedSearches.Saved::query).containsExactly("two", "three");
    }

    @Test
    void whatCannotBeAskedIsNotSaved() {
        assertThatThrownBy(() -> searches().save("a", Question.of("("))).isInstanceOf(BrokenQuery.class);
        assertThatThrownBy(() -> searches().save(" ", Question.of("x"))).hasMessageContaining("NAME_LENGTH_MAX");
        assertThatThrownBy(() -> searches().save("a\nb", Question.of("x"))).hasMessageContaining("NAME_LENGTH_MAX");
        assertThat(root.resolve(SavedSearches.FILE)).doesNotExist();
    }

    @Test
    void thereAreOnlySoMany() {
        for (int number = 0; number < SavedSearches.COUNT_MAX; number++) {
            searches().save("search " + number, Question.of("x"));
        }
        searches().save("search 0", Question.of("y"));
        assertThatThrownBy(() -> searches().save("one more", Question.of("x"))).hasMessageContaining("COUNT_MAX");
    }

    @Test
    void thoseThatTellWhatMustNotBeToldAreLeftOut() throws IOException {
        searches().save("harmless", Question.of("bridge"));
        searches().save("by word", Question.of("Прудовенко detained"));
        searches().save("by place", Question.of("bridge").with(new Filter.Named("source", "Прудовенко news")));
        searches().save("Прудовенко", Question.of("bridge"));
        byte[] rest = searches().without(text -> text.contains("Прудовенко")).orElseThrow();
        Files.write(root.resolve(SavedSearches.FILE), rest);
        assertThat(searches().all()).extracting(SavedSearches.Saved::name).containsExactly("harmless");
        assertThat(searches().without(text -> text.contains("Прудовенко"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{}",
                "{\"name\":\"a\",\"query\":\"b\",\"filters\":[{\"field\":\"x\",\"value\":\"y\"}]}",
                "[]"
            })
    void aDamagedFileIsNamedWithItsLine(String line) throws IOException {
        searches().save("first", Question.of("x"));
        Path file = root.resolve(SavedSearches.FILE);
        Files.writeString(file, Files.readString(file) + line + "\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> searches().all())
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("searches.jsonl: line 2");
    }

    @Test
    void noSearchesAreNone() {
        assertThat(searches().all()).isEqualTo(List.of());
    }
}
