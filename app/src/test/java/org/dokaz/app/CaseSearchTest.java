package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dokaz.collect.Inputs;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Maker;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.record.Correction;
import org.dokaz.record.Revocation;
import org.dokaz.search.Filter;
import org.dokaz.search.Found;
import org.dokaz.search.Hit;
import org.dokaz.search.Part;
import org.dokaz.search.Question;
import org.dokaz.search.SavedSearches;
import org.dokaz.search.Search;
import org.dokaz.vault.CheapVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search finds follows from what the case holds, and from nothing that it held. */
class CaseSearchTest {

    private static final Maker.Analyst CLERK = new Maker.Analyst("clerk-7");
    private static final String LETTER =
            "Forty-one women were detained at the cannery in Lypove, Mayor Danylo Hrechka said" + " on Tuesday.";
    private static final String NOTE = "Three men were wounded in Vyshnivka, Governor Petro Sadovyi said on Friday.";

    private static final Pipeline PIPELINE = new Pipeline(broken -> {
        throw new AssertionError(broken);
    });

    @TempDir
    Path parent;

    private Path root = Path.of("");

    @BeforeEach
    void readACase() throws IOException {
        root = parent.resolve("case");
        Path inbox = Files.createDirectory(parent.resolve("inbox"));
        Path letter = Files.writeString(inbox.resolve("letter.txt"), LETTER + "\n");
        Path note = Files.writeString(inbox.resolve("note.txt"), NOTE + "\n");
        try (CaseFile file = open();
                Run run = new Run(PIPELINE, new CaseKeeper(file, PIPELINE), 1, treated -> {})) {
            List<String> inputs = List.of(letter.toString(), note.toString());
            run.over(Inputs.named(inputs, InputStream.nullInputStream()));
        }
    }

    private CaseFile open() {
        return CaseFile.open(root, PIPELINE.maker(), WithheldCase.CLOCK, WithheldCase.fresh());
    }

    private Found find(Question question) {
        return find(root, question, PIPELINE.maker());
    }

    private static Found find(Path root, Question question, Maker.Machine maker) {
        try (CaseFile file = CaseFile.open(root, maker, WithheldCase.CLOCK, WithheldCase.fresh());
                CaseSearch search = CaseSearch.of(root)) {
            search.bringUp(file, CaseSearch.Extent.USUAL);
            return search.find(question);
        }
    }

    @Test
    void whatWasReadIsFound() {
        Found found = find(Question.of("Hrechka"));
        assertThat(found.isCompared()).isTrue();
        assertThat(found.hits()).extracting(Hit::part).contains(Part.TRANSCRIPTS, Part.CLAIMS, Part.ENTITIES);
        assertThat(found.hits()).allMatch(hit -> hit.path().orElseThrow().endsWith("letter.txt"));
        assertThat(find(Question.of("Гречка").with(new Filter.In(Part.ENTITIES)))
                        .hits())
                .extracting(hit -> hit.entity().orElseThrow().kind())
                .containsExactly(EntityKind.PERSON);
        assertThat(find(Question.of("standing:single_origin")).total()).isPositive();
    }

    @Test
    void whatCameInLaterIsFoundToo() throws IOException {
        find(Question.of("cannery"));
        Path later = Files.writeString(parent.resolve("later.txt"), "The cannery was closed, Hrechka said.\n");
        try (CaseFile file = open();
                Run run = new Run(PIPELINE, new CaseKeeper(file, PIPELINE), 1, treated -> {})) {
            run.over(Inputs.named(List.of(later.toString()), InputStream.nullInputStream()));
        }
        assertThat(find(Question.of("closed in:transcripts")).total()).isEqualTo(1);
    }

    @Test
    void aClaimThatWasSetRightIsFoundAsItIsNow() {
        Question corrected = Question.of("review:corrected");
        assertThat(find(corrected).total()).isZero();
        Correction correction;
        try (CaseFile file = open()) {
            Anchor words = new PointingAtClaims(file)
                    .at("letter.txt#women were detained")
                    .words();
            correction = new Correction(
                    words,
                    List.of(new Correction.OfKind(new ActKind("forced_transfer"))),
                    "kind of act corrected",
                    "looked again",
                    WithheldCase.CLOCK.instant(),
                    CLERK);
            file.decide(correction);
        }
        Found found = find(corrected);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.hits().getFirst().claim().orElseThrow().kind()).isEqualTo("forced_transfer");
        assertThat(find(Question.of("kind:forced_transfer in:claims")).total()).isEqualTo(1);
        try (CaseFile file = open()) {
            file.decide(new Revocation(correction.id(), "no", WithheldCase.CLOCK.instant(), CLERK));
        }
        assertThat(find(corrected).total()).isZero();
    }

    @Test
    void whatIsExpungedIsInNoFileOfTheIndexAndInNoSavedSearch() throws IOException {
        find(Question.of("Hrechka"));
        SavedSearches saved = new SavedSearches(root);
        saved.save("mayor", Question.of("Danylo Hrechka"));
        saved.save("wounded", Question.of("wounded"));
        new Expunge(root, PIPELINE.maker(), WithheldCase.CLOCK, WithheldCase.fresh())
                .carryOut(
                        new Expunge.Order("letter.txt", "by mistake", "order 12/2024 of the district court", CLERK),
                        Optional.empty());
        assertThat(root.resolve(Search.FOLDER)).doesNotExist();
        assertThat(saved.all()).extracting(SavedSearches.Saved::name).containsExactly("wounded");
        assertThat(find(Question.of("Hrechka OR cannery")).total()).isZero();
        assertThat(find(Question.of("wounded")).total()).isPositive();
        for (Path file : WithheldCase.files(root)) {
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .toLowerCase(java.util.Locale.ROOT))
                    .as("%s", file)
                    .doesNotContain("hrechka");
        }
    }

    @Test
    void whatIsWithheldIsFoundByItsStandInAlone() throws IOException {
        Path hidden = parent.resolve("hidden");
        Path inbox = WithheldCase.inbox(parent.resolve("more"));
        WithheldCase.fill(hidden, inbox);
        CheapVault.begin(hidden, WithheldCase.passphrase());
        assertThat(find(hidden, Question.of("Zaremchuk"), WithheldCase.maker()).total())
                .isPositive();
        SavedSearches saved = new SavedSearches(hidden);
        saved.save("him", Question.of("Заремчуком"));
        saved.save("others", Question.of("bridge"));
        assertThat(WithheldCase.found(hidden)).anyMatch(found -> found.startsWith(Search.FOLDER));

        WithheldCase.vault(hidden)
                .withhold(WithheldCase.open(hidden), WithheldCase.identity(), "relatives at risk", WithheldCase.EDITOR);
        assertThat(WithheldCase.found(hidden)).isEmpty();
        assertThat(saved.all()).extracting(SavedSearches.Saved::name).containsExactly("others");

        Found found = find(hidden, Question.of("Zaremchuk OR Заремчук"), WithheldCase.maker());
        assertThat(found.total()).isZero();
        assertThat(find(hidden, Question.of("in:transcripts"), WithheldCase.maker())
                        .total())
                .isPositive();
        assertThat(WithheldCase.found(hidden)).isEmpty();
        WithheldCase.assertSound(hidden);
    }
}
