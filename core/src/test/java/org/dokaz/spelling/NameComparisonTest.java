package org.dokaz.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dokaz.spelling.NameReason.Kind;
import org.dokaz.spelling.NameVerdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What agrees and what keeps names apart is said in words. */
class NameComparisonTest {

    private static NameVerdict compare(String a, String b) {
        return NameComparison.compare(NameWritten.of(a), NameWritten.of(b));
    }

    private static List<String> words(NameVerdict verdict) {
        return verdict.reasons().stream().map(NameReason::words).toList();
    }

    @Test
    void reasonsAreWordsThatAnEditorUnderstands() {
        assertThat(words(compare("Mykola Kovtyrin", "Николай Ковтырин")))
                .contains(
                        "the family name is written alike: Kovtyrin / Ковтырин",
                        "Mykola and Николай are one given name in different languages",
                        "few people bear the family name Kovtyrin");
    }

    @Test
    void aRareFamilyNameProvesMoreThanACommonOne() {
        assertThat(compare("Олег Прямухін", "Oleg Pryamukhin").score())
                .isGreaterThan(compare("Олег Іванов", "Oleg Ivanov").score());
    }

    @Test
    void anotherPatronymicIsAnotherPerson() {
        NameVerdict verdict = compare("Олег Ігорович Прямухін", "Олег Петрович Прямухин");
        assertThat(verdict.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(words(verdict)).contains("the patronymics differ: Ігорович / Петрович");
    }

    @Test
    void anotherGivenNameIsAnotherPersonHoweverRareTheFamilyName() {
        assertThat(compare("Олег Прямухін", "Ігор Прямухін").verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void lettersOfTheOtherScriptAreTold() {
        NameVerdict verdict = compare("Микoла Ковтирін", "Микола Ковтирін");
        assertThat(verdict.verdict()).isEqualTo(Verdict.SAME);
        assertThat(verdict.reasons()).extracting(NameReason::kind).contains(Kind.SCRIPT_MIXED);
    }

    @Test
    void pureNamesAreNotSuspected() {
        assertThat(compare("Mykola Kovtyrin", "Микола Ковтирін").reasons())
                .extracting(NameReason::kind)
                .doesNotContain(Kind.SCRIPT_MIXED, Kind.CONTROLS, Kind.TOO_LONG);
    }

    @Test
    void charactersThatTurnTheDirectionAreTold() {
        assertThat(compare("Микола \u202eКовтирін", "Микола Ковтирін").reasons())
                .extracting(NameReason::kind)
                .contains(Kind.CONTROLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "́́́", "\u0000", "—", "123 456", "\u202e"})
    void whatIsNoNameIsUnsureAndSaysSo(String nothing) {
        NameVerdict verdict = compare(nothing, "Микола Ковтирін");
        assertThat(verdict.verdict()).isNotEqualTo(Verdict.SAME);
        assertThat(verdict.reasons()).isNotEmpty();
    }

    @Test
    void aGiantNameIsBoundedAndTold() {
        String giant = "Микола Ковтирін ".repeat(700_000);
        NameWritten read = NameWritten.of(giant);
        assertThat(read.words()).hasSizeLessThanOrEqualTo(NameReader.WORDS_MAX);
        assertThat(read.written()).hasSizeLessThanOrEqualTo(NameWritten.SHOWN_MAX);
        assertThat(NameComparison.compare(read, read).reasons())
                .extracting(NameReason::kind)
                .contains(Kind.TOO_LONG);
    }

    @Test
    void manyWordsAndInitialsAreNoTrouble() {
        assertThat(compare("А. ".repeat(100), "Б. ".repeat(100)).verdict()).isNotNull();
        assertThat(compare("оглы ".repeat(60), ",,,,,,").verdict()).isNotNull();
        assertThat(compare("-".repeat(300) + "Ян", "''''Ян").verdict()).isNotNull();
    }

    @Test
    void agesThatDoNotFitKeepTwoOfOneNameApart() {
        NameWritten name = NameWritten.of("Олег Прямухін");
        Circumstances young = new Circumstances(
                OptionalInt.of(1999),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        Circumstances old = new Circumstances(
                OptionalInt.of(1960),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        assertThat(NameComparison.compare(name, young, name, old).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(NameComparison.compare(name, young, name, young).verdict()).isEqualTo(Verdict.SAME);
        assertThat(NameComparison.compare(name, young, name, Circumstances.NONE).verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void whoDiedIsNotSeenLater() {
        NameWritten name = NameWritten.of("Олег Прямухін");
        Circumstances dead = new Circumstances(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(2020),
                OptionalInt.empty());
        Circumstances seen = new Circumstances(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(2023));
        assertThat(NameComparison.compare(name, dead, name, seen).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(NameComparison.compare(name, seen, name, dead).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void oneRoleMakesACommonNameSurer() {
        NameWritten full = NameWritten.of("Олександр Іванович Шевченко");
        NameWritten brief = NameWritten.of("Олександр Шевченко");
        Circumstances mayor = new Circumstances(
                OptionalInt.empty(),
                Optional.of("mayor of Rubanivka"),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        assertThat(NameComparison.compare(full, brief).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(NameComparison.compare(full, mayor, brief, mayor).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void circumstancesMakeNoTwoNamesOne() {
        Circumstances mayor = new Circumstances(
                OptionalInt.of(1970),
                Optional.of("mayor"),
                Optional.empty(),
                Optional.of("Rubanivka"),
                OptionalInt.empty(),
                OptionalInt.empty());
        assertThat(NameComparison.compare(
                                NameWritten.of("Олег Прямухін"), mayor, NameWritten.of("Ігор Прямухін"), mayor)
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void whatIsOutOfQuestionWouldHaveBeenDifferent() {
        NameWritten one = NameWritten.of("Микола Ковтирін");
        NameWritten other = NameWritten.of("Mykola Bezborodko");
        assertThat(NameComparison.isOutOfQuestion(one, other)).isTrue();
        assertThat(NameComparison.compare(one, other).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(NameComparison.isOutOfQuestion(one, NameWritten.of("Nikolai Kovtyrin")))
                .isFalse();
    }

    @Test
    void aListOfKnownNamesSpeaksForPlacesThatSoundDifferent() {
        KnownNames renamed = (a, b) -> Optional.of("Вигадане");
        assertThat(NamePair.compare("Вигадане", "Червонопрапорне", renamed).verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(NamePair.compare("Вигадане", "Червонопрапорне", KnownNames.NONE)
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(NamePair.compare("Олег Прямухін", "Ігор Прямухін", renamed).verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aScoreIsAShare() {
        assertThatThrownBy(() -> new NameVerdict(Verdict.SAME, 1.1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NameVerdict(Verdict.SAME, Double.NaN, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
