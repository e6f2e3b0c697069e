package org.dokaz.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.read.speech.SpeechReader;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {

    private static final Masthead MASTHEAD = new Masthead(
            Optional.of("Verbivka Herald"), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2023, 3, 9)));

    private static Prose prose(Language language, String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, MASTHEAD, text, List.of());
        return Tagger.of(language).tag(Sentences.of(transcript, List.of()));
    }

    private static List<Claim> read(Language language, String text, String... persons) {
        Prose prose = prose(language, text);
        List<Mention> mentions = java.util.Arrays.stream(persons)
                .map(name -> {
                    int start = text.indexOf(name);
                    return (Mention) new Mention.Name(
                            prose.transcript().cite(start, start + name.length()),
                            Mention.NameKind.PERSON,
                            Optional.of(name));
                })
                .toList();
        List<Attribution> attributions = SpeechReader.of(language).read(prose, mentions);
        return ClaimReader.of(language).read(new Notes(prose, mentions, attributions));
    }

    private static List<String> words(List<Claim> claims) {
        return claims.stream().map(claim -> claim.cited().words()).toList();
    }

    @Test
    void aClaimLeavesOutTheWordsOfSaying() {
        List<Claim> claims = read(
                Language.ENGLISH, "The mayor Orest Halaida said that soldiers detained three men.", "Orest Halaida");
        assertThat(words(claims)).containsExactly("soldiers detained three men");
        assertThat(claims.getFirst().speaker().orElseThrow().name()).isEqualTo("Orest Halaida");
    }

    @Test
    void coordinatedClausesOfDifferentActsAreTwoClaims() {
        assertThat(words(read(
                        Language.ENGLISH,
                        "Officers registered every man in the village, and soldiers detained those who refused.")))
                .containsExactly("Officers registered every man in the village", "soldiers detained those who refused");
        assertThat(words(read(
                        Language.UKRAINIAN, "Загін відмовляється воювати на півночі, але командири погрожують судом.")))
                .containsExactly("Загін відмовляється воювати на півночі", "командири погрожують судом");
        assertThat(words(read(Language.RUSSIAN, "Отряд отказывается воевать на севере, но командиры угрожают судом.")))
                .containsExactly("Отряд отказывается воевать на севере", "командиры угрожают судом");
    }

    @Test
    void aRelativeClauseStaysWithItsNoun() {
        assertThat(words(read(Language.ENGLISH, "People who lived near the river were taken to the camp.")))
                .containsExactly("People who lived near the river were taken to the camp");
    }

    @Test
    void theChainBeginsWithTheOutletAndEndsWithTheSource() {
        List<Claim> claims =
                read(Language.ENGLISH, "Orest Halaida said that officers took men from the market.", "Orest Halaida");
        assertThat(claims.getFirst().chain())
                .containsExactly(
                        Step.stated("Verbivka Herald", Step.Kind.OUTLET),
                        Step.stated("Orest Halaida", Step.Kind.PERSON));
    }

    @Test
    void aSentenceThatCarriesOnKeepsTheSpeaker() {
        List<Claim> claims = read(
                Language.UKRAINIAN,
                "Орест Галайда повідомив, що міст закрито. Чоловіків забирають просто з вулиці.",
                "Орест Галайда");
        assertThat(claims).hasSize(2);
        assertThat(claims.get(1).speaker().orElseThrow().name()).isEqualTo("Орест Галайда");
    }

    @Test
    void aNewParagraphDoesNotCarryTheSpeakerOn() {
        List<Claim> claims = read(
                Language.ENGLISH,
                "Orest Halaida said that the bridge was closed.\n\nSoldiers detained three men on the road.",
                "Orest Halaida");
        assertThat(claims.getLast().speaker()).isEmpty();
    }

    @Test
    void whatAPictureShowsHasNoSpeaker() {
        List<Claim> claims = read(Language.ENGLISH, "A video shows soldiers who refuse to enter the village.");
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().speaker()).isEmpty();
        assertThat(claims.getFirst().chain().getLast().kind()).isEqualTo(Step.Kind.VIDEO);
    }

    @Test
    void whatIsUrgedIsTheActItself() {
        List<Claim> claims =
                read(Language.ENGLISH, "Orest Halaida urged residents to leave the town.", "Orest Halaida");
        assertThat(words(claims)).containsExactly("urged residents to leave the town");
    }

    @Test
    void whatIsOnlyNamedIsAnnouncedAndToldByWhoeverTellsOfIt() {
        List<Claim> claims = read(Language.ENGLISH, "On Monday evening the governor announced a curfew.");
        assertThat(words(claims)).singleElement().asString().endsWith("the governor announced a curfew");
        assertThat(claims.getFirst().speaker()).isEmpty();

        List<Claim> said = read(Language.ENGLISH, "The governor announced the release of 40 prisoners.");
        assertThat(words(said)).containsExactly("the release of 40 prisoners");
        assertThat(said.getFirst().speaker()).isPresent();
    }

    @Test
    void aPlanIsToldFromADeed() {
        assertThat(read(Language.ENGLISH, "The administration will register all men next week.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.PLANS);
        assertThat(read(Language.ENGLISH, "The administration registered all men last week.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.ASSERTS);
    }

    @Test
    void aTimeInsideTheClaimIsWhenItHappened() {
        String text = "Soldiers detained three men on 5 March 2023.";
        Prose prose = prose(Language.ENGLISH, text);
        int start = text.indexOf("5 March 2023");
        LocalDate day = LocalDate.of(2023, 3, 5);
        Mention time = new Mention.Time(
                prose.transcript().cite(new Span(start, start + 12)),
                Mention.TimeKind.DATE,
                "2023-03-05",
                Optional.of(When.day(day)));
        List<Claim> claims = ClaimReader.of(Language.ENGLISH).read(new Notes(prose, List.of(time), List.of()));
        assertThat(claims.getFirst().when()).contains(When.day(day));
    }

    @Test
    void everyClaimCitesWordsThatStandInTheTranscript() {
        String text = "Orest Halaida said 🙂 that men were taken. “We refuse,” wrote a woman named Olha. She left.";
        Prose prose = prose(Language.ENGLISH, text);
        List<Attribution> attributions = SpeechReader.of(Language.ENGLISH).read(prose, List.of());
        List<Claim> claims = ClaimReader.of(Language.ENGLISH).read(new Notes(prose, List.of(), attributions));
        assertThat(claims).isNotEmpty().allMatch(claim -> claim.cited().holdsIn(prose.transcript()));
        assertThat(claims).allMatch(claim -> claim.equals(claim.sealed()));
    }

    @Test
    void theOutletsOwnWeIsNeitherTheSpeakersBeforeNorAnEyewitnesss() {
        List<Claim> claims = read(
                Language.ENGLISH,
                "Orest Halaida said that the mill was shut. We could not find the order.",
                "Orest Halaida");
        assertThat(claims.getLast().speaker()).isEmpty();
        assertThat(claims.getLast().basis()).isEqualTo(Basis.UNKNOWN);
    }

    @Test
    void aJoiningWordThatLeadsToWhoSpeaksIsNoPartOfTheClaim() {
        List<Claim> claims = read(Language.ENGLISH, "The clerk opened the gate and said that the miners were gone.");
        assertThat(words(claims)).containsExactly("The clerk opened the gate", "the miners were gone");
    }

    @Test
    void whoIsBelievedToHaveDoneSomethingSaysNothing() {
        List<Claim> claims = read(
                Language.ENGLISH,
                "Some 30 drivers are believed to have left the camp. Two miners were later reported to have been killed.");
        assertThat(words(claims))
                .containsExactly(
                        "Some 30 drivers are believed to have left the camp",
                        "Two miners were later reported to have been killed");
        assertThat(claims).allMatch(claim -> claim.speaker().isEmpty()).allMatch(Claim::hedged);
    }

    @Test
    void whoIsToldToLeaveSaysNothingEither() {
        List<Claim> claims = read(Language.ENGLISH, "Residents were told to leave their homes.");
        assertThat(words(claims)).containsExactly("Residents were told to leave their homes");
        assertThat(claims.getFirst().speaker()).isEmpty();
    }

    @Test
    void whoBelievesThatSomethingHappenedStillSaysIt() {
        List<Claim> claims =
                read(Language.ENGLISH, "Orest Halaida claimed to have seen three burnt lorries.", "Orest Halaida");
        assertThat(claims.getFirst().speaker().orElseThrow().name()).isEqualTo("Orest Halaida");
    }

    @Test
    void theDashOfARangePartsNothing() {
        assertThat(words(read(Language.ENGLISH, "The district loses 20–40 men a day. Some 10–15% left the village.")))
                .containsExactly("The district loses 20–40 men a day", "Some 10–15% left the village");
    }
}
