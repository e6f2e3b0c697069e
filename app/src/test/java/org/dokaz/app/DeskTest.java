package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dokaz.flow.Content;
import org.dokaz.flow.Outcome;
import org.dokaz.invent.Episode;
import org.dokaz.invent.InventedDocument;
import org.dokaz.invent.Invention;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private static final Maker.Machine MACHINE = new Maker.Machine("dokaz", "test", Digest.ofText("test"));
    private static final Maker NADIA = new Maker.Analyst("Nadia");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final List<InventedDocument> INVENTED = Invention.of(5)
            .episodes()
            .limit(12)
            .map(Episode::documents)
            .flatMap(List::stream)
            .toList();
    private static final int FIRST = INVENTED.size() - 3;

    @TempDir
    Path folder;

    @Test
    void theTallyOfEveryDocumentEqualsAFreshCountAfterEachDecisionAndUndo() {
        fill(INVENTED.subList(0, FIRST));
        try (Desk desk = open()) {
            assertThat(counted(desk)).isEqualTo(fresh(desk)).isNotEmpty();
            DeskDocument document = withClaims(desk, 2);
            String key = document.line().key();
            DeskTally before = tally(desk, key);

            Digest accepted = decide(desk, key, 0, Review.Answer.ACCEPTED);
            Digest rejected = decide(desk, key, 1, Review.Answer.REJECTED);
            assertThat(tally(desk, key)).isEqualTo(new DeskTally(before.claims(), before.claims() - 2, 1, 1));
            assertThat(counted(desk)).isEqualTo(fresh(desk));

            revoke(desk, key, 1, rejected);
            assertThat(tally(desk, key).rejected()).isZero();
            assertThat(counted(desk)).isEqualTo(fresh(desk));

            HandReader.Outcome split = HandReader.of(desk)
                    .split(
                            key,
                            claim(desk, key, 0).read().id(),
                            claim(desk, key, 0).mark(),
                            Sight.ALL,
                            pieces(desk, key),
                            "two things",
                            NADIA);
            assertThat(split).isInstanceOf(HandReader.Kept.class);
            assertThat(tally(desk, key).claims()).isGreaterThan(before.claims());
            assertThat(counted(desk)).isEqualTo(fresh(desk));
            assertThat(accepted).isNotEqualTo(rejected);
        }
        try (Desk desk = open()) {
            assertThat(counted(desk)).isEqualTo(fresh(desk));
        }
    }

    @Test
    void whatIsTakenInAndRestrictedWhilePeopleWorkIsListedAndCounted() {
        fill(INVENTED.subList(0, FIRST));
        try (Desk desk = open()) {
            String key = withClaims(desk, 1).line().key();
            decide(desk, key, 0, Review.Answer.ACCEPTED);
            int listed = desk.listed(Sight.ALL).size();
            long changes = desk.changesIn(key);
            List<Exhibit> came = new ArrayList<>();
            desk.held().locked(() -> {
                INVENTED.subList(FIRST, INVENTED.size())
                        .forEach(one -> came.add(add(desk.held().file(), one)));
                desk.held().file().restrict(came.getFirst(), "her family is at home");
                return true;
            });
            desk.reload();
            assertThat(desk.listed(Sight.ALL)).hasSize(listed + 3);
            assertThat(desk.listed(Sight.OPEN))
                    .hasSize(listed + 2)
                    .allMatch(one -> one.line().restricted().isEmpty());
            assertThat(counted(desk)).isEqualTo(fresh(desk));
            assertThat(tally(desk, key).accepted()).isOne();
            // What was counted before is counted on, not again.
            assertThat(desk.changesIn(key)).isEqualTo(changes);
        }
    }

    @Test
    void whoeverAsksFirstSeesAllDocumentsHoweverManyAskAtOnce() throws Exception {
        fill(INVENTED);
        int all;
        try (Desk desk = open()) {
            all = desk.documents(Sight.ALL).size();
        }
        for (int round = 0; round < 5; round++) {
            try (Desk desk = open();
                    ExecutorService many = Executors.newFixedThreadPool(4)) {
                List<Future<Integer>> asked = new ArrayList<>();
                for (int one = 0; one < 8; one++) {
                    asked.add(many.submit(() -> desk.documents(Sight.ALL).size()));
                    asked.add(many.submit(() -> desk.listed(Sight.ALL).size()));
                }
                for (Future<Integer> one : asked) {
                    assertThat(one.get()).isEqualTo(all);
                }
            }
        }
    }

    @Test
    void aDeskMayBeClosedBeforeItsCaseWasLookedThrough() {
        fill(INVENTED);
        for (int round = 0; round < 5; round++) {
            open().close();
        }
        try (Desk desk = open()) {
            assertThat(desk.documents(Sight.ALL)).hasSize(INVENTED.size());
        }
    }

    @Test
    void whatIsDecidedBeforeTheCaseWasLookedThroughStandsBehindWhatWasDecidedEarlier() {
        fill(INVENTED.subList(0, FIRST));
        String key;
        try (Desk desk = open()) {
            key = withClaims(desk, 1).line().key();
            decide(desk, key, 0, Review.Answer.REJECTED);
        }
        try (Desk desk = open()) {
            decide(desk, key, 0, Review.Answer.ACCEPTED);
            assertThat(claim(desk, key, 0).answer()).contains(Review.Answer.ACCEPTED);
            assertThat(claim(desk, key, 0).told()).hasSize(2);
            assertThat(counted(desk)).isEqualTo(fresh(desk));
        }
    }

    private Desk open() {
        return Desk.open(folder.resolve("case"), MACHINE, () -> NOW, new SecureRandom());
    }

    private void fill(List<InventedDocument> documents) {
        try (CaseFile file = CaseFile.open(folder.resolve("case"), MACHINE, () -> NOW, new SecureRandom())) {
            documents.forEach(document -> add(file, document));
        }
    }

    private static Exhibit add(CaseFile file, InventedDocument document) {
        byte[] bytes = (document.id() + '\n' + document.text()).getBytes(StandardCharsets.UTF_8);
        Exhibit exhibit = file.receive(Optional.of(document.id()), Content.of(bytes), "text/plain")
                .orElseThrow();
        file.record(DocumentOutcome.sole(exhibit, new Outcome.Made<>(document.reading()), MACHINE));
        return exhibit;
    }

    private static List<DeskTally> counted(Desk desk) {
        return desk.listed(Sight.ALL).stream().map(Desk.Listed::tally).toList();
    }

    private static List<DeskTally> fresh(Desk desk) {
        return desk.documents(Sight.ALL).stream()
                .map(line -> DeskTally.of(
                        desk.document(line.key(), Sight.ALL).orElseThrow().claims()))
                .toList();
    }

    private static DeskDocument withClaims(Desk desk, int countMin) {
        return desk.documents(Sight.ALL).stream()
                .filter(line -> line.claims() >= countMin)
                .findFirst()
                .flatMap(line -> desk.document(line.key(), Sight.ALL))
                .orElseThrow();
    }

    private static DeskTally tally(Desk desk, String key) {
        return desk.listed(Sight.ALL).stream()
                .filter(listed -> listed.line().key().equals(key))
                .findFirst()
                .orElseThrow()
                .tally();
    }

    private static ClaimStand claim(Desk desk, String key, int number) {
        return desk.document(key, Sight.ALL).orElseThrow().claims().get(number);
    }

    private static Digest decide(Desk desk, String key, int number, Review.Answer answer) {
        ClaimStand stand = claim(desk, key, number);
        Desk.Result result = desk.decide(
                key,
                stand.read().id(),
                stand.mark(),
                Sight.ALL,
                (claim, at) -> new Review(claim, answer, "as the words say", at, NADIA));
        return ((Desk.Kept) result).id();
    }

    private static void revoke(Desk desk, String key, int number, Digest judgement) {
        ClaimStand stand = claim(desk, key, number);
        assertThat(desk.revoke(key, stand.read().id(), stand.mark(), Sight.ALL, judgement, "a slip", NADIA))
                .isInstanceOf(Desk.Kept.class);
    }

    /** The words of a claim in two halves. */
    private static List<HandReader.Piece> pieces(Desk desk, String key) {
        ClaimStand stand = claim(desk, key, 0);
        String words = desk.document(key, Sight.ALL)
                .orElseThrow()
                .reading()
                .orElseThrow()
                .transcript()
                .text()
                .substring(stand.read().cited().start(), stand.read().cited().end());
        int half = words.indexOf(' ', words.length() / 2);
        return List.of(piece(stand, words.substring(0, half)), piece(stand, words.substring(half + 1)));
    }

    private static HandReader.Piece piece(ClaimStand stand, String words) {
        return new HandReader.Piece(words, stand.read().kind(), stand.read().stance(), Optional.empty());
    }
}
