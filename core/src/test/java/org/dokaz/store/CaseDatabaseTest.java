package org.dokaz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.LogMark;
import org.dokaz.record.Unreceived;
import org.dokaz.testing.Samples;
import org.junit.jupiter.api.Test;

/** What every database of a case does, whichever kind it is of. */
abstract class CaseDatabaseTest {

    private static final Maker LATER = new Maker.Machine("dokaz", "0.0.1", Digest.ofText("settings"));

    /** A database that holds nothing, the only one of this test. */
    abstract CaseDatabase fresh();

    /** The same, opened again. */
    abstract CaseDatabase again();

    /** The same, to look at only. */
    abstract CaseDatabase asItLies();

    static Digest leaf(int entry) {
        return Digest.ofText("leaf " + entry);
    }

    static void add(CaseDatabase database, CaseRecord kept) {
        long entries = database.mark().map(LogMark::entries).orElse(0L);
        database.add(leaf((int) entries), kept, new LogMark(entries + 1, leaf((int) entries), 100 * (entries + 1)));
    }

    static Capture capture(int number, String path) {
        return new Capture(Samples.exhibit(number), Optional.of(path), Instant.EPOCH, Samples.MAKER);
    }

    private static DocumentOutcome document(int number, int position, boolean last, Maker by) {
        return new DocumentOutcome(
                Samples.exhibit(number),
                position,
                Optional.empty(),
                last,
                Masthead.BLANK,
                Optional.empty(),
                new Outcome.Made<>(Samples.reading(number)),
                by);
    }

    private static List<Filed> filed(CaseDatabase database) {
        List<Filed> filed = new ArrayList<>();
        database.eachInPathOrder(filed::add);
        return filed;
    }

    private static List<Digest> leaves(List<Filed> filed) {
        return filed.stream().map(Filed::leaf).toList();
    }

    private static Filed at(String path, int entry) {
        return new Filed(Optional.of(path), entry, leaf(entry));
    }

    @Test
    void documentsComeInPathOrderThenInTheirOwn() {
        try (CaseDatabase database = fresh()) {
            add(database, capture(1, "z"));
            add(database, document(1, 1, true, Samples.MAKER));
            add(database, document(1, 0, false, Samples.MAKER));
            add(database, capture(2, "\ud83d\ude00"));
            add(database, capture(2, "\uff5e\n"));
            add(database, document(2, 0, true, Samples.MAKER));
            add(database, new Capture(Samples.exhibit(3), Optional.empty(), Instant.EPOCH, Samples.MAKER));
            add(database, DocumentOutcome.sole(Samples.exhibit(3), new Outcome.Declined<>("in Polish"), Samples.MAKER));
            add(database, new Unreceived(Optional.of("a"), Fault.UNREADABLE, "gone", Samples.MAKER));

            assertThat(filed(database))
                    .containsExactly(
                            new Filed(Optional.empty(), 7, leaf(7)),
                            at("a", 8),
                            at("z", 2),
                            at("z", 1),
                            at("\uff5e\n", 5),
                            at("\ud83d\ude00", 5));
        }
    }

    @Test
    void theLatestReadingThatCameToItsEndIsShown() {
        try (CaseDatabase database = fresh()) {
            add(database, capture(1, "a"));
            add(database, document(1, 0, true, Samples.MAKER));
            add(database, document(1, 0, false, LATER));
            assertThat(filed(database)).containsExactly(at("a", 1));
            assertThat(database.progress(Samples.exhibit(1), LATER)).isEqualTo(new CaseDatabase.Progress(1, false, 0));

            add(database, document(1, 1, true, LATER));
            assertThat(filed(database)).containsExactly(at("a", 2), at("a", 3));
            assertThat(database.progress(Samples.exhibit(1), LATER)).isEqualTo(new CaseDatabase.Progress(2, true, 0));
            assertThat(leaves(database.outcomes(Samples.exhibit(1), LATER, 0, 9)))
                    .containsExactly(leaf(2), leaf(3));
            assertThat(leaves(database.outcomes(Samples.exhibit(1), LATER, 1, 9)))
                    .containsExactly(leaf(3));
            assertThat(leaves(database.outcomes(Samples.exhibit(1), LATER, 0, 1)))
                    .containsExactly(leaf(2));
            assertThat(leaves(database.outcomes(Samples.exhibit(1), Samples.MAKER, 0, 9)))
                    .containsExactly(leaf(1));
        }
    }

