package org.dokaz.read.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Prose;
import org.dokaz.model.Transcript;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

class PlaceReaderTest {

    @Test
    void aCityIsKnownInAnyCase() {
        assertThat(names(Language.UKRAINIAN, "У Мелітополі та під Василівкою чули постріли."))
                .containsExactly("Melitopol", "Vasylivka");
        assertThat(names(Language.RUSSIAN, "Из Мелитополя в Новую Каховку."))
                .containsExactly("Melitopol", "Nova Kakhovka");
    }

    @Test
    void anOblastIsARegionAndNotItsCity() {
        assertThat(read(Language.ENGLISH, "It happened in Luhansk region.")
                        .getFirst()
                        .where())
                .satisfies(where -> assertThat(where.level()).contains(Level.REGION))
                .satisfies(where -> assertThat(where.admin1()).contains("14"));
        assertThat(names(Language.RUSSIAN, "В Запорожской и Херсонской областях."))
                .containsExactly("Zaporizhzhia Oblast", "Kherson Oblast");
        assertThat(names(Language.ENGLISH, "In Luhansk and Donetsk regions and in southern Zaporizhzhia."))
                .containsExactly("Luhansk Oblast", "Donetsk Oblast", "Zaporizhzhia Oblast");
    }

    @Test
    void theSelfProclaimedRepublicsAreRegionsOfTheirOwn() {
        assertThat(names(Language.UKRAINIAN, "Мобілізація у «ДНР» триває."))
                .containsExactly("Donetsk People's Republic");
        assertThat(names(Language.ENGLISH, "Men from the LNR refused.")).containsExactly("Luhansk People's Republic");
    }

    @Test
    void aReportIsDatedAtAPlace() {
        assertThat(names(Language.RUSSIAN, "РУБАНОВО, 16 мая — Всё спокойно.")).containsExactly("Рубаново");
        assertThat(names(Language.ENGLISH, "RUBANIVKA, May 16 (Herald) — All is quiet."))
                .containsExactly("Rubanivka");
        assertThat(names(Language.ENGLISH, "STOP, said the guard.")).isEmpty();
    }

    @Test
    void aRepublicIsNotTheTownInItsName() {
        assertThat(names(Language.ENGLISH, "It joined the Lower Lyman Republic."))
                .containsExactly("Lower Lyman Republic");
        assertThat(names(Language.ENGLISH, "It is in Lyman.")).containsExactly("Lyman");
    }

    @Test
    void aRaionIsADistrict() {
        assertThat(read(Language.UKRAINIAN, "У Мелітопольському районі тихо.")
                        .getFirst()
                        .where()
                        .level())
                .contains(Level.DISTRICT);
    }

    @Test
    void occupiedTerritoryIsAPlaceWithoutLevel() {
        List<Mention.Place> places = read(Language.UKRAINIAN, "На тимчасово окупованих територіях бракує лікарів.");
        assertThat(places).hasSize(1);
        assertThat(places.getFirst().where()).isEqualTo(Where.named("occupied territories"));
    }

    @Test
    void anUnknownNameInAPlacesStandIsKeptByItsWords() {
        assertThat(names(Language.ENGLISH, "They were held in Vyshneludove for days."))
                .containsExactly("Vyshneludove");
        assertThat(names(Language.UKRAINIAN, "Їх тримали в селі Вишнелюдове.")).containsExactly("Вишнелюдове");
        assertThat(read(Language.ENGLISH, "They were held in Vyshneludove.")
                        .getFirst()
                        .where()
                        .point())
                .isEmpty();
        assertThat(names(Language.RUSSIAN, "Их держали в Вишнелюдовке.")).containsExactly("Вишнелюдовка");
    }

    @Test
    void noPlaceLiesInsideAnOtherName() {
        String text = "The Mykolaiv regional administration spoke.";
        Prose prose = prose(Language.ENGLISH, text);
        Mention body = new Mention.Name(
                prose.transcript().cite(4, text.indexOf(" spoke")), NameKind.ORGANISATION, Optional.empty());
        assertThat(PlaceReader.of(Language.ENGLISH).read(prose, List.of(body))).isEmpty();
    }

    @Test
    void monthsAndNationalitiesAreNoPlaces() {
        assertThat(names(Language.ENGLISH, "In March, in Russian hands.")).isEmpty();
    }

