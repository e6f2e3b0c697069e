package org.dokaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void anEventStandsForWhoMayNotSeeRestrictedDocumentsAsWithoutThem() {
        Reading open = telling(OPEN);
        Digest claim = open.claims().getFirst().id();
        Digest all = Digest.ofText("all");
        Digest rest = Digest.ofText("rest");
        try (Search search = Search.of(root)) {
            search.bringUp(new HeldContents().with("open", open).restricted("secret", telling(SECRET), "why"));
            search.compared(
                    Digest.ofText("decisions"),
                    () -> new Compared(
                            List.of(),
                            Map.of(claim, new Compared.OfEvent(all, Event.Standing.CORROBORATED)),
                            Optional.of(new Compared(
                                    List.of(),
                                    Map.of(claim, new Compared.OfEvent(rest, Event.Standing.SINGLE_ORIGIN))))));
            Question question = Question.of("bridge in:claims");
            assertThat(search.find(question).facets())
                    .containsEntry("standing", List.of(new Found.Count("corroborated", 1)));
            Found found = search.find(question.withoutRestricted());
            assertThat(found.facets()).containsEntry("standing", List.of(new Found.Count("single_origin", 1)));
            assertThat(found.hits().getFirst().claim().orElseThrow().event()).contains(rest);
            assertThat(search.find(Question.of("standing:corroborated").withoutRestricted())
                            .total())
                    .isZero();
            assertThat(search.event(claim, true).map(Compared.OfEvent::event)).contains(all);
            assertThat(search.event(claim, false).map(Compared.OfEvent::event)).contains(rest);
            assertThat(search.event(rest, true)).isEmpty();
        }
    }

    @Test
    void whatPeopleMadeOfAClaimLeavesItsEventAsItWasUntilItIsComparedAnew() {
        Reading open = telling(OPEN);
        Digest claim = open.claims().getFirst().id();
        HeldContents contents = new HeldContents().reviewed("open", open, Map.of());
        try (Search search = Search.of(root)) {
            search.bringUp(contents);
            search.compared(
                    Digest.ofText("decisions"),
                    () -> new Compared(
                            List.of(),
                            Map.of(claim, new Compared.OfEvent(Digest.ofText("event"), Event.Standing.CONTESTED))));
            search.bringUp(contents.reviewed("open", open, Map.of(claim, Set.of(Reviewed.ACCEPTED))));
            Found accepted = search.find(Question.of("review:accepted"));
            assertThat(accepted.isCompared()).isTrue();
            assertThat(accepted.hits().getFirst().claim().orElseThrow().standing())
                    .contains(Event.Standing.CONTESTED);
            assertThat(search.isCompared(Digest.ofText("other decisions"))).isFalse();
            search.bringUp(contents.reviewed("open", open, Map.of(claim, Set.of(Reviewed.REJECTED))));
            assertThat(search.find(Question.of("bridge in:claims")).total()).isZero();
            assertThat(search.find(Question.of("bridge NOT review:rejected in:claims"))
                            .total())
                    .isZero();
            assertThat(search.find(Question.of("kind:attack")).total()).isZero();
            assertThat(search.find(Question.of("bridge review:rejected")).total())
                    .isEqualTo(1);
        }
    }
}
