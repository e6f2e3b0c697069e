package org.dokaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Event;
import org.dokaz.model.Language;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comparing a case comes to, as it is searched: entities, and how events stand. */
class SearchEntitiesTest {

    @TempDir
    Path root;

    private static Reading telling(String text) {
        return reading(text).claim(claim(text, "attack")).build();
    }

    private static final String SECRET = "Остап Заремчук мовчав.";
    private static final String OPEN = "Ostap Zaremchuk spoke of the bridge.";

    private static Compared compared(Reading open, Reading secret) {
        Entity person = Entity.of(
                EntityKind.PERSON,
                "Ostap Zaremchuk",
                List.of("Ostap Zaremchuk", "Остап Заремчук"),
                List.of(
                        new Anchor(open.transcript().exhibit(), Optional.empty(), new Span(0, 15), "Ostap Zaremchuk"),
                        new Anchor(secret.transcript().exhibit(), Optional.empty(), new Span(0, 14), "Остап Заремчук")),
                Optional.empty());
        Entity place = Entity.of(
                EntityKind.PLACE,
                "Bridge End",
                List.of("Bridge End"),
                List.of(new Anchor(open.transcript().exhibit(), Optional.empty(), new Span(0, 5), "Ostap")),
                Optional.empty());
        Compared.Mentioned openly = new Compared.Mentioned(
                DocumentId.of(open.transcript()), Optional.of("open"), 0, 15, "Ostap Zaremchuk", Optional.empty());
        Compared.Mentioned secretly = new Compared.Mentioned(
                DocumentId.of(secret.transcript()), Optional.of("secret"), 0, 14, "Остап Заремчук", Optional.of("why"));
        return new Compared(
                List.of(
                        new Compared.Named(person, List.of(openly, secretly)),
                        new Compared.Named(place, List.of(openly))),
                Map.of(
                        open.claims().getFirst().id(),
                        new Compared.OfEvent(Digest.ofText("event"), Event.Standing.CORROBORATED)));
    }

    private Search withEntities() {
        Reading open = telling(OPEN);
        Reading secret = reading(SECRET).in(Language.UKRAINIAN).build();
        Search search = Search.of(root);
        search.bringUp(new HeldContents().with("open", open).restricted("secret", secret, "why"));
        assertThat(search.isCompared(Digest.ofText("decisions"))).isFalse();
        search.compared(Digest.ofText("decisions"), () -> compared(open, secret));
        assertThat(search.isCompared(Digest.ofText("decisions"))).isTrue();
        assertThat(search.isCompared(Digest.ofText("others"))).isFalse();
        return search;
    }

    @Test
    void entitiesAreFoundByAnyOfTheirNames() {
        try (Search search = withEntities()) {
            for (String name : List.of("Zaremchuk", "Заремчуком", "\"Остап Заремчук\"")) {
                Found found = search.find(Question.of(name).with(new Filter.In(Part.ENTITIES)));
                assertThat(found.total()).as(name).isEqualTo(1);
                Hit.EntityFound entity = found.hits().getFirst().entity().orElseThrow();
                assertThat(entity.names()).containsExactly("Ostap Zaremchuk", "Остап Заремчук");
                assertThat(entity.mentions()).isEqualTo(2);
            }
        }
    }

    @Test
    void whoMayNotSeeRestrictedDocumentsIsToldNeitherTheirSpellingsNorTheirNumber() {
        try (Search search = withEntities()) {
            Question question =
                    Question.of("Zaremchuk").with(new Filter.In(Part.ENTITIES)).withoutRestricted();
            Hit hit = search.find(question).hits().getFirst();
            assertThat(hit.entity().orElseThrow().names()).containsExactly("Ostap Zaremchuk");
            assertThat(hit.entity().orElseThrow().mentions()).isEqualTo(1);
            assertThat(search.find(question).total()).isEqualTo(1);
            assertThat(search.find(Question.of("\"Остап\"").withoutRestricted()).total())
                    .isZero();
        }
    }

    @Test
    void noQuestionListsPersonsWithoutNamingThem() {
        try (Search search = withEntities()) {
            for (String query : List.of(
                    "in:entities",
                    "type:person",
                    "in:entities zarem*",
                    "NOT bridge",
                    "in:entities NOT zzz",
                    "in:entities kind:attack",
                    "type:person OR kind:attack",
                    "type:person NOT Smith")) {
                assertThat(search.find(Question.of(query)).hits().stream()
                                .flatMap(hit -> hit.entity().stream())
                                .filter(entity -> entity.kind() == EntityKind.PERSON))
                        .as(query)
                        .isEmpty();
            }
            assertThat(search.find(Question.of("in:entities")).total()).isEqualTo(1);
        }
    }

    @Test
    void claimsAreFoundByHowTheirEventStands() {
        try (Search search = withEntities()) {
            Found found = search.find(Question.of("standing:corroborated"));
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.hits().getFirst().claim().orElseThrow().event()).contains(Digest.ofText("event"));
            assertThat(found.facets()).containsEntry("standing", List.of(new Found.Count("corroborated", 1)));
            assertThat(search.find(Question.of("standing:contested")).total()).isZero();
        }
    }

    @Test
    void entitiesOfDocumentsThatWentAreGoneWithThem() {
        try (Search search = withEntities()) {
            HeldContents rest = new HeldContents().with("open", telling(OPEN));
            search.bringUp(rest.with("other", telling("The mill burnt.")).without("other"));
            Found found = search.find(Question.of("Zaremchuk"));
            assertThat(found.isCompared()).isFalse();
            assertThat(found.hits()).allMatch(hit -> hit.entity().isEmpty());
        }
    }
}
