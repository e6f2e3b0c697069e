package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Citation;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.model.Transcript;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

class SpeechReaderTest {

    private static Prose prose(Language language, String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, List.of());
        return Tagger.of(language).tag(Sentences.of(transcript, List.of()));
    }

    private static Mention person(Prose prose, String words) {
        int start = prose.text().indexOf(words);
        Citation cited = prose.transcript().cite(new Span(start, start + words.length()));
        return new Mention.Name(cited, Mention.NameKind.PERSON, Optional.of(words));
    }

    private static List<Attribution> read(Language language, String text, String... persons) {
        Prose prose = prose(language, text);
        List<Mention> mentions = new ArrayList<>();
        for (String name : persons) {
            mentions.add(person(prose, name));
        }
        return SpeechReader.of(language).read(prose, mentions);
    }

    private static String words(String text, List<Span> spans) {
        return String.join(" | ", spans.stream().map(span -> span.in(text)).toList());
    }

    private static void says(Language language, String text, String who, String what, String... persons) {
        List<Attribution> attributions = read(language, text, persons);
        assertThat(attributions).as(text).isNotEmpty();
        assertThat(words(text, attributions.getFirst().source())).as(text).isEqualTo(who);
        assertThat(words(text, attributions.getFirst().content())).as(text).isEqualTo(what);
    }

    @Test
    void aSpeakerMayStandBeforeWhatIsSaid() {
        says(
                Language.ENGLISH,
                "The governor said that the bridge was closed.",
                "The governor",
                "that the bridge was closed");
        says(
                Language.UKRAINIAN,
                "Мер Олесь Гайворон заявив, що міст закрито.",
                "Мер Олесь Гайворон",
                "що міст закрито",
                "Олесь Гайворон");
        says(
                Language.RUSSIAN,
                "Мэр Пётр Зимин сообщил, что мост закрыт.",
                "Мэр Пётр Зимин",
                "что мост закрыт",
                "Пётр Зимин");
    }

    @Test
    void aSpeakerMayStandAfterWhatIsSaid() {
        says(
                Language.ENGLISH,
                "Men are taken from the street, said Orest Halaida, the mayor of Verbivka.",
                "Orest Halaida",
                "Men are taken from the street",
                "Orest Halaida");
        says(
                Language.UKRAINIAN,
                "Чоловіків забирають просто з вулиці, повідомив Орест Галайда.",
                "Орест Галайда",
                "Чоловіків забирають просто з вулиці",
                "Орест Галайда");
        says(
                Language.RUSSIAN,
                "Мужчин забирают прямо с улицы, рассказал Орест Галайда.",
                "Орест Галайда",
                "Мужчин забирают прямо с улицы",
                "Орест Галайда");
    }

    @Test
    void aSpeakerMayStandInsideWhatIsSaid() {
        says(
                Language.UKRAINIAN,
                "Насправді, наголосив Галайда, людей забирають силоміць.",
                "Галайда",
                "Насправді | людей забирають силоміць",
                "Галайда");
        says(
                Language.RUSSIAN,
                "По словам Зимина, дорогу перекрыли в понедельник.",
                "Зимина",
                "дорогу перекрыли в понедельник",
                "Зимина");
    }

    @Test
    void anAppositionIsNotTheSpeaker() {
        String text = "Orest Halaida, spokesman for the regional council, said the road was mined.";
        says(
                Language.ENGLISH,
                text,
                "Orest Halaida, spokesman for the regional council,",
                "the road was mined",
                "Orest Halaida");
        assertThat(lastVoice(Language.ENGLISH, text, "Orest Halaida")).contains("Orest Halaida");
    }

    @Test
    void aQuotationOverTwoParagraphsBelongsToOneSpeaker() {
        String text = "“They came at night,” said Olha Kit. “They took my son.\n“We have not seen him since.”";
        List<Attribution> attributions = read(Language.ENGLISH, text, "Olha Kit");
        assertThat(attributions).hasSize(1);
        assertThat(words(text, attributions.getFirst().content())).contains("They came at night", "seen him since");
        assertThat(attributions.getFirst().speech()).isEqualTo(Attribution.Speech.DIRECT);
    }

    @Test
    void aQuotationNeverClosedEndsWhereItsSpeakerIsNamed() {
        String text = "“We refuse to go. Most of us are ill, the sergeant said.";
        List<Attribution> attributions = read(Language.ENGLISH, text);
        assertThat(words(text, attributions.getFirst().content())).contains("We refuse to go", "Most of us are ill");
        assertThat(words(text, attributions.getFirst().content())).doesNotContain("sergeant");
        assertThat(words(text, attributions.getFirst().source())).isEqualTo("the sergeant");
    }

    @Test
    void aPronounIsTakenBackToTheLastSpeaker() {
        String text = "Orest Halaida said that people had left. He said that the shops were empty.";
        List<Attribution> attributions = read(Language.ENGLISH, text, "Orest Halaida");
        assertThat(attributions).hasSize(2);
        assertThat(attributions.get(1).voice()).contains(Step.stated("Orest Halaida", Step.Kind.PERSON));
    }

    @Test
    void whatOneSaysAnotherSaidIsWithin() {
        String text = "Orest Halaida said that officers told residents that the road was closed.";
        List<Attribution> attributions = read(Language.ENGLISH, text, "Orest Halaida");
        assertThat(attributions).hasSize(2);
        assertThat(attributions.get(1).within()).contains(0);
    }

    @Test
    void aThinkTankDoesNotThink() {
        assertThat(read(Language.ENGLISH, "The think tank was founded in the north of the country."))
                .isEmpty();
    }

    @Test
    void aSentenceThatPointsBackAttributesTheSentencesBeforeIt() {
        String text = "У селі затримали трьох чоловіків. Про це повідомив Орест Галайда.";
        List<Attribution> attributions = read(Language.UKRAINIAN, text, "Орест Галайда");
        assertThat(words(text, attributions.getFirst().content())).isEqualTo("У селі затримали трьох чоловіків.");
        assertThat(words(text, attributions.getFirst().source())).isEqualTo("Орест Галайда");
    }

    @Test
    void aTextThatOnlyOpensQuotationsIsReadInLinearTimeAndSpaceEnough() {
        String text = "“".repeat(20_000) + " she said";
        assertThat(read(Language.ENGLISH, text)).isNotNull();
    }

    private static Optional<String> lastVoice(Language language, String text, String... persons) {
        return read(language, text, persons).getLast().voice().map(Step::name);
    }

    @Test
    void aPronounTakesTheSubjectOfTheSentenceBeforeRatherThanAnEarlierSpeaker() {
        String text = "Orest Halaida said that the bridge was shut.\n\nOlena Drach, a baker, lived there until May."
                + " She said she had seen buses.";
        assertThat(lastVoice(Language.ENGLISH, text, "Orest Halaida", "Olena Drach"))
                .contains("Olena Drach");
        String same = "Orest Halaida said that the bridge was shut. He said that buses had come.";
        assertThat(lastVoice(Language.ENGLISH, same, "Orest Halaida")).contains("Orest Halaida");
    }

    @Test
    void aNameSetBesideADescriptionIsTheSpeaker() {
        String text =
                "In a letter published on Monday its director, Petro Lypa, insisted that every worker had agreed.";
        assertThat(lastVoice(Language.ENGLISH, text, "Petro Lypa")).contains("Petro Lypa");
        String late =
                "Four miners were freed from the old mill on 3 May, the mayor of Verbivka, Olha Drach, has told reporters.";
        assertThat(lastVoice(Language.ENGLISH, late, "Olha Drach")).contains("Olha Drach");
    }

    @Test
    void whoeverIsCitedStandsBehindWhoeverCites() {
        for (String text : List.of(
                "Шахту закрыли, пишет Колокол со ссылкой на районные власти.",
                "Колокол со ссылкой на районные власти пишет, что шахту закрыли.")) {
            List<Attribution> found = read(Language.RUSSIAN, text);
            Attribution inner = found.stream()
                    .filter(one -> one.within().isPresent())
                    .findFirst()
                    .orElseThrow();
            assertThat(inner.voice().map(Step::name)).contains("районные власти");
            assertThat(found.get(inner.within().orElseThrow()).voice().map(Step::name))
                    .contains("Колокол");
        }
    }

    @Test
    void whatOthersWriteAboutIsNotWhatTheySay() {
        assertThat(read(Language.RUSSIAN, "Пять семей, о которых пишут газеты, уехали к морю."))
                .isEmpty();
        assertThat(read(Language.RUSSIAN, "Газеты пишут, что пять семей уехали к морю."))
                .hasSize(1);
    }

    @Test
    void aSpeakerAfterTheDashThatFollowsAQuotationIsNotLookedForInsideIt() {
        says(
                Language.RUSSIAN,
                "«Печь не наша, люди не наши», — заявил директор завода Олег Лыпа.",
                "директор завода Олег Лыпа",
                "«Печь не наша, люди не наши»",
                "Олег Лыпа");
    }

    @Test
    void aSayingInsideAQuotationEndsWithItsOwnMarks() {
        String text = "«Мастер вышел и сказал: “Кто уйдёт, тот не вернётся”, — вспоминает Тарас Лыпа. — Мы остались».";
        List<Attribution> found = read(Language.RUSSIAN, text, "Тарас Лыпа");
        assertThat(found.stream().filter(one -> one.within().isPresent()).map(one -> words(text, one.content())))
                .containsExactly("“Кто уйдёт, тот не вернётся”");
        assertThat(found.stream()
                        .filter(one -> one.within().isEmpty())
                        .map(one -> one.voice().map(Step::name).orElse("")))
                .containsExactly("Тарас Лыпа");
    }

    @Test
    void aCallUpIsNoAppeal() {
        assertThat(read(Language.RUSSIAN, "Парней, которых призвали в Вербовке, увезли ночью."))
                .isEmpty();
    }
}
