package org.dokaz.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static Transcript transcript(Language language, String text, List<Block> blocks) {
        return Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, blocks);
    }

    private static Prose prose(Language language, String text) {
        return Sentences.of(transcript(language, text, List.of()), List.of());
    }

    private static String parted(Prose prose) {
        return String.join(
                " ¦ ",
                prose.sentences().stream()
                        .map(sentence -> sentence.span().in(prose.text()))
                        .toList());
    }

    private static String tokens(Language language, String text) {
        return String.join(
                " ",
                prose(language, text).sentences().stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .map(Token::text)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Mr. Lys came. He left. | Mr. Lys came. ¦ He left.",
                "en | Dr. I. Lys of the U.S. Army left on Feb. 24 at 9 a.m. with his men. | Dr. I. Lys of the U.S. Army left on Feb. 24 at 9 a.m. with his men.",
                "en | They live in the U.S. They work. | They live in the U.S. ¦ They work.",
                "en | “Really?” she asked. No. | “Really?” she asked. ¦ No.",
                "en | “Stop!” Danylo Lys shouted. | “Stop!” Danylo Lys shouted.",
                "en | \"We stay.\" They left. | \"We stay.\" ¦ They left.",
                "en | He said: we stay... and left. | He said: we stay... and left.",
                "en | What?! Nobody came… Nobody called. | What?! ¦ Nobody came… ¦ Nobody called.",
                "en | 1. Open it. 2. Close it. | 1. Open it. ¦ 2. Close it.",
                "en | Bring: • bread • water | Bring: ¦ • bread ¦ • water",
                "en | Take No. 5. No one did. | Take No. 5. ¦ No one did.",
                "en | It was plan B. He knew. | It was plan B. ¦ He knew.",
                "uk | «Так!» – сказав він. Далі тиша. | «Так!» – сказав він. ¦ Далі тиша.",
                "uk | «Хто?» — Лис запитав двічі. | «Хто?» — Лис запитав двічі.",
                "uk | У 2022 р. було 5 тис. осіб, 3,5 млн. грн. Він пішов. | У 2022 р. було 5 тис. осіб, 3,5 млн. грн. ¦ Він пішов.",
                "uk | Вода, хліб і т. д. Далі вул. І. Лиса, 5. | Вода, хліб і т. д. ¦ Далі вул. І. Лиса, 5.",
                "uk | Він пішов... і повернувся. | Він пішов... і повернувся.",
                "ru | «Да!» — сказал И. Лис. Нет. | «Да!» — сказал И. Лис. ¦ Нет.",
                "ru | Он жил в г. Токмак на ул. им. Лиса. Потом уехал. | Он жил в г. Токмак на ул. им. Лиса. ¦ Потом уехал.",
                "ru | Дали им. Потом ушли. | Дали им. ¦ Потом ушли.",
                "ru | — Да. — Нет. | — Да. ¦ — Нет.",
                "ru | Хлеб, вода и т.д. Всего 5 тыс. руб. в месяц. | Хлеб, вода и т.д. ¦ Всего 5 тыс. руб. в месяц."
            })
    void aSentenceEndsWhereAReaderWouldEndIt(String language, String text, String expected) {
        assertThat(parted(prose(Language.ofTag(language).orElseThrow(), text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | They can't, don't, cannot go; it’s Lys's. | They ca n't , do n't , can not go ; it ’s Lys 's .",
                "en | the soldiers’ 'own' self-proclaimed U.S. | the soldiers ’ ' own ' self-proclaimed U.S.",
                "en | 1,000 at 10:24, 18–35 or 18-35, 20%, $5m. | 1,000 at 10:24 , 18 – 35 or 18 - 35 , 20 % , $ 5 m .",
                "en | F-16s, 35-year-old, 5km, 1990s, 2022-05-24 | F-16s , 35-year-old , 5 km , 1990s , 2022-05-24",
                "en | See https://a.example/x?y=1, t.me/abc (lys.ua) @lys_1 #war | See https://a.example/x?y=1 , t.me/abc ( lys.ua ) @lys_1 #war",
                "en | a@b.example «x» „y“ [z] | a@b.example « x » „ y “ [ z ]",
                "uk | м'ята, п’ять, обʼєкт, по-перше, 20-річний | м'ята , п’ять , обʼєкт , по-перше , 20-річний",
                "uk | 17.10.2022 о 10:24 3,5 тис. | 17.10.2022 о 10:24 3,5 тис.",
                "uk | Пише Вежа.НЕТ, лис.укр. Далі. | Пише Вежа.НЕТ , лис.укр . Далі .",
                "ru | А.С.Лис, Т-72, 2022г. и т.д. | А. С. Лис , Т-72 , 2022 г. и т. д.",
                "en | ''We stay,'' she said. | '' We stay , '' she said .",
                "en | ''It's ours'', don't | '' It 's ours '' , do n't",
                "en | she said ''no'' '''so''' '' | she said '' no '' '' ' so '' ' ''",
                "en | don''t the boys'' | don '' t the boys ''",
                "en | the soldiers' 'own' rock 'n' roll ’’ ‘‘ | the soldiers ' ' own ' rock ' n ' roll ’ ’ ‘ ‘",
                "uk | ''м'ята'', п’ять, об'єкт' | '' м'ята '' , п’ять , об'єкт '",
                "ru | ''Об'явили'' д'Артаньян | '' Об'явили '' д'Артаньян"
            })
    void aTokenIsAWordOrAMark(String language, String text, String expected) {
        assertThat(tokens(Language.ofTag(language).orElseThrow(), text)).isEqualTo(expected);
    }

    @Test
    void twoGravesAreOneMarkAndOneIsAnother() {
        assertThat(tokens(Language.ENGLISH, "``We stay,'' he said. `No` ``` ``"))
                .isEqualTo("`` We stay , '' he said . ` No ` `` ` ``");
        assertThat(tokens(Language.UKRAINIAN, "``Так'' і `ні`")).isEqualTo("`` Так '' і ` ні `");
    }

    @Test
    void aMarkThatEndsTheTextAloneIsNotDoubled() {
        assertThat(tokens(Language.ENGLISH, "We stay'")).isEqualTo("We stay '");
        assertThat(tokens(Language.ENGLISH, "`")).isEqualTo("`");
        assertThat(tokens(Language.ENGLISH, "We stay''")).isEqualTo("We stay ''");
    }

    @Test
    void anEmojiWithItsJoinedPartsIsOneToken() {
        assertThat(tokens(
                        Language.UKRAINIAN,
                        "Так \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDFA\uD83C\uDDE6❗️"))
                .isEqualTo("Так \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDFA\uD83C\uDDE6 ❗️");
    }

    @Test
    void aLineEndsAParagraphUnlessAProgramWrappedIt() {
        String text =
                "A headline\n\nThe first line of a wrapped paragraph is a long one\nand goes on here.\nThe next one.";
        Prose prose = prose(Language.ENGLISH, text);
        assertThat(prose.sentences().stream().map(Sentence::paragraph)).containsExactly(0, 1, 2);
        assertThat(prose.sentences().get(1).span().in(text)).endsWith("goes on here.");
    }

    @Test
    void blocksAreParagraphsWhereTheLayoutIsKnown() {
        String text = "Title Body of it. More.";
        List<Block> blocks = List.of(
                new Block(new Span(0, 5), Block.Kind.HEADING), new Block(new Span(6, 23), Block.Kind.PARAGRAPH));
        Prose prose = Sentences.of(transcript(Language.ENGLISH, text, blocks), List.of());
        assertThat(parted(prose)).isEqualTo("Title ¦ Body of it. ¦ More.");
        assertThat(prose.sentences().stream().map(Sentence::paragraph)).containsExactly(0, 1, 1);
    }

    @Test
    void furnitureIsSkippedAndPartsTheSentence() {
        String text = "He went READ ALSO: more home. End.\nSUBSCRIBE\nLast.";
        List<Span> furniture = List.of(new Span(35, 44), new Span(8, 23));
        Prose prose = Sentences.of(transcript(Language.ENGLISH, text, List.of()), furniture);
        assertThat(parted(prose)).isEqualTo("He went ¦ home. ¦ End. ¦ Last.");
        assertThat(prose.sentences().stream().map(Sentence::paragraph)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void offsetsHoldForAnyText() {
        String[] pieces = {
            "a",
            "Б",
            "’",
            "'",
            "-",
            ".",
            " ",
            "\n",
            "\r\n",
            "1",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u0301",
            "\u200B",
            "\u202E",
            "שלום",
            "م",
            "«",
            "»",
            "…",
            "?",
            "@",
            "#",
            "http://",
            "t.me/",
            "/",
            "U.S.",
            "т.",
            "\u200D",
            "\uFEFF",
            "n't",
            "\u00A0"
        };
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(120); count > 0; count--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            List<Span> furniture = new ArrayList<>();
            if (text.length() > 20) {
                furniture.add(new Span(10, 14));
            }
            for (Language language : Language.values()) {
                offsetsHold(Sentences.of(transcript(language, text.toString(), List.of()), furniture), seed);
            }
        }
    }

    private static void offsetsHold(Prose prose, int seed) {
        int last = 0;
        boolean[] covered = new boolean[prose.text().length()];
        for (Sentence sentence : prose.sentences()) {
            assertThat(sentence.span().start())
                    .as("seed %d", seed)
                    .isEqualTo(sentence.tokens().getFirst().start());
            assertThat(sentence.span().end())
                    .isEqualTo(sentence.tokens().getLast().end());
            assertThat(prose.furniture()).as("seed %d", seed).noneMatch(sentence.span()::overlaps);
            for (Token token : sentence.tokens()) {
                assertThat(token.start()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
                assertThat(token.text()).isNotEmpty().isEqualTo(token.span().in(prose.text()));
                last = token.end();
                Arrays.fill(covered, token.start(), token.end(), true);
            }
        }
        for (int at = 0; at < covered.length; at++) {
            int here = at;
            boolean skipped = prose.furniture().stream().anyMatch(span -> span.contains(here));
            if (!skipped && Character.isLetterOrDigit(prose.text().charAt(at))) {
                assertThat(covered[at]).as("seed %d, offset %d", seed, at).isTrue();
            }
        }
    }

    @Test
    void hostileTextStaysBounded() {
        List<String> hostile = List.of(
                "x".repeat(10_000_000),
                ".".repeat(1_000_000),
                "a.".repeat(500_000),
                "А.".repeat(500_000),
                "a@".repeat(500_000),
                ".(".repeat(500_000),
                "'".repeat(1_000_000),
                "1,".repeat(500_000),
                "a'".repeat(500_000),
                "\u0301".repeat(1_000_000),
                "https://".repeat(100_000),
                "word ".repeat(200_000));
        for (String text : hostile) {
            int tokensMost = 0;
            int lengthMost = 0;
            for (Sentence sentence : prose(Language.ENGLISH, text).sentences()) {
                tokensMost = Math.max(tokensMost, sentence.tokens().size());
                for (Token token : sentence.tokens()) {
                    lengthMost = Math.max(lengthMost, token.span().length());
                }
            }
            assertThat(tokensMost).isBetween(1, Sentences.SENTENCE_TOKENS_MAX);
            assertThat(lengthMost).isBetween(1, Tokeniser.TOKEN_LENGTH_MAX);
        }
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        String text = "MR. LYS ISN'T IN. It Is Istanbul. HTTPS://A.EXAMPLE";
        Prose before = prose(Language.ENGLISH, text);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(prose(Language.ENGLISH, text)).isEqualTo(before);
        } finally {
            Locale.setDefault(usual);
        }
    }
}
