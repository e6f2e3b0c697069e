package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dokaz.model.Attribution;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Span;
import org.dokaz.read.speech.learned.AttributionModel;
import org.dokaz.read.tag.Tagger;
import org.dokaz.testing.Examples;
import org.junit.jupiter.api.Test;

class LearnedSpeechTest {

    private static final List<String> PERSONS =
            List.of("Olha Drach", "Orest Halaida", "Petro Lypa", "Halaida", "Drach", "Lypa");

    private static final String LESSON = """
            [s1 The captain] [c1 zorped] [x1 that the ferry had sunk]. Nobody saw it.

            [s2 Olha Drach] [c2 zorped] [x2 that the dam was gone]. She lives in the valley.

            [s3 Petro Lypa] [c3 zorped] [x3 that snow would fall]. [s4 The mayor] [c4 said] [x4 that the school was closed].

            [s5 A nurse] [c5 zorped] [x5 that two men were ill]. The road was long.

            [s6 Orest Halaida] [c6 said] [x6 that the mill had burned]. [s7 He] [c7 said] [x7 nobody was hurt].

            [s8 The council] [c8 wants] [x8 to close the harbour]. [s9 The miller] [c9 wants] [x9 to leave the valley].

            [s10 The baker] [c10 wants] [x10 to sell bread]. [s11 Olha Drach] [c11 wants] [x11 to stay at home].

            [s12 The teacher] [c12 wants] [x12 to read more]. A dog slept in the yard.

            [x13 “The river is high,”] [s13 Petro Lypa] [c13 said]. [x13 “We cannot cross.”]

            [x14 “The bread is warm,”] [s14 the baker] [c14 said]. The oven stood in the corner.

            [x15 “Who is there?”] [s15 she] [c15 asked]. [x16 “Are they gone?”] [s16 he] [c16 asked].

            [s17 Olha Drach] [c17 said]: [x17 “The bridge will open in June.”]

            [s18 The pilot] [c18 zorped] [x18 that fog was near]. They walked to the mill. The pilot left early.

            [s19 The miller] [c19 said] [x19 that the wheel had stopped]. The captain left when the ferry had sunk.
            """;

    private static final AttributionModel MODEL = learned();

    private static Prose prose(Language language, String text) {
        return Tagger.of(language).tag(Examples.prose(language, text, Optional.empty()));
    }

    private static List<Mention> persons(Prose prose) {
        List<Mention> mentions = new ArrayList<>();
        List<Span> taken = new ArrayList<>();
        for (String name : PERSONS) {
            int start = prose.text().indexOf(name);
            while (start >= 0) {
                Span span = new Span(start, start + name.length());
                if (taken.stream().noneMatch(span::overlaps)) {
                    taken.add(span);
                    mentions.add(new Mention.Name(
                            prose.transcript().cite(span), Mention.NameKind.PERSON, Optional.of(name)));
                }
                start = prose.text().indexOf(name, span.end());
            }
        }
        return mentions;
    }

    private static AttributionModel learned() {
        SpeechTraining training = SpeechTraining.of(Language.ENGLISH);
        for (int time = 0; time < 3; time++) {
            MarkedText marked = MarkedText.of(LESSON);
            Prose prose = prose(Language.ENGLISH, marked.text());
            training.add(prose, persons(prose), marked.attributions());
        }
        return training.learn();
    }

    private static List<Attribution> read(String text) {
        Prose prose = prose(Language.ENGLISH, text);
        return SpeechReader.of(Language.ENGLISH, MODEL).read(prose, persons(prose));
    }

    private static String words(String text, List<Span> spans) {
        return String.join(" | ", spans.stream().map(span -> span.in(text)).toList());
    }