    @Test
    void ofADocumentThatWasTriedAgainTheLastOutcomeCountsAndAllAreTold() {
        DocumentOutcome killed =
                DocumentOutcome.sole(Samples.exhibit(1), new Outcome.Failed<>(Fault.TIMED_OUT, "killed"), LATER);
        try (CaseDatabase database = fresh()) {
            add(database, capture(1, "a"));
            add(database, capture(1, "b"));
            add(database, killed);
            add(database, killed);
            assertThat(database.isFailed(killed)).isTrue();
            assertThat(filed(database)).containsExactly(at("a", 3), at("b", 3));
            assertThat(database.progress(Samples.exhibit(1), LATER)).isEqualTo(new CaseDatabase.Progress(1, true, 1));
            assertThat(database.failures()).isEqualTo(1);
            assertThat(database.failed())
                    .containsExactly(
                            new Found(Optional.of("a"), Samples.exhibit(1)),
                            new Found(Optional.of("b"), Samples.exhibit(1)));

            add(database, document(1, 0, false, LATER));
            assertThat(database.isFailed(killed)).isFalse();
            assertThat(database.isKnown(killed)).isTrue();
            assertThat(database.progress(Samples.exhibit(1), LATER)).isEqualTo(new CaseDatabase.Progress(1, false, 0));
            add(database, document(1, 1, true, LATER));
            assertThat(filed(database)).containsExactly(at("a", 4), at("a", 5), at("b", 4), at("b", 5));
            assertThat(leaves(database.outcomes(Samples.exhibit(1), LATER, 0, 9)))
                    .containsExactly(leaf(4), leaf(5));
            assertThat(leaves(database.outcomes(Samples.exhibit(1).id()))).containsExactly(leaf(4), leaf(5));
            assertThat(leaves(database.tries(Samples.exhibit(1), LATER, 0))).containsExactly(leaf(2), leaf(3), leaf(4));
            assertThat(database.failures()).isZero();
            assertThat(database.failed()).isEmpty();
            assertThat(database.received(Optional.of("b")))
                    .containsExactly(new Found(Optional.of("b"), Samples.exhibit(1)));
        }
    }

    @Test
    void anInputThatCouldNotBeHadIsForgottenOnceItCan() {
        Unreceived missing = new Unreceived(Optional.of("a"), Fault.UNREADABLE, "gone", Samples.MAKER);
        try (CaseDatabase database = fresh()) {
            add(database, missing);
            assertThat(database.isKnown(missing)).isTrue();
            assertThat(filed(database)).containsExactly(at("a", 0));

            add(database, capture(1, "a"));
            add(database, document(1, 0, true, Samples.MAKER));
            assertThat(database.isKnown(missing)).isFalse();
            assertThat(filed(database)).containsExactly(at("a", 2));
        }
    }

