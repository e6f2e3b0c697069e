package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.read.tag.Tagger;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of nothing but dashes must still come to an end. */
@Timeout(300)
class ConversationTest {

    private static final int MANY = 200_000;

    private static final String LEAD = "Павло Кіт двадцять років водить пором через річку.\n\n";
    private static final String UKRAINIAN = LEAD + """
            — Коли зачинили переправу?

            — Переправу зачинили в березні. Люди чекали на березі.

            Ночами там було холодно.

            — А хто лишився в селі?

            — Лишилися троє рибалок.

            — Чи повернуться інші?

            — Інші не повернуться.

            Розмова була в травні.
            """;

    private static final String RUSSIAN = """
            Тарас Лыпа двадцать лет водит паром через реку.

            – Когда закрыли переправу?

            – Переправу закрыли в марте. Люди ждали на берегу.

            – А кто остался в селе?

            – Остались трое рыбаков.
            """;

    private static Prose prose(Language language, String text) {
        return Tagger.of(language).tag(Words.prose(language, text));
    }

    private static List<Mention> persons(Prose prose, String... names) {
        List<Mention> mentions = new ArrayList<>();
        for (String name : names) {
            int start = prose.text().indexOf(name);
            mentions.add(new Mention.Name(
                    prose.transcript().cite(new Span(start, start + name.length())),
                    Mention.NameKind.PERSON,
                    Optional.of(name)));
        }
        return mentions;
    }

    /** Everything that is answered, as "who: what", where the text is an interview. */
    private static List<String> answers(Language language, String text, String... persons) {
        Prose prose = prose(language, text);
        return new Conversation(prose, SpeechReader.names(persons(prose, persons)))
                .answers().stream()
                        .map(answer ->
                                answer.source().map(span -> span.in(text)).orElse("nobody") + ": "
                                        + words(text, answer.content()))
                        .toList();
    }

    private static String words(String text, List<Span> spans) {
        return String.join(" | ", spans.stream().map(span -> span.in(text)).toList());
    }

    private static List<Attribution> read(Language language, String text, String... persons) {
        Prose prose = prose(language, text);
        return SpeechReader.of(language).read(prose, persons(prose, persons));
    }

    /** Whether anybody is said to say anything of this. */
    private static boolean isSaid(List<Attribution> attributions, String text, String words) {
        int start = text.indexOf(words);
        Span place = new Span(start, start + words.length());
        return attributions.stream().flatMap(one -> one.content().stream()).anyMatch(place::overlaps);
    }

    @Test
    void answersBelongToThePersonInTheLeadWithoutTheirDash() {
        assertThat(answers(Language.UKRAINIAN, UKRAINIAN, "Павло Кіт"))
                .containsExactly(
                        "Павло Кіт: Переправу зачинили в березні. Люди чекали на березі.\n\nНочами там було холодно.",
                        "Павло Кіт: Лишилися троє рибалок.",
                        "Павло Кіт: Інші не повернуться.");
        assertThat(answers(Language.RUSSIAN, RUSSIAN, "Тарас Лыпа"))
                .containsExactly(
                        "Тарас Лыпа: Переправу закрыли в марте. Люди ждали на берегу.",
                        "Тарас Лыпа: Остались трое рыбаков.");
    }

    @Test
    void theReaderHearsTheAnswersAndNobodyAsking() {
        List<Attribution> ukrainian = read(Language.UKRAINIAN, UKRAINIAN, "Павло Кіт");
        assertThat(ukrainian.stream().map(Attribution::voice))
                .hasSize(3)
                .containsOnly(Optional.of(Step.stated("Павло Кіт", Step.Kind.PERSON)));
        for (String question : List.of("Коли зачинили переправу?", "А хто лишився в селі?", "Чи повернуться інші?")) {
            assertThat(isSaid(ukrainian, UKRAINIAN, question)).as(question).isFalse();
        }
        List<Attribution> russian = read(Language.RUSSIAN, RUSSIAN, "Тарас Лыпа");
        assertThat(russian.stream().map(Attribution::voice))
                .hasSize(2)
                .containsOnly(Optional.of(Step.stated("Тарас Лыпа", Step.Kind.PERSON)));
        for (String question : List.of("Когда закрыли переправу?", "А кто остался в селе?")) {
            assertThat(isSaid(russian, RUSSIAN, question)).as(question).isFalse();
        }
    }