    private static Prose prose(Language language, String text) {
        return Sentences.of(
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, List.of()),
                List.of());
    }

    private static List<Mention.Place> read(Language language, String text) {
        return PlaceReader.of(language).read(prose(language, text), List.of()).stream()
                .map(Mention.Place.class::cast)
                .toList();
    }

    private static List<String> names(Language language, String text) {
        return read(language, text).stream().map(place -> place.where().name()).toList();
    }

    @Test
    void aTownsNameIsGivenAsTownsAreNamed() {
        assertThat(names(Language.RUSSIAN, "Их держали в Лыпогорске.")).containsExactly("Лыпогорск");
        assertThat(names(Language.UKRAINIAN, "Їх вивезли до Крутохвилі.")).containsExactly("Крутохвиля");
    }

    @Test
    void aNameKnownForAPlaceOnceIsOneWhereverItStands() {
        assertThat(names(
                        Language.ENGLISH,
                        "The village of Vyshneludove was quiet. Nobody left. Vyshneludove had no light for days."))
                .containsExactly("Vyshneludove", "Vyshneludove");
        assertThat(
                        names(
                                Language.UKRAINIAN,
                                "В окупованому Вишнелюдську тихо. Мешканці Вишнелюдська чекають. Там, кажуть, Вишнелюдськ порожній."))
                .containsOnly("Вишнелюдськ");
    }

    @Test
    void theWordForADistrictBelongsToItsName() {
        List<Mention.Place> places = read(Language.UKRAINIAN, "Вивозять жителів Вишнелюдського району.");
        assertThat(places).hasSize(1);
        assertThat(places.getFirst().where().name()).isEqualTo("Вишнелюдський район");
        assertThat(places.getFirst().where().level()).contains(Level.DISTRICT);
    }

    @Test
    void ofNamesakesTheOneInTheRegionNamedBesideItIsMeant() {
        assertThat(admin1("They were held in Pervomaisk, Luhansk Oblast.")).contains("14");
        assertThat(admin1("They were held in Pervomaisk in Mykolaiv region.")).contains("16");
    }

    @Test
    void ofNamesakesTheOneNearOtherPlacesOfTheDocumentIsMeant() {
        assertThat(admin1("They were held in Pervomaisk. Men from Alchevsk and Kadiivka were there."))
                .contains("14");
    }

    @Test
    void whatNothingSettlesStaysOpenWithItsCandidates() {
        Mention.Place open =
                read(Language.ENGLISH, "They were held in Pervomaisk.").getFirst();
        assertThat(open.where()).isEqualTo(Where.named("Pervomaisk"));
        assertThat(open.candidates())
                .extracting(where -> where.admin1().orElse(""))
                .contains("14", "16");
        assertThat(open.because().orElseThrow()).contains("nothing in the document settles");
    }

    @Test
    void aListOfVillagesMakesNoPlacesOfOrdinaryWords() {
        PlaceReader reader = PlaceReader.of(Language.UKRAINIAN)
                .with((name, most) -> name.equals("Перемога") || name.equals("Вишнелюдове")
                        ? List.of(village("1", 47.0, "08"))
                        : List.of());
        String text = "Перемога близько. Велика Перемога! Вони живуть у селі Вишнелюдове.";
        assertThat(reader.read(prose(Language.UKRAINIAN, text), List.of()))
                .singleElement()
                .satisfies(place ->
                        assertThat(((Mention.Place) place).where().geonameId()).contains("1"));
    }

    @Test
    void anImportedListTellsTheNominative() {
        PlaceReader reader = PlaceReader.of(Language.RUSSIAN)
                .with((name, most) -> name.equalsIgnoreCase("Лыподно") ? List.of(village("2", 48.0, "05")) : List.of());
        assertThat(reader.read(prose(Language.RUSSIAN, "Их держали в Лыподне."), List.of()))
                .singleElement()
                .satisfies(place ->
                        assertThat(((Mention.Place) place).where().geonameId()).contains("2"));
    }

    @Test
    void anAbbreviationIsNoFormOfACity() {
        assertThat(names(Language.RUSSIAN, "Муж ушёл в СОЧ и не вернулся.")).isEmpty();
    }

    @Test
    void oneTextGivesOneAnswer() {
        String text = "У Первомайську й Каліївці тихо. Біля Первомайська, у селищі Каліївка, стріляли.";
        assertThat(read(Language.UKRAINIAN, text)).isEqualTo(read(Language.UKRAINIAN, text));
    }

    private static Where village(String id, double latitude, String admin1) {
        return new Where(
                "Village",
                Optional.of(new Where.Point(latitude, 35, 2000)),
                Optional.of(Level.SETTLEMENT),
                Optional.of(id),
                Optional.empty(),
                Optional.of(admin1));
    }

    private static Optional<String> admin1(String text) {
        return read(Language.ENGLISH, text).getFirst().where().admin1();
    }
}
