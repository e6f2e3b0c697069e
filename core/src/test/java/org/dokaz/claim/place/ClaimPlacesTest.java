package org.dokaz.claim.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.read.place.PlaceReader;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

class ClaimPlacesTest {

    private static final String DETENTION = "detention";
    private static final String REFUSAL = "refusal_to_fight";

    @Test
    void aPlaceTheClaimNamesIsItsPlace() {
        assertThat(places("Men were seized in Melitopol and in Tokmak.", "", DETENTION))
                .containsExactly("Melitopol", "Tokmak");
    }

    @Test
    void aCityThatStandsForItsGovernmentIsNoPlaceOfAnAct() {
        assertThat(places("Moscow denies that men were seized in Melitopol.", "", DETENTION))
                .containsExactly("Melitopol");
        assertThat(places("Men were seized in Moscow.", "", DETENTION)).containsExactly("Moscow");
    }

    @Test
    void aRegionThatFightersAreOfIsNotWhereTheyRefuse() {
        assertThat(places("LPR fighters refuse to go on in Donetsk Oblast.", "", REFUSAL))
                .containsExactly("Donetsk Oblast");
        assertThat(places(Language.RUSSIAN, "Бойцы ЛНР отказались воевать в Донецкой области.", "", REFUSAL))
                .containsExactly("Donetsk Oblast");
    }

    @Test
    void aRegionThatOnlySaysWhereATownLiesIsNoSecondPlace() {
        assertThat(places("Men were held in Brianka, Luhansk Oblast.", "", DETENTION))
                .containsExactly("Brianka");
        assertThat(places("Men were held in Brianka and Luhansk Oblast.", "", DETENTION))
                .containsExactly("Brianka", "Luhansk Oblast");
    }

    @Test
    void aClaimWithoutPlaceIsSetWhereItsDocumentIs() {
        String text = "The mayor of Melitopol spoke on Monday. He has four aides. Eighty men were led away.";
        assertThat(places(text, "", DETENTION)).containsExactly("Melitopol");
    }

    @Test
    void whatPeopleRefuseIsNotSetWhereTheDocumentIs() {
        String text = "The mayor of Melitopol spoke on Monday. He has four aides. Eighty men refused orders.";
        assertThat(places(text, "", REFUSAL)).isEmpty();
    }

    @Test
    void aDocumentOfManyTownsIsAboutNone() {
        String text =
                "Aid went to Tokmak, Vasylivka, Polohy and Orikhiv. It was late. It rained for days. Nobody came. "
                        + "Eighty men were led away.";
        assertThat(places(text, "", DETENTION)).isEmpty();
    }

    @Test
    void theHeadlineTellsWhatADocumentIsAbout() {
        String text =
                "Aid went to Tokmak, Vasylivka, Polohy and Orikhiv. It was late. It rained for days. Nobody came. "
                        + "Eighty men were led away.";
        assertThat(places(text, "Raid in Polohy", DETENTION)).containsExactly("Polohy");
    }

    @Test
    void thereIsThePlaceLastNamedWhateverItsRank() {
        String text = "The men fear Donetsk Oblast. They are driven there by threats.";
        assertThat(places(text, "", DETENTION)).containsExactly("Donetsk Oblast");
        assertThat(places(Language.UKRAINIAN, "Бояться Донецької області. Їх заганяють туди погрозами.", "", DETENTION))
                .containsExactly("Donetsk Oblast");
    }

    @Test
    void aChoiceTellsWhy() {
        String text = "The mayor of Melitopol spoke on Monday. He has four aides. Eighty men were led away.";
        assertThat(chosen(Language.ENGLISH, text, "", DETENTION)
                        .getFirst()
                        .because()
                        .orElseThrow())
                .contains("the document is about it");
    }

    @Test
    void aTextFullOfPlacesIsReadInBounds() {
        String text = "Men were held in Melitopol. ".repeat(3000) + "Eighty men were led away.";
        assertThat(places(text, "", DETENTION)).containsExactly("Melitopol");
    }

    @Test
    void theRegionIsTheOneWhoseAdjectiveStoodLast() {
        String head = "Людей набирали, сказав глава Запорізької ВЦА. ";
        assertThat(places(Language.UKRAINIAN, head + "Мобілізації в регіоні не буде.", "", DETENTION))
                .containsExactly("Zaporizhzhia Oblast");
        assertThat(places(Language.RUSSIAN, "Сын главы Запорожской ВГА ушёл. В регионе тихо.", "", DETENTION))
                .containsExactly("Zaporizhzhia Oblast");
        assertThat(places(Language.RUSSIAN, "Сын главы Запорожской ВГА ушёл. Там тихо.", "", DETENTION))
                .isEmpty();
    }

    private static List<String> places(String text, String title, String kind) {
        return places(Language.ENGLISH, text, title, kind);
    }

    private static List<String> places(Language language, String text, String title, String kind) {
        return chosen(language, text, title, kind).stream()
                .map(chosen -> chosen.place().where().name())
                .toList();
    }

    /** The places of a claim that is a text's last sentence. */
    private static List<ClaimPlaces.Chosen> chosen(Language language, String text, String title, String kind) {
        Masthead masthead = new Masthead(
                Optional.empty(),
                title.isEmpty() ? Optional.empty() : Optional.of(title),
                Optional.empty(),
                Optional.empty());
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, masthead, text, List.of());
        Prose prose = Tagger.of(language).tag(Sentences.of(transcript, List.of()));
        List<Mention> mentions = PlaceReader.of(language).read(prose, List.of());
        Sentence last = prose.sentences().getLast();
        Span claim = new Span(last.span().start(), last.tokens().getLast().end());
        return new ClaimPlaces(new Notes(prose, mentions, List.of())).of(claim, last, new ActKind(kind));
    }
}