    @Test
    void pathsAreTheSameOnlyWhereTheyAreTheSame() {
        List<String> paths = List.of("\ud83d", "\ud83e", "?", "", "nul\u0000", "nul", "e\u0301", "\u00e9");
        try (CaseDatabase database = fresh()) {
            for (String path : paths) {
                assertThat(database.isCaptured(Samples.exhibit(1), Optional.of(path)))
                        .as(path)
                        .isFalse();
                add(database, capture(1, path));
                assertThat(database.isCaptured(Samples.exhibit(1), Optional.of(path)))
                        .as(path)
                        .isTrue();
            }
            assertThat(database.isCaptured(Samples.exhibit(1), Optional.empty()))
                    .isFalse();
            assertThat(database.isCaptured(Samples.exhibit(2), Optional.of("?")))
                    .isFalse();
            add(database, document(1, 0, true, Samples.MAKER));
            assertThat(filed(database))
                    .extracting(filed -> filed.path().orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(paths);
        }
    }

    @Test
    void whatWasCommittedOutlastsTheProgramAndNothingElse() {
        List<String> contents;
        try (CaseDatabase database = fresh()) {
            for (int number = 0; number < 300; number++) {
                add(database, capture(number, "a" + number));
                add(database, document(number, 0, true, Samples.MAKER));
            }
            database.commit();
            contents = database.contents();
            assertThat(contents).hasSizeGreaterThan(600 + 5 * 300);
            add(database, capture(301, "owed by the log"));
        }
        CaseDatabase lying = asItLies();
        try (lying;
                CaseDatabase again = again()) {
            assertThat(lying.contents()).isEqualTo(contents);
            assertThat(again.contents()).isEqualTo(contents);
            assertThat(again.mark()).contains(new LogMark(600, leaf(599), 60_000));
        }
    }

    @Test
    void equalRecordsGiveEqualContentsInEveryKindOfDatabase() {
        try (CaseDatabase database = fresh();
                CaseDatabase other = CaseDatabase.inMemory()) {
            for (CaseDatabase each : List.of(database, other)) {
                add(each, capture(1, "nul\u0000 and \ud83d, half a pair"));
                add(each, document(1, 0, true, Samples.MAKER));
                add(each, new Unreceived(Optional.empty(), Fault.EMPTY, "nothing\u0000 in it", Samples.MAKER));
            }
            assertThat(database.contents()).isNotEmpty().isEqualTo(other.contents());
        }
    }

    @Test
    void moreRowsThanAreSentOrFetchedTogetherComeOutAsTheyWentIn() {
        try (CaseDatabase database = fresh();
                CaseDatabase other = CaseDatabase.inMemory()) {
            for (CaseDatabase each : List.of(database, other)) {
                for (int number = 0; number < SqlDatabase.OVER_A_WIRE; number++) {
                    add(each, capture(number, "path " + number));
                    add(each, document(number, 0, true, Samples.MAKER));
                }
                each.commit();
            }
            assertThat(database.contents())
                    .hasSizeGreaterThan(2 * SqlDatabase.OVER_A_WIRE)
                    .isEqualTo(other.contents());
            assertThat(filed(database)).hasSize(SqlDatabase.OVER_A_WIRE).isEqualTo(filed(other));
        }
    }

    @Test
    void whatWaitsToBeSentIsFoundByEveryQuestion() {
        try (CaseDatabase database = fresh()) {
            add(database, capture(1, "a"));
            assertThat(database.isCaptured(Samples.exhibit(1), Optional.of("a")))
                    .isTrue();
            add(database, document(1, 0, true, Samples.MAKER));
            assertThat(database.documents()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsCommittedWhileAnAnswerIsRead() {
        try (CaseDatabase database = fresh()) {
            add(database, capture(1, "a"));
            add(database, document(1, 0, true, Samples.MAKER));
            assertThatThrownBy(() -> database.eachInPathOrder(_ -> database.commit()))
                    .isInstanceOf(IllegalStateException.class);
            database.commit();
            assertThat(filed(database)).hasSize(1);
        }
    }

    @Test
    void aClearedDatabaseIsAsOneThatNeverWas() {
        try (CaseDatabase database = fresh()) {
            add(database, capture(1, "a"));
            add(database, document(1, 0, true, Samples.MAKER));
            add(database, new Unreceived(Optional.empty(), Fault.EMPTY, "nothing in it", Samples.MAKER));
            database.clear();

            assertThat(database.contents()).isEmpty();
            assertThat(database.mark()).isEmpty();
        }
    }
}