    @Test
    void whatIsToldBehindTheLastAnswerIsNotAnswered() {
        assertThat(isSaid(read(Language.UKRAINIAN, UKRAINIAN, "Павло Кіт"), UKRAINIAN, "Розмова була в травні."))
                .isFalse();
    }

    @Test
    void whereTheLeadNamesNobodySomebodyAnswers() {
        String text = UKRAINIAN.substring(LEAD.length());
        assertThat(answers(Language.UKRAINIAN, text)).hasSize(3).allMatch(answer -> answer.startsWith("nobody: "));
        assertThat(read(Language.UKRAINIAN, text).stream().map(Attribution::voice))
                .containsOnly(Optional.empty());
    }

    @Test
    void whoeverIsNamedOnlyInAnAnswerIsNotInterviewed() {
        String text = UKRAINIAN.substring(LEAD.length()).replace("троє рибалок", "троє рибалок і Олена Драч");
        assertThat(answers(Language.UKRAINIAN, text, "Олена Драч"))
                .hasSize(3)
                .allMatch(answer -> answer.startsWith("nobody: "));
    }

    @Test
    void whoeverSpeaksInsideAnAnswerIsWithinIt() {
        String text = RUSSIAN.replace("Люди ждали на берегу.", "Начальник сказал, что лодок больше нет.");
        List<Attribution> attributions = read(Language.RUSSIAN, text, "Тарас Лыпа");
        Attribution inner = attributions.stream()
                .filter(one -> one.within().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(words(text, inner.content())).isEqualTo("что лодок больше нет");
        assertThat(attributions.get(inner.within().orElseThrow()).voice().map(Step::name))
                .contains("Тарас Лыпа");
    }

    @Test
    void threeDashesAreNoInterview() {
        String four = LEAD + "— Хто там?\n\n— Це ми.\n\n— Куди йдете?\n\n— До річки.\n";
        String three = LEAD + "— Хто там?\n\n— Це ми.\n\n— Куди йдете?\n";
        assertThat(answers(Language.UKRAINIAN, four, "Павло Кіт"))
                .hasSize(2)
                .allMatch(answer -> answer.startsWith("Павло Кіт: "));
        assertThat(answers(Language.UKRAINIAN, three, "Павло Кіт")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "— Міст зачинено.\n\n— Пором стоїть.\n\n— Дорогу розмито.\n\n— Світла немає.\n",
                "— Міст зачинено.\n\n— Хто там?\n\n— Дорогу розмито.\n\n— Куди йдете?\n",
                "— Хто там?\n\n— Хто питає?\n\n— Куди йдете?\n\n— А ви куди?\n",
            })
    void dashesWithoutQuestionsThatTakeTurnsAreNoInterview(String dashes) {
        assertThat(answers(Language.UKRAINIAN, LEAD + dashes, "Павло Кіт")).isEmpty();
    }

    @Test
    void aDashInsideAParagraphOpensNoTurn() {
        String text = LEAD + "Міст — хто там?\n\nПором — це ми.\n\nДорога — куди йдете?\n\nБерег — до річки.\n";
        assertThat(answers(Language.UKRAINIAN, text, "Павло Кіт")).isEmpty();
    }

    @Test
    void anEmptyTextIsNoInterview() {
        assertThat(answers(Language.UKRAINIAN, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "— ", "—\n\n", "— а?\n\n"})
    void aTextOfManyDashesEnds(String dash) {
        String text = dash.repeat(MANY);
        assertThat(read(Language.UKRAINIAN, text))
                .allSatisfy(one -> assertThat(one.content()).allMatch(span -> span.end() <= text.length()));
    }
}