    private static Attribution only(String text) {
        List<Attribution> found = read(text);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private static void says(String text, String who, String cue, String what) {
        Attribution one = only(text);
        assertThat(words(text, one.source())).as(text).isEqualTo(who);
        assertThat(words(text, one.cue())).as(text).isEqualTo(cue);
        assertThat(words(text, one.content())).as(text).isEqualTo(what);
    }

    @Test
    void aWordThatNoRuleKnowsIsLearnedToReport() {
        String text = "The sailor zorped that the harbour was empty.";
        Prose prose = prose(Language.ENGLISH, text);
        AttributionModel untaught = SpeechTraining.of(Language.ENGLISH).learn();
        assertThat(SpeechReader.of(Language.ENGLISH, untaught).read(prose, List.of()))
                .isEmpty();
        says(text, "The sailor", "zorped", "that the harbour was empty");
        assertThat(only(text).sort()).isEqualTo(Attribution.Sort.SPEECH);
        assertThat(only(text).speech()).isEqualTo(Attribution.Speech.INDIRECT);
    }

    @Test
    void whatReportsNothingInTheLessonReportsNothingElsewhere() {
        assertThat(read("The sailor left when the harbour was empty.")).isEmpty();
    }

    @Test
    void theSameLessonGivesTheSameBytes() throws IOException {
        assertThat(learned().write()).isEqualTo(MODEL.write());
    }

    @Test
    void aModelWrittenAndReadHearsTheSame() throws IOException {
        String text = "Olha Drach zorped that the mill was shut. “We wait here,” Petro Lypa said.";
        Prose prose = prose(Language.ENGLISH, text);
        SpeechReader again = SpeechReader.of(Language.ENGLISH, AttributionModel.read(MODEL.write()));
        assertThat(again.read(prose, persons(prose))).isEqualTo(read(text)).isNotEmpty();
    }

    @Test
    void aNameBehindADashSignsTheQuotationBeforeIt() {
        String text = "“The ferry waits for nobody and never has.” — Olha Drach, a reader";
        Attribution one = only(text);
        assertThat(words(text, one.source())).isEqualTo("Olha Drach");
        assertThat(words(text, one.content())).isEqualTo("“The ferry waits for nobody and never has.”");
        assertThat(one.speech()).isEqualTo(Attribution.Speech.DIRECT);
    }

    @Test
    void aDashWithAVerbBehindItIsNoSignature() {
        String text = "“The ferry waits for nobody and never has.” — Olha Drach left the room";
        assertThat(read(text))
                .allSatisfy(one -> assertThat(words(text, one.cue())).doesNotContain("—"));
    }

    @Test
    void aQuestionBelongsToWhoeverAsksItRightBehind() {
        says("“Where is he?” she asked.", "she", "asked", "“Where is he?”");
        says("\"Where is he?\" she asked.", "she", "asked", "\"Where is he?\"");
    }

    @Test
    void aQuotationInANewParagraphBelongsToWhoeverSaidIsBeforeItsColon() {
        String text = "Petro Lypa walked to the mill. He said:\n\n“We stay until the river is low.”";
        Attribution one = only(text);
        assertThat(words(text, one.source())).isEqualTo("He");
        assertThat(words(text, one.cue())).isEqualTo("said");
        assertThat(words(text, one.content())).isEqualTo("“We stay until the river is low.”");
    }

    @Test
    void doubledMarksQuoteLikeOthers() {
        for (String text : List.of(
                "''The river is far too high,'' Petro Lypa said.", "``The river is far too high,'' Petro Lypa said.")) {
            Attribution one = only(text);
            assertThat(words(text, one.source())).isEqualTo("Petro Lypa");
            assertThat(words(text, one.content())).isEqualTo(text.substring(0, text.indexOf(" Petro")));
            assertThat(one.speech()).isEqualTo(Attribution.Speech.DIRECT);
        }
    }

    @Test
    void aWishIsAnAttitude() {
        String text = "The mayor wants to close the school.";
        assertThat(only(text).sort()).isEqualTo(Attribution.Sort.ATTITUDE);
        assertThat(words(text, only(text).source())).isEqualTo("The mayor");
        assertThat(words(text, only(text).content())).isEqualTo("to close the school");
    }

    @Test
    void aWishHoldsNoOtherUtteranceButMayBeHeld() {
        List<Attribution> found = read("The mayor wants to zorp that Olha Drach said the school was closed.");
        assertThat(found)
                .extracting(Attribution::sort)
                .containsExactly(Attribution.Sort.ATTITUDE, Attribution.Sort.SPEECH);
        assertThat(found).allSatisfy(one -> assertThat(one.within()).isEmpty());
        List<Attribution> told = read("Petro Lypa said that the council wants to close the harbour.");
        Attribution wish = told.stream()
                .filter(one -> one.sort() == Attribution.Sort.ATTITUDE)
                .findFirst()
                .orElseThrow();
        assertThat(wish.within().map(holder -> told.get(holder).sort())).contains(Attribution.Sort.SPEECH);
    }

    @Test
    void anEmptyTextSaysNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n \n")).isEmpty();
        assertThat(read("“")).isEmpty();
    }

