package org.dokaz.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.MAKER;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Columns;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.model.Amount;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Reason;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Where;
import org.dokaz.publish.TerminalText.Colours;
import org.dokaz.testing.ReadingBuilder;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

    private static final TerminalText PLAIN = new TerminalText(Labels.ENGLISH, 80, Colours.PLAIN);

    @Test
    void aClaimSaysWhoSaysItThroughWhomAndWhere() {
        ReadingBuilder text = reading("First line.\nBetween 300 and 400 men were taken at Zarichne, Olena Bila said.")
                .published("Steppe Daily", "Men taken", "2024-03-05");
        Amount range = new Amount(
                OptionalDouble.of(300),
                OptionalDouble.empty(),
                OptionalDouble.of(400),
                false,
                "persons",
                Optional.empty());
        text.claim(claim("Between 300 and 400 men were taken at Zarichne", "forced_conscription")
                .stance(Stance.DENIES)
                .hedged()
                .saidBy("Olena Bila", "Olena Bila")
                .through(
                        Step.stated("Steppe Daily", Step.Kind.OUTLET),
                        new Step("Bridge News", Step.Kind.AGENCY, false),
                        Step.stated("Olena Bila", Step.Kind.PERSON))
                .basis(Basis.SAW)
                .at("Zarichne", Where.named("Zarichne"))
                .statedOn("2024-03-04")
                .figure("Between 300 and 400", range, "men"));
        text.risk("Olena Bila", "asked that her address be withheld");
        assertThat(PLAIN.of(text.answer("daily.txt")))
                .contains("Men taken\nSteppe Daily · 5 March 2024 · English · daily.txt\nClaims: 1\n")
                .contains("  1  Forced conscription · denies · marked uncertain\n")
                .contains("     “Between 300 and 400 men were taken at Zarichne”\n")
                .contains("     Who says so    Olena Bila\n")
                .contains(
                        "Steppe Daily (outlet) → Bridge News (agency, inferred) →\n                    Olena Bila (person)\n")
                .contains("     Said on        4 March 2024\n")
                .contains("300 to 400 (men)\n")
                .contains("     line 2, characters 12 to 58\n")
                .contains("     At risk        “Olena Bila”, line 2: asked that her address be withheld\n")
                .doesNotContain("\u001B");
    }

    @Test
    void theReasonsStandBelowTheirClaimInPlainWords() {
        ReadingBuilder text = reading("Men were held, he said. A text.")
                .claim(claim("Men were held", "detention"))
                .claim(claim("A text", "other"));
        Claim held = text.build().claims().getFirst();
        String shown = PLAIN.of(
                text.answer("a.txt"),
                List.of(
                        reason(held, Reason.Matter.KIND, "detention", Optional.of(text.span("were held"))),
                        reason(held, Reason.Matter.HEDGED, "false", Optional.empty()),
                        reason(held, Reason.Matter.CHAIN, "Herald", Optional.empty()),
                        reason(held, Reason.Matter.CHAIN, "Bila", Optional.empty()),
                        reason(held, Reason.Matter.ATTRIBUTION, "7", Optional.empty()),
                        new Reason(
                                new Reason.OfAttribution(7),
                                Reason.Matter.SPEAKER,
                                "Bila",
                                "is near",
                                Optional.empty(),
                                Optional.of(text.span("he")))));
        assertThat(shown)
                .contains("     Why so\n       Kind         Detention: “were held” so⟨U+202E⟩ it is\n"
                        + "                    by en/kinds.rules line 12: (were|…) held\n")
                .contains("       Certainty    not marked uncertain: so")
                .contains("Herald (so⟨U+202E⟩ it is) → Bila (so⟨U+202E⟩ it is)\n")
                .contains("       Speaker      Bila: “he” is near\n")
                .containsOnlyOnce("Why so")
                .doesNotContain("\u202E", "Attribution");
        assertThat(shown.indexOf("Why so")).isLessThan(shown.indexOf("A text"));
    }

    private static Reason reason(Claim claim, Reason.Matter matter, String decision, Optional<Span> words) {
        return new Reason(
                new Reason.OfClaim(claim.id()),
                matter,
                decision,
                "so\u202E it is",
                words.map(ignored -> new Reason.Rule("en/kinds.rules", 12, "(are|wer|were|were|*ish) held")),
                words);
    }

    @Test
    void colourComesOnlyWhenAsked() {
        Answer answer = reading("A text.").claim(claim("A text", "other")).answer("a.txt");
        assertThat(new TerminalText(Labels.ENGLISH, 80, Colours.COLOURED).of(answer))
                .contains("\u001B[36masserts\u001B[0m");
        assertThat(PLAIN.of(answer)).doesNotContain("\u001B");
    }

    @Test
    void hostileTextCannotMoveTurnOrHide() {
        String hostile =
                "clear \u001B[2J\u009B2J bell \u0007 back \b turn \u202E pair \u2066 zero \u200B\uFEFF tag \uDB40\uDC41 lone \uD800 end";
        String shown = PLAIN.of(reading(hostile)
                .claim(claim(hostile, "other"))
                .risk(hostile, "why \u001B]0;x\u0007")
                .answer("a\u001B\u202E.txt"));
        assertThat(shown.codePoints().filter(point -> point != '\n' && Visible.isHidden(point)))
                .isEmpty();
        assertThat(shown).contains("⟨U+001B⟩[2J", "⟨U+202E⟩", "⟨U+200B⟩", "⟨U+E0041⟩", "⟨U+D800⟩");
    }

    @Test
    void whatHidesInsideAWordIsShownAndWhatJoinsAnEmojiIsNot() {
        String words =
                "pay\u00ADment a\uFE01 b\u2067c 1\uFE0F\u20E3 \u2764\uFE0F \uD83D\uDC68\u200D\uD83D\uDC69 x\uDB40\uDD00";
        String shown = PLAIN.of(reading(words).claim(claim(words, "other")).answer("a.txt"));

        assertThat(shown)
                .contains("pay⟨U+00AD⟩ment a⟨U+FE01⟩ b⟨U+2067⟩c 1\uFE0F\u20E3 \u2764\uFE0F")
                .contains("\uD83D\uDC68\u200D\uD83D\uDC69", "x⟨U+E0100⟩");
    }

    @Test
    void linesAreCountedWhicheverWayTheyEnd() {
        String shown = PLAIN.of(reading("One.\rTwo.\r\nThree.\nFour.")
                .claim(claim("Four", "other"))
                .answer("a.txt"));

        assertThat(shown).contains("line 4, ");
    }

    @Test
    void aDocumentThatWasNotReadIsOneLine() {
        Document document = Document.unread(Digest.ofText("x"), Optional.of("scan\n.pdf"));
        assertThat(PLAIN.of(new Answer(document, new Outcome.Failed<>(Fault.EMPTY, "nothing in it: remove it"), MAKER)))
                .isEqualTo("failed scan .pdf: empty: nothing in it: remove it\n");
        assertThat(PLAIN.of(new Answer(document, new Outcome.Declined<>("Polish is not read"), MAKER)))
                .isEqualTo("declined scan .pdf: Polish is not read\n");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        String words = "слово ".repeat(60) + "й".repeat(200) + " 漢字".repeat(50) + " word".repeat(20);
        TerminalText narrow = new TerminalText(Labels.UKRAINIAN, 44, Colours.PLAIN);
        ReadingBuilder text =
                reading(words).published("O".repeat(90), "T ".repeat(90).strip(), "2024-03-05");
        text.claim(claim(words, "other").saidBy(words, words).through(Step.stated(words, Step.Kind.PERSON)));
        assertThat(narrow.of(text.answer("long/" + "p".repeat(80))).lines())
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(44));
    }
}
