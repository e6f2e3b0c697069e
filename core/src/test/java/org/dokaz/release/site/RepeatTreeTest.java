package org.dokaz.release.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Language;
import org.dokaz.model.Retelling;
import org.dokaz.release.Release;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RepeatTreeTest {

    private static List<RepeatTree.Row> rows(Release release) {
        Edition edition = new Edition(release, Language.ENGLISH, new Addresses(release));
        return new RepeatTree(edition).rows(release.events().getFirst());
    }

    @Test
    void aDocumentStandsUnderTheOneItWasTakenFrom() {
        List<RepeatTree.Row> rows = rows(Releases.small());
        assertThat(rows).extracting(RepeatTree.Row::depth).containsExactly(0, 1, 2, 3, 0, 1, 2);
        assertThat(rows).extracting(RepeatTree.Row::parent).containsExactly(0, 0, 1, 2, 4, 4, 5);
        assertThat(rows.get(3).shown())
                .isInstanceOfSatisfying(
                        RepeatTree.Told.class,
                        told -> assertThat(told.source())
                                .map(Release.Source::key)
                                .contains("doc-2"));
    }

    @Test
    void documentsThatWereTakenFromEachOtherEndSomewhere() {
        Release release = Releases.small();
        Release circle = Releases.echoing(
                release,
                List.of(
                        new Release.Echo(Retelling.Kind.COPY, List.of("doc-1", "doc-2"), Optional.of("doc-1")),
                        new Release.Echo(Retelling.Kind.COPY, List.of("doc-2", "doc-1"), Optional.of("doc-2"))));
        assertThat(rows(circle)).hasSize(7);
    }

    @Test
    void documentsThatMayNotBeKnownAreNotSaidToBeOne() {
        Release release = Releases.crowded(Releases.small().events().getFirst(), 6);
        assertThat(rows(Releases.sourceless(release)).stream().filter(row -> row.shown() instanceof RepeatTree.Told))
                .hasSize(6);
        assertThat(rows(release).stream().filter(row -> row.shown() instanceof RepeatTree.Told))
                .hasSize(3);
    }

    @Test
    void howeverManyTellOfItTheDrawingStaysShortAndCountsTheRest() {
        Release release =
                Releases.sourceless(Releases.crowded(Releases.small().events().getFirst(), 500));
        List<RepeatTree.Row> rows = rows(release);
        assertThat(rows.size()).isLessThanOrEqualTo(RepeatTree.ROWS_MAX + 5);
        int folded = rows.stream()
                .mapToInt(row -> row.shown() instanceof RepeatTree.Folded(int count) ? count : 0)
                .sum();
        long shown = rows.stream()
                .filter(row -> row.shown() instanceof RepeatTree.Told)
                .count();
        assertThat(folded + shown).isEqualTo(500);
    }

    @Test
    void theListSaysWhatTheDrawingShows() {
        Document page = Pages.of(Releases.small()).page("event-ev-1.html");
        assertThat(page.select("ul.origins > li > strong").eachText())
                .containsExactly("the office of the region", "a resident");
        assertThat(page.select("svg.drawing title").eachText()).contains("the office of the region", "a resident");
        assertThat(page.select("svg.drawing desc").text()).contains("An arrow leads");
    }
}
