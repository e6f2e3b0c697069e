package org.dokaz.read.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Prose;
import org.dokaz.model.Transcript;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

class NameReaderTest {

    private static final int HOSTILE_LENGTH = 10_000_000;

    @Test
    void aPersonIsNamedWithoutTheTitleBeforeIt() {
        assertThat(words(Language.ENGLISH, "On Monday mayor Taras Hlushenko spoke.", NameKind.PERSON))
                .containsExactly("Taras Hlushenko");
        assertThat(words(Language.UKRAINIAN, "Про це сказав мер Остап Лозенко.", NameKind.PERSON))
                .containsExactly("Остап Лозенко");
    }

    @Test
    void aSurnameAloneGetsTheFullNameGivenElsewhere() {
        List<String> canonical = canonical(
                Language.ENGLISH, "The order stands, Varenko said. Later Bohdan Varenko denied it, reporters said.");
        assertThat(canonical).containsExactly("Bohdan Varenko", "Bohdan Varenko");
    }

    @Test
    void anInflectedNameIsGivenInTheNominative() {
        assertThat(canonical(Language.UKRAINIAN, "Розмову з мером Остапом Лозенком записали."))
                .containsExactly("Остап Лозенко");
        assertThat(canonical(Language.UKRAINIAN, "Викрали Галину Смеречинську, а Смеречинської не знайшли."))
                .containsExactly("Галина Смеречинська", "Галина Смеречинська");
        assertThat(canonical(Language.RUSSIAN, "По словам Тимофея Варнавина, списки есть. Варнавин видел их."))
                .containsExactly("Тимофей Варнавин", "Тимофей Варнавин");
    }

    @Test
    void aFirstNameAloneIsAPersonAndIsNotGivenASurname() {
        assertThat(canonical(Language.ENGLISH, "A woman named Oksana wept. Oksana Hrynko spoke."))
                .contains("Oksana", "Oksana Hrynko");
    }

    @Test
    void initialsBelongToTheName() {
        assertThat(words(Language.UKRAINIAN, "Наказ підписав О. В. Верхуша вчора.", NameKind.PERSON))
                .containsExactly("О. В. Верхуша");
    }

    @Test
    void aNameBeginsBehindWhatItsBearerIs() {
        assertThat(words(
                        Language.ENGLISH,
                        "The order stands, Deputy Minister Yarlat Sadyk assured them.",
                        NameKind.PERSON))
                .containsExactly("Yarlat Sadyk");
        assertThat(words(Language.ENGLISH, "Yarlat Sadyk, who heads the district, was silent.", NameKind.PERSON))
                .containsExactly("Yarlat Sadyk");
    }

    @Test
    void aSurnameThatEndsAsFirmsDoIsASurname() {
        assertThat(words(Language.RUSSIAN, "Вчера выступил Анатолий Рубанка.", NameKind.PERSON))
                .containsExactly("Анатолий Рубанка");
    }

    @Test
    void aBodyIntroducedOnceIsKnownWhereverItStands() {
        assertThat(words(
                        Language.ENGLISH,
                        "It was said by the rights group Ostrolist. Later Ostrolist counted 40 people.",
                        NameKind.ORGANISATION))
                .containsExactly("Ostrolist", "Ostrolist");
        assertThat(words(
                        Language.ENGLISH,
                        "A day later Ostrolist, a Kyiv-based rights group, was closed.",
                        NameKind.ORGANISATION))
                .containsExactly("Ostrolist");
        assertThat(words(
                        Language.RUSSIAN,
                        "Это сообщило движение «Белый тополь». Людей из «Белого тополя» ищут.",
                        NameKind.ORGANISATION))
                .containsExactly("движение «Белый тополь»", "Белого тополя");
    }

    @Test
    void quotedWordsThatIntroduceNobodyStayWords() {
        assertThat(words(Language.RUSSIAN, "Это назвали «Добровольным выбором» жителей.", NameKind.ORGANISATION))
                .isEmpty();
        assertThat(words(Language.ENGLISH, "The Russian company left. The Kyiv agency stayed.", NameKind.ORGANISATION))
                .isEmpty();
    }

    @Test
    void aUnitHasItsNumberItsEchelonAndWhatItBelongsTo() {
        assertThat(words(Language.ENGLISH, "Men of the 9th battalion of the 312th regiment refused.", NameKind.UNIT))
                .containsExactly("9th battalion of the 312th regiment");
        assertThat(words(Language.ENGLISH, "The 4470 battalion left.", NameKind.UNIT))
                .containsExactly("4470 battalion");
        assertThat(words(Language.UKRAINIAN, "Воює 99-та окрема механізована бригада.", NameKind.UNIT))
                .containsExactly("99-та окрема механізована бригада");
        assertThat(words(Language.RUSSIAN, "Их отправили в в/ч 99887 ночью.", NameKind.UNIT))
                .containsExactly("в/ч 99887");
    }

    @Test
    void aCountOfBattalionsIsNoUnit() {
        assertThat(words(Language.ENGLISH, "They formed 10 battalions and two brigades.", NameKind.UNIT))
                .isEmpty();
        assertThat(words(Language.UKRAINIAN, "Сформували 3 батальйони.", NameKind.UNIT))
                .isEmpty();
    }

