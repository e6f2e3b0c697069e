package org.dokaz.read.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FurnitureFinderTest {

    private static final String BEFORE = "The council of Veselivka closed the bridge on Monday, its head said.";
    private static final String AFTER = "About 400 people live on the other bank of the river, according to a teacher.";

    private final FurnitureFinder finder = new FurnitureFinder();

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheRulesHolds() {
        List<RuleFile.Example> examples = new ArrayList<>();
        for (Language language : Language.values()) {
            examples.addAll(RuleFile.load(language, FurnitureRules.FILE).examples());
        }
        assertThat(examples).hasSizeGreaterThan(100);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.section() + ": " + example.text(),
                        () -> assertThat(found(BEFORE + "\n" + example.text() + "\n" + AFTER))
                                .isEqualTo(example.holds() ? List.of(example.text()) : List.of())));
    }

    @Test
    void noAlternativeOfARuleHoldsASpace() {
        for (Language language : Language.values()) {
            RuleFile file = RuleFile.load(language, FurnitureRules.FILE);
            assertThat(file.rules()).hasSizeGreaterThan(100);
            for (RuleFile.Rule rule : file.rules()) {
                for (String piece : rule.phrase().toString().split(" ", -1)) {
                    boolean whole = piece.length() == 1
                            || piece.startsWith("(") == piece.replace("?", "").endsWith(")");
                    assertThat(whole)
                            .as(language + " line " + rule.line() + ": " + piece)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aShortLineThatBeginsAsALabelIsOne() {
        assertThat(found(BEFORE + "\nMost read this week\n" + AFTER)).containsExactly("Most read this week");
        assertThat(found("Video shows closed bridge\n" + BEFORE)).isEmpty();
    }

    @Test
    void furnitureIsFoundWithinALine() {
        assertThat(found("By Olena Melnyk • 15 August 2031 Credit: Telegram @veselivka\n" + BEFORE))
                .containsExactly("Credit: Telegram @veselivka");
        assertThat(found("Skip to main content ПОДІЇ\n" + BEFORE)).containsExactly("Skip to main content ПОДІЇ");
        assertThat(found(BEFORE + " Follow us on Telegram.\n" + AFTER)).containsExactly("Follow us on Telegram.");
        assertThat(found(BEFORE + "\ncomments(3) Log in to comment")).containsExactly("comments(3) Log in to comment");
    }

    @Test
    void numbersOfCasesAreNoRowOfLinks() {
        assertThat(found(BEFORE + "\nThe court joined two cases (nos. 41145/26 and 45580/27) against the council.\n"))
                .isEmpty();
    }

    @Test
    void aRowOfLinksIsFurniture() {
        assertThat(found("Veselivka | Region | The river | Archive\n" + BEFORE))
                .containsExactly("Veselivka | Region | The river | Archive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Veselivka, Oct 8 (VPA).- The council closed the bridge.",
                "13:05 15.06.2031 Источник: Информационное агентство \"Весёлка\"",
                "From our news digest September 21, 2031 10:24 pm",
                "16 August, 2031",
                "Veselivka | 12 May 2031, 14:05",
                "By Olena Melnyk | Veselivka | 15 August",
                "Reuters",
                "“Follow us to the bridge,” the officer told them.",
                "He told the men: “Follow us. Join us on the other bank! Subscribe to our cause.”",
                "The main conclusions of the council:",
                "How the bridge was closed",
                "Нагадаємо, міст закрили ще в травні, а відкрити обіцяли влітку.",
                "Джерело: «Веселівка сьогодні»"
            })
    void whatTheAuthorWroteIsNot(String line) {
        assertThat(found(line + "\n" + BEFORE + "\n" + AFTER)).isEmpty();
        assertThat(found(BEFORE + "\n" + line + "\n" + AFTER)).isEmpty();
        assertThat(found(BEFORE + "\n" + AFTER + "\n" + line)).isEmpty();
    }

    @Test
    void aDateAtTheEndOfALabelIsLeft() {
        assertThat(found("test — Общество 26 сентября 2031, 22:49\n" + BEFORE)).containsExactly("test — Общество");
    }

    @Test
    void headlinesBesideALabelAreOtherStories() {
        assertThat(found(BEFORE + "\nRead also\nTen boats for the whole family\nWhy cats dislike rain\n" + AFTER))
                .containsExactly("Read also", "Ten boats for the whole family", "Why cats dislike rain");
        assertThat(found(BEFORE + "\nKing opens a museum of cheese\n" + AFTER))
                .containsExactly("King opens a museum of cheese");
        assertThat(found(BEFORE + "\nHead of council on the bridge\n" + AFTER)).isEmpty();
    }

    @Test
    void strayWordsAndRepeatedLinesAreFurniture() {
        assertThat(found(BEFORE + "\nqqq")).containsExactly("qqq");
        assertThat(found("loading\n" + BEFORE)).containsExactly("loading");
        assertThat(found("Our town today\n" + BEFORE + "\nOur town today\n" + AFTER))
                .containsExactly("Our town today", "Our town today");
    }

    @Test
    void theOutletsNameAloneIsFurniture() {
        Masthead masthead =
                new Masthead(Optional.of("Veselivka Post"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(found(BEFORE + "\nVeselivka Post\n" + AFTER, masthead)).containsExactly("Veselivka Post");
    }

    @Test
    void whereNobodyEndsSentencesALineWithoutAStopIsRead() {
        assertThat(
                        found(
                                "Міст закрили ще в травні місяці\nЛюди ходять річкою на човнах\nЗавтра\nКороль відкрив музей сиру"))
                .isEmpty();
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(found("")).isEmpty();
        assertThat(found("…")).isEmpty();
        assertThat(found("|||")).isEmpty();
        assertThat(found("[")).isEmpty();
    }

    @Test
    void aHugeLineAndManyLinesTakeLittleTime() {
        assertThat(found("| ".repeat(200_000))).isEmpty();
        assertThat(found("a photo ".repeat(100_000) + ".")).isEmpty();
        assertThat(found("Photo of the \"bridge. ".repeat(20_000))).isNotNull();
        assertThat(found(("Quite another matter number\n" + BEFORE + "\n").repeat(2_000)))
                .isNotNull();
    }

    @Test
    void spansStandInOrderAndDoNotOverlap() {
        Transcript transcript =
                transcript("Home | News | Sport\n" + BEFORE + " Follow us!\nRead also\nqqq", Masthead.BLANK);
        int end = 0;

        for (Span span : finder.find(transcript)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.in(transcript.text()))
                    .isEqualTo(span.in(transcript.text()).strip());
            end = span.end();
        }
        assertThat(end).isEqualTo(transcript.text().length());
    }

    private List<String> found(String text) {
        return found(text, Masthead.BLANK);
    }

    private List<String> found(String text, Masthead masthead) {
        return finder.find(transcript(text, masthead)).stream()
                .map(span -> span.in(text))
                .toList();
    }

    private static Transcript transcript(String text, Masthead masthead) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(
                        new Block(new Span(start, start + line.stripTrailing().length()), Block.Kind.PARAGRAPH));
            }
            start += line.length() + 1;
        }
        return Transcript.of(Digest.ofText(text), Optional.empty(), Language.ENGLISH, masthead, text, blocks);
    }
}
