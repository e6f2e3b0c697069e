package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Citation;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

/** What the rules make of words that passed through several hands. */
class ChainSpeechTest {

    private static Prose prose(Language language, String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, List.of());
        return Tagger.of(language).tag(Sentences.of(transcript, List.of()));
    }

    private static List<Mention.Name> names(Prose prose, String... words) {
        List<Mention.Name> names = new ArrayList<>();
        for (String word : words) {
            int start = prose.text().indexOf(word);
            Citation cited = prose.transcript().cite(new Span(start, start + word.length()));
            names.add(new Mention.Name(cited, Mention.NameKind.PERSON, Optional.of(word)));
        }
        names.sort(Comparator.comparing(name -> name.cited().span()));
        return names;
    }

    /** Every saying of the rules as "who: what", those with nobody named as "nobody". */
    private static List<String> heard(Language language, String text, String... persons) {
        Prose prose = prose(language, text);
        SpeechWords words = SpeechWords.of(language);
        List<String> heard = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            List<Mention.Name> names = names(prose, persons);
            for (Draft draft : new SentenceSpeech(language, sentence, words, names).find()) {
                String who = draft.source()
                        .map(range -> range.span(sentence.tokens()).in(text))
                        .orElse("nobody");
                String what = String.join(
                        " | ",
                        draft.content().stream()
                                .map(range -> range.span(sentence.tokens()).in(text))
                                .toList());
                heard.add(who + ": " + what);
            }
        }
        return heard;
    }

    private static List<String> through(Language language, String text, String... persons) {
        Prose prose = prose(language, text);
        List<Mention> mentions = new ArrayList<>(names(prose, persons));
        List<Attribution> attributions = SpeechReader.of(language).read(prose, mentions);
        assertThat(attributions).as(text).isNotEmpty();
        return attributions.getFirst().through().stream()
                .map(step -> step.name() + " " + step.kind())
                .toList();
    }

    @Test
    void thoseCitedSpeakWhereverTheyStand() {
        assertThat(heard(Language.ENGLISH, "The Mail, citing two drivers, reports that the depot burned down."))
                .containsExactly(
                        "two drivers: the depot burned down", "The Mail: citing two drivers | the depot burned down");
        assertThat(heard(Language.ENGLISH, "Quoting a priest, the Mail reports that the depot burned down."))
                .containsExactly(
                        "a priest: the depot burned down", "the Mail: Quoting a priest | the depot burned down");
        assertThat(heard(Language.ENGLISH, "The paper quoted the mayor as saying that the depot burned down."))
                .containsExactly(
                        "the mayor: the depot burned down",
                        "The paper: the mayor as saying that the depot burned down");
    }

    @Test
    void thoseCitedSpeakBehindASentenceThatPointsBack() {
        assertThat(heard(Language.UKRAINIAN, "Про це повідомляє газета з посиланням на міністерство."))
                .containsExactly("міністерство: ", "газета: з посиланням на міністерство");
        assertThat(heard(Language.RUSSIAN, "Об этом сообщает газета со ссылкой на министерство."))
                .containsExactly("министерство: ", "газета: со ссылкой на министерство");
    }

    @Test
    void whatIsToldOfMayStandFirst() {
        assertThat(heard(
                        Language.ENGLISH,
                        "The loss of the northern depot was first reported by Pavlo Kit.",
                        "Pavlo Kit"))
                .containsExactly("Pavlo Kit: The loss of the northern depot");
        assertThat(heard(
                        Language.UKRAINIAN,
                        "Першим про пожежу на північному складі повідомив мер Павло Кіт.",
                        "Павло Кіт"))
                .containsExactly("Павло Кіт: про пожежу на північному складі");
    }

    @Test
    void whoeverIsToldDoesNotSpeak() {
        assertThat(heard(Language.ENGLISH, "The drivers were told that the depot had burned down."))
                .containsExactly("nobody: the depot had burned down");
        assertThat(heard(Language.UKRAINIAN, "Водіям сказали, що склад згорів."))
                .containsExactly("nobody: склад згорів");
        assertThat(heard(Language.RUSSIAN, "Водителям сообщили, что склад сгорел."))
                .containsExactly("nobody: склад сгорел");
    }

    @Test
    void peopleSpeakInABodyThatIsNamed() {
        assertThat(heard(Language.UKRAINIAN, "У міністерстві пояснили, що склад згорів."))
                .containsExactly("міністерстві: склад згорів");
        assertThat(heard(Language.RUSSIAN, "В военной комендатуре пояснили, что склад сгорел."))
                .containsExactly("военной комендатуре: склад сгорел");
        assertThat(heard(Language.UKRAINIAN, "У листі сказано, що склад згорів."))
                .containsExactly("листі: склад згорів");
    }

    @Test
    void whatASpeakerAskedForIsNoSayingOfItsOwn() {
        assertThat(heard(Language.UKRAINIAN, "Водійка, яка просила не називати її імені, сказала, що склад згорів."))
                .containsExactly("Водійка: склад згорів");
    }

    @Test
    void aPhraseMayHoldWhoseWordItIs() {
        assertThat(heard(Language.ENGLISH, "The depot burned down twice, by Pavlo Kit's account.", "Pavlo Kit"))
                .containsExactly("Pavlo Kit: The depot burned down twice");
        assertThat(heard(Language.ENGLISH, "As the mayor put it, the depot burned down."))
                .containsExactly("the mayor: the depot burned down");
        assertThat(heard(Language.ENGLISH, "By most accounts, the depot burned down."))
                .containsExactly("most accounts: the depot burned down");
        assertThat(heard(Language.UKRAINIAN, "За попередніми підрахунками влади, згоріло три склади."))
                .containsExactly("влади: згоріло три склади");
        assertThat(heard(Language.RUSSIAN, "Согласно данным властей, сгорело три склада."))
                .containsExactly("властей: сгорело три склада");
    }

    @Test
    void whoeverIssuesAStatementSpeaksInIt() {
        assertThat(heard(Language.ENGLISH, "The ministry issued a statement saying the depot had burned down."))
                .containsExactly("The ministry: the depot had burned down");
    }

    @Test
    void aVideoThatAChannelPublishedShowsWhatIsSeenInIt() {
        assertThat(heard(Language.ENGLISH, "The channel published a video in which the depot is burning."))
                .containsExactly("a video: the depot is burning", "The channel: a video in which the depot is burning");
    }

    @Test
    void venuesAreNamedInFull() {
        assertThat(through(
                        Language.ENGLISH, "Pavlo Kit told the New York Times that the depot burned down.", "Pavlo Kit"))
                .containsExactly("New York Times OUTLET");
        assertThat(through(Language.ENGLISH, "Pavlo Kit told Reuters that the depot burned down.", "Pavlo Kit"))
                .containsExactly("Reuters AGENCY");
        assertThat(through(
                        Language.ENGLISH,
                        "In an interview with the BBC, Pavlo Kit said that the depot burned down.",
                        "Pavlo Kit"))
                .containsExactly("BBC OUTLET");
        assertThat(through(
                        Language.ENGLISH,
                        "Pavlo Kit wrote on his Telegram channel that the depot burned down.",
                        "Pavlo Kit"))
                .containsExactly("Pavlo Kit, Telegram CHANNEL");
        assertThat(through(
                        Language.UKRAINIAN,
                        "Павло Кіт сказав журналістам «Української правди», що склад згорів.",
                        "Павло Кіт"))
                .containsExactly("Української правди OUTLET");
        assertThat(through(Language.ENGLISH, "Pavlo Kit told his sister that the depot burned down.", "Pavlo Kit"))
                .isEmpty();
    }
}