    @Test
    void oneReaderServesManyThreads() {
        SpeechReader reader = SpeechReader.of(Language.ENGLISH, MODEL);
        Prose prose = prose(Language.ENGLISH, MarkedText.of(LESSON).text());
        List<Mention> persons = persons(prose);
        List<List<Attribution>> read = IntStream.range(0, 8)
                .parallel()
                .mapToObj(ignored -> reader.read(prose, persons))
                .toList();
        assertThat(read.getFirst()).isNotEmpty();
        assertThat(read).containsOnly(read.getFirst());
    }

    /* Nasty input. */

    private static final List<String> PIECES = List.of(
            "“",
            "”",
            "\"",
            "''",
            "``",
            "'",
            "„",
            "«",
            "»",
            "—",
            "-",
            ":",
            ",",
            ".",
            "?",
            "!",
            "\n\n",
            "\n",
            "said",
            "zorped",
            "wants to",
            "that",
            "Olha Drach",
            "he",
            "she asked",
            "according to",
            "The mayor",
            "the river is high",
            "stay",
            "told",
            "…",
            "(",
            ")",
            "Said",
            "🚌",
            "e\u0301",
            "don't",
            "where");

    private static void holdsTogether(String text, List<Attribution> found) {
        for (int index = 0; index < found.size(); index++) {
            Attribution one = found.get(index);
            inOrder(text, one.source());
            inOrder(text, one.cue());
            inOrder(text, one.content());
            int holder = one.within().orElse(-1);
            assertThat(holder).as(text).isNotEqualTo(index).isLessThan(found.size());
            int outer = holder;
            for (int step = 0; outer >= 0; step++) {
                assertThat(step).as(text).isLessThan(found.size());
                outer = found.get(outer).within().orElse(-1);
            }
        }
    }

    private static void inOrder(String text, List<Span> spans) {
        int end = 0;
        for (Span span : spans) {
            assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end).isLessThan(span.end());
            assertThat(span.end()).as(text).isLessThanOrEqualTo(text.length());
            end = span.end();
        }
    }

    @Test
    void whateverStandsInATextItsAttributionsLieInItInOrder() {
        SplittableRandom random = new SplittableRandom(17);
        int found = 0;
        for (int trial = 0; trial < 400; trial++) {
            StringBuilder text = new StringBuilder();
            int count = 1 + random.nextInt(60);
            for (int piece = 0; piece < count; piece++) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            List<Attribution> read = read(text.toString());
            holdsTogether(text.toString(), read);
            found += read.size();
        }
        assertThat(found).isGreaterThan(400);
    }

    @Test
    void whateverOrderCuesAndQuotationsComeInOtherLanguagesAreReadToo() {
        SplittableRandom random = new SplittableRandom(29);
        List<String> pieces = List.of(
                "«",
                "»",
                "„",
                "“",
                "''",
                "—",
                ":",
                ",",
                ".",
                "\n\n",
                "заявив",
                "сказала",
                "що",
                "сказал",
                "что",
                "він",
                "он",
                "мер",
                "хоче",
                "хочет",
                "міст закрито",
                "мост закрыт",
                "за словами",
                "по словам");
        for (Language language : List.of(Language.UKRAINIAN, Language.RUSSIAN)) {
            SpeechReader reader = SpeechReader.of(language);
            for (int trial = 0; trial < 100; trial++) {
                String text = String.join(
                        " ",
                        random.ints(40, 0, pieces.size()).mapToObj(pieces::get).toList());
                holdsTogether(text, reader.read(prose(language, text), List.of()));
            }
        }
    }
}
