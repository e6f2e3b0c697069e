package org.dokaz.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reason;
import org.dokaz.model.Reason.Matter;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.read.speech.SpeechReader;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

class ClaimReasonsTest {

    private static final Masthead MASTHEAD = new Masthead(
            Optional.of("Verbivka Herald"), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2023, 3, 9)));

    private static final String TEXT = "The mayor Orest Halaida denied that soldiers had allegedly detained three men. "
            + "The market was closed. Nobody was deported from the harbour, he said.";

    private static Notes notes(String text, Mention... mentions) {
        Prose prose = prose(text);
        List<Mention> noticed = List.of(mentions);
        return new Notes(prose, noticed, SpeechReader.of(Language.ENGLISH).read(prose, noticed));
    }

    private static Prose prose(String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), Language.ENGLISH, MASTHEAD, text, List.of());
        return Tagger.of(Language.ENGLISH).tag(Sentences.of(transcript, List.of()));
    }

    private static Notes mayor() {
        int start = TEXT.indexOf("Orest");
        return notes(
                TEXT,
                new Mention.Name(
                        prose(TEXT).transcript().cite(start, start + "Orest Halaida".length()),
                        Mention.NameKind.PERSON,
                        Optional.of("Orest Halaida")));
    }

    private static List<Claim> claims(Notes notes) {
        return ClaimReader.of(Language.ENGLISH).read(notes);
    }

    private static Reason reason(List<Reason> reasons, Claim claim, Matter matter) {
        return reasons.stream()
                .filter(one -> one.about().equals(new Reason.OfClaim(claim.id())) && one.matter() == matter)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Reason reason, String text) {
        return reason.words().orElseThrow().in(text);
    }

    @Test
    void everyDecisionIsTheOneTheClaimHolds() {
        Notes notes = mayor();
        List<Claim> claims = claims(notes);
        List<Reason> reasons = ClaimReasons.of(notes, claims);
        assertThat(claims).hasSizeGreaterThan(2);
        for (Claim claim : claims) {
            assertThat(reason(reasons, claim, Matter.KIND).decision())
                    .isEqualTo(claim.kind().code());
            assertThat(reason(reasons, claim, Matter.STANCE).decision())
                    .isEqualToIgnoringCase(claim.stance().name());
            assertThat(reason(reasons, claim, Matter.HEDGED).decision()).isEqualTo(Boolean.toString(claim.hedged()));
            assertThat(reason(reasons, claim, Matter.BASIS).decision())
                    .isEqualToIgnoringCase(claim.basis().name());
            assertThat(reason(reasons, claim, Matter.SPEAKER).decision())
                    .isEqualTo(claim.speaker().map(speaker -> speaker.name()).orElse("the outlet itself"));
            assertThat(reasons.stream()
                            .filter(one -> one.about().equals(new Reason.OfClaim(claim.id())))
                            .filter(one -> one.matter() == Matter.CHAIN)
                            .map(Reason::decision))
                    .isEqualTo(claim.chain().stream().map(step -> step.name()).toList());
        }
    }

    @Test
    void theRuleThatIsNamedStandsInItsFileAndHoldsInTheWords() {
        Notes notes = mayor();
        List<Reason> ruled = ClaimReasons.of(notes, claims(notes)).stream()
                .filter(reason -> reason.rule().isPresent())
                .toList();
        assertThat(ruled).hasSizeGreaterThan(3);
        for (Reason reason : ruled) {
            Reason.Rule named = reason.rule().orElseThrow();
            String name = named.file().substring("en/".length(), named.file().indexOf('.'));
            RuleFile.Rule rule = RuleFile.load(Language.ENGLISH, name).rules().stream()
                    .filter(one -> one.line() == named.line())
                    .findFirst()
                    .orElseThrow();
            assertThat(rule.phrase()).hasToString(named.pattern());
            assertThat(rule.phrase()
                            .holdsIn(prose(words(reason, TEXT))
                                    .sentences()
                                    .getFirst()
                                    .tokens()))
                    .isTrue();
        }
    }

    @Test
    void stanceAndHedgeQuoteTheWordsThatDecided() {
        Notes notes = mayor();
        Claim first = claims(notes).getFirst();
        List<Reason> reasons = ClaimReasons.of(notes, List.of(first));
        assertThat(first.stance()).isEqualTo(Stance.DENIES);
        assertThat(words(reason(reasons, first, Matter.STANCE), TEXT)).isEqualTo("denied");
        assertThat(reason(reasons, first, Matter.STANCE).because()).contains("words of saying");
        assertThat(words(reason(reasons, first, Matter.HEDGED), TEXT)).isEqualTo("allegedly");
        assertThat(reason(reasons, first, Matter.SPEAKER).because()).contains("denied");
    }

    @Test
    void whereAClaimBeginsAndEndsIsTold() {
        String text = "However, officers registered every man in the village, and soldiers detained those who refused.";
        Notes notes = notes(text);
        List<Claim> claims = claims(notes);
        List<String> told = ClaimReasons.of(notes, claims).stream()
                .filter(reason -> reason.matter() == Matter.WORDS)
                .map(reason -> reason.decision() + " " + words(reason, text))
                .toList();
        assertThat(claims).hasSize(2);
        assertThat(told).containsExactly("ends and", "leaves out However", "begins and");
        Notes said = mayor();
        Reason left = reason(ClaimReasons.of(said, claims(said)), claims(said).getFirst(), Matter.WORDS);
        assertThat(left.decision() + " " + words(left, TEXT)).isEqualTo("leaves out denied");
    }

    @Test
    void aClaimThatWouldNotBeMadeAgainHasNoReason() {
        Notes notes = mayor();
        Notes other = notes("Soldiers closed the bridge on Friday.");
        assertThat(ClaimReasons.of(notes, claims(other))).isEmpty();
        assertThat(ClaimReasons.of(notes, List.of())).isEmpty();
    }

    @Test
    void theNarrowestTimeAndThePlaceAreAccountedFor() {
        String text = "Soldiers closed the bridge at Verbivka on 4 March, in the spring of 2023.";
        Transcript transcript = prose(text).transcript();
        Mention place = new Mention.Place(transcript.cite(30, 38), Where.named("Verbivka"));
        Mention day = time(transcript, 42, 49, "2023-03-04", When.day(LocalDate.of(2023, 3, 4)));
        Mention spring =
                time(transcript, 54, 72, "2023-SP", When.between(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 5, 31)));
        Notes notes = notes(text, place, day, spring);
        Claim claim = claims(notes).getFirst();
        List<Reason> reasons = ClaimReasons.of(notes, List.of(claim));
        assertThat(reason(reasons, claim, Matter.WHEN).decision()).isEqualTo("2023-03-04");
        assertThat(reason(reasons, claim, Matter.WHEN).because()).contains("narrowest", "document of 2023-03-09");
        assertThat(reason(reasons, claim, Matter.PLACES).because()).contains("no gazetteer");
    }

    private static Mention time(Transcript transcript, int start, int end, String timex, When when) {
        return new Mention.Time(transcript.cite(start, end), Mention.TimeKind.DATE, timex, Optional.of(when));
    }

    @Test
    void aClaimFullOfPlacesIsExplainedInBounds() {
        StringBuilder text = new StringBuilder("Soldiers were held ");
        List<Span> places = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            text.append("in P").append(number).append(' ');
            places.add(new Span(text.length() - 2 - Integer.toString(number).length(), text.length() - 1));
        }
        text.append("and beaten ".repeat(200)).append("by men.");
        Transcript transcript = prose(text.toString()).transcript();
        Notes notes = notes(
                text.toString(),
                places.stream()
                        .map(span -> new Mention.Place(transcript.cite(span), Where.named(span.in(transcript.text()))))
                        .toArray(Mention[]::new));
        List<Claim> claims = claims(notes);
        assertThat(claims.stream()
                        .mapToInt(claim -> claim.places().size())
                        .max()
                        .orElseThrow())
                .isGreaterThan(100);
        List<Reason> reasons = ClaimReasons.of(notes, claims);
        int most = Matter.values().length + Chains.STEPS_MAX + ClaimReasons.OF_A_SORT_MAX;
        assertThat(reasons)
                .hasSizeLessThanOrEqualTo(claims.size() * most)
                .allSatisfy(reason -> assertThat(reason.because()).hasSizeLessThan(2000));
    }
}