    @Test
    void aNumberBesideAnArmIsAUnitWithoutItsEchelon() {
        assertThat(words(Language.RUSSIAN, "Там стоит 1508-й мотострелковый.", NameKind.UNIT))
                .containsExactly("1508-й мотострелковый");
        assertThat(words(Language.RUSSIAN, "Там стоит 1508-й мотострелковый батальон.", NameKind.UNIT))
                .containsExactly("1508-й мотострелковый батальон");
    }

    @Test
    void anOrdinalInWordsBeforeAWordForHousesOrGroupsNamesNoUnit() {
        assertThat(words(Language.UKRAINIAN, "Другий корпус лікарні зруйновано.", NameKind.UNIT))
                .isEmpty();
        assertThat(words(Language.RUSSIAN, "Вторая группа туристов получила помощь.", NameKind.UNIT))
                .isEmpty();
        assertThat(words(Language.UKRAINIAN, "Третій армійський корпус відійшов.", NameKind.UNIT))
                .containsExactly("Третій армійський корпус");
    }

    @Test
    void bodiesAreOrganisationsByNameByNounAndByAcronym() {
        assertThat(words(
                        Language.ENGLISH,
                        "ISW and the Kherson regional military administration agreed.",
                        NameKind.ORGANISATION))
                .containsExactly("ISW", "Kherson regional military administration");
        assertThat(words(
                        Language.UKRAINIAN,
                        "Про це пише Генштаб ЗСУ та Міністерство оборони України.",
                        NameKind.ORGANISATION))
                .containsExactly("Генштаб ЗСУ", "Міністерство оборони України");
    }

    @Test
    void aKnownBodyIsGivenItsListedName() {
        assertThat(read(Language.RUSSIAN, "По данным Института изучения войны, их мало."))
                .extracting(mention -> ((Mention.Name) mention).canonical())
                .containsExactly(Optional.of("Институт изучения войны"));
    }

    @Test
    void aWordJoinedFromSeveralIsAnOfficeOrFirm() {
        assertThat(words(Language.UKRAINIAN, "Про це заявив голова Держлісагентства.", NameKind.ORGANISATION))
                .containsExactly("Держлісагентства");
    }

    @Test
    void aSelfProclaimedRepublicInQuotesNamesNoUnit() {
        assertThat(words(Language.RUSSIAN, "Туда ушли отряды «ЛНР» и полиция.", NameKind.UNIT))
                .isEmpty();
    }

    @Test
    void anAdjectiveOfItsNounIsNoPerson() {
        assertThat(words(Language.RUSSIAN, "Он жил у Кленового бульвара.", NameKind.PERSON))
                .isEmpty();
    }

    @Test
    void anOfficeIsARoleWithItsComplement() {
        assertThat(words(Language.ENGLISH, "The mayor of Tokmak left.", NameKind.ROLE))
                .containsExactly("mayor of Tokmak");
        assertThat(words(Language.UKRAINIAN, "Це підтвердив мер Токмака вчора.", NameKind.ROLE))
                .containsExactly("мер Токмака");
    }

    @Test
    void numbersAndAddressesOfOnePersonAreIdentifiers() {
        String text = "Call +380 50 000 11 22 or write to tip@example.org, @example_channel, plate AX 1234 BC.";
        assertThat(words(Language.ENGLISH, text, NameKind.IDENTIFIER))
                .containsExactly("+380 50 000 11 22", "tip@example.org", "@example_channel", "AX 1234 BC");
        assertThat(words(Language.ENGLISH, "About 2022 5000 men came.", NameKind.IDENTIFIER))
                .isEmpty();
    }

    @Test
    void nationalitiesMonthsAndSentenceBeginningsAreNoNames() {
        assertThat(read(Language.ENGLISH, "Russian tanks came in March. Men hid. However, nobody left."))
                .isEmpty();
        assertThat(read(Language.UKRAINIAN, "Російські танки прийшли. Люди ховалися."))
                .isEmpty();
    }

    @Test
    void aNameOfTenMegabytesGivesNamesThatStandInTheText() {
        String text = "Ivan " + "X".repeat(HOSTILE_LENGTH) + " spoke";
        Assertions.assertThat(read(Language.ENGLISH, text))
                .hasSizeLessThan(HOSTILE_LENGTH)
                .allMatch(mention -> mention.cited().end() <= text.length());
    }

    private static List<Mention> read(Language language, String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, List.of());
        Prose prose = Sentences.of(transcript, List.of());
        return NameReader.of(language).read(prose);
    }

    private static List<String> words(Language language, String text, NameKind kind) {
        return read(language, text).stream()
                .map(Mention.Name.class::cast)
                .filter(name -> name.kind() == kind)
                .map(name -> name.cited().words())
                .toList();
    }

    private static List<String> canonical(Language language, String text) {
        return read(language, text).stream()
                .map(Mention.Name.class::cast)
                .filter(name -> name.kind() == NameKind.PERSON)
                .map(name -> name.canonical().orElse("?"))
                .toList();
    }

    @Test
    void aTownNoListKnowsIsNoPersonWhereItStandsAsTownsDo() {
        for (String text : List.of("Их держали в Лыпогорске ночью.", "Колонна стояла у села Крутохвыля до утра.")) {
            assertThat(words(Language.RUSSIAN, text, NameKind.PERSON)).as(text).isEmpty();
        }
        assertThat(words(Language.UKRAINIAN, "Людей забрали з Липогірська вночі.", NameKind.PERSON))
                .isEmpty();
        assertThat(words(Language.RUSSIAN, "Мэр Лыпогорска Дарья Кравец уехала.", NameKind.PERSON))
                .containsExactly("Дарья Кравец");
    }
}
