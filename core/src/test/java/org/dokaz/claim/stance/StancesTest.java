package org.dokaz.claim.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Stance;
import org.dokaz.model.Token;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StancesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH   | ASSERTS | The miners were called up in May.
                    ENGLISH   | ASSERTS | We will not fight for another region.
                    ENGLISH   | ASSERTS | They do not want to go back to the front.
                    ENGLISH   | ASSERTS | The company has no helmets.
                    ENGLISH   | ASSERTS | Conscripts cannot resign.
                    ENGLISH   | DENIES  | Nobody was deported from the harbour.
                    ENGLISH   | DENIES  | The regiment is not taking part in the battles.
                    ENGLISH   | DOUBTS  | The paper could not verify the recording.
                    ENGLISH   | ASKS    | Where have you taken our husbands?
                    ENGLISH   | PLANS   | They will call up students in autumn.
                    ENGLISH   | DENIES  | Not a single soldier was punished.
                    UKRAINIAN | DENIES  | Масових відмов не було.
                    UKRAINIAN | PLANS   | До осені мають призвати тисячу чоловіків.
                    UKRAINIAN | ASSERTS | Їм не платять.
                    RUSSIAN   | DENIES  | Массовых отказов не было.
                    RUSSIAN   | PLANS   | До осени должны призвать тысячу мужчин.
                    UKRAINIAN | ASSERTS | Шахтарів мобілізували в травні.
                    UKRAINIAN | ASSERTS | Ми не будемо воювати за чужу область.
                    UKRAINIAN | ASSERTS | Рота не має шоломів.
                    UKRAINIAN | DENIES  | З порту нікого не депортували.
                    UKRAINIAN | DENIES  | Мобілізації в районі не планують.
                    UKRAINIAN | DOUBTS  | Перевірити запис видання не змогло.
                    UKRAINIAN | ASKS    | Куди ви забрали наших чоловіків?
                    UKRAINIAN | PLANS   | Восени призиватимуть студентів.
                    UKRAINIAN | PLANS   | У травні почнеться новий призов.
                    RUSSIAN   | ASSERTS | Шахтёров мобилизовали в мае.
                    RUSSIAN   | ASSERTS | Мы не будем воевать за чужую область.
                    RUSSIAN   | ASSERTS | У роты нет касок.
                    RUSSIAN   | DENIES  | Из порта никого не депортировали.
                    RUSSIAN   | DENIES  | Мобилизацию в районе проводить не собираются.
                    RUSSIAN   | DOUBTS  | Проверить запись издание не смогло.
                    RUSSIAN   | ASKS    | Куда вы забрали наших мужей?
                    RUSSIAN   | PLANS   | Осенью будут призывать студентов.
                    RUSSIAN   | PLANS   | В мае начнётся новый призыв.
                    ENGLISH   | DENIES  | It is not true that the miller was beaten.
                    ENGLISH   | DENIES  | Nobody will be made to serve.
                    ENGLISH   | DOUBTS  | The aunt could not say how many had left.
                    ENGLISH   | ASKS    | Sisters want to know why the ferry left.
                    ENGLISH   | PLANS   | Fines are threatened as well.
                    ENGLISH   | PLANS   | We expect another wave in spring.
                    ENGLISH   | ASSERTS | The order bars millers from leaving the bay.
                    UKRAINIAN | DENIES  | Бургомістр це заперечує.
                    UKRAINIAN | ASSERTS | Указ забороняє рибалкам від 18 до 55 років виходити з бухти.
                    UKRAINIAN | DOUBTS  | Тітка не знає, чи він живий.
                    UKRAINIAN | ASKS    | Куди дівся пором, питали сестри.
                    UKRAINIAN | PLANS   | Греблю ось-ось закриють.
                    RUSSIAN   | DENIES  | В совете отвергли обвинения в избиении.
                    RUSSIAN   | DOUBTS  | Писарь не смог сказать, сколько людей ушло.
                    RUSSIAN   | PLANS   | Опоздавших ждёт штраф.
                    RUSSIAN   | PLANS   | Кто не придёт, поедет на север.
                    """)
    void theWordsOfTheClauseTellTheStance(Language language, Stance stance, String text) {
        assertThat(stance(language, text, "")).isEqualTo(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH   | DENIES  | The governor denied that     | men had been taken away
                    ENGLISH   | ASSERTS | The governor did not deny that | men had been taken away
                    ENGLISH   | PLANS   | The commandant threatened that | refusers go to the front line
                    UKRAINIAN | DENIES  | Губернатор спростував, що    | чоловіків забрали
                    UKRAINIAN | PLANS   | Комендант пригрозив, що      | відмовники підуть першими
                    RUSSIAN   | DENIES  | Губернатор опроверг, что     | мужчин забрали
                    RUSSIAN   | DOUBTS  | Аналитики сомневаются, что   | мужчин забрали
                    """)
    void theWordsOfSayingTellTheStanceToo(Language language, Stance stance, String cue, String text) {
        assertThat(stance(language, text, cue)).isEqualTo(stance);
    }

    @Test
    void aQuestionMarkBehindTheQuotationMarkCounts() {
        List<Token> words = Words.of(Language.ENGLISH, "“Where are they now?” asked a mother.");
        assertThat(Stances.of(Language.ENGLISH).stanceOf(words, 1, 5, List.of()).value())
                .isEqualTo(Stance.ASKS);
    }

    @Test
    void whatAnAsideDeniesDoesNotDenyTheClause() {
        assertThat(stance(Language.ENGLISH, "Guards beat a man who did not take part in the war.", ""))
                .isEqualTo(Stance.ASSERTS);
    }

    @Test
    void aNegationRightBeforeTheWordsOfSayingTakesThemBack() {
        List<Token> words = Words.of(Language.UKRAINIAN, "Губернатор не заперечував, що чоловіків забрали.");
        assertThat(Stances.of(Language.UKRAINIAN)
                        .stanceOf(words, 5, words.size(), words.subList(2, 3))
                        .value())
                .isEqualTo(Stance.ASSERTS);
    }

    @Test
    void wordsOfSayingInAnEarlierSentenceNoLongerTell() {
        List<Token> words = Words.of(Language.ENGLISH, "The ministry denied it. Ten men were beaten.");
        List<Token> second = words.subList(5, words.size());
        Stances stances = Stances.of(Language.ENGLISH);
        assertThat(stances.stanceOf(second, 0, second.size(), words.subList(2, 3))
                        .value())
                .isEqualTo(Stance.ASSERTS);
        List<Token> guess = Words.of(Language.ENGLISH, "Analysts suspect it. Ten men were beaten.");
        List<Token> after = guess.subList(4, guess.size());
        assertThat(stances.hedged(after, 0, after.size(), guess.subList(1, 2)).value())
                .isFalse();
    }

    @Test
    void aQuestionThatSomebodyAskedIsAQuestionWithoutItsMark() {
        List<Token> words = Words.of(Language.ENGLISH, "Where have they gone, the sisters asked.");
        assertThat(Stances.of(Language.ENGLISH)
                        .stanceOf(words, 0, 4, words.subList(7, 8))
                        .value())
                .isEqualTo(Stance.ASKS);
    }

    @Test
    void aHedgeMayStandRightBeforeTheClause() {
        List<Token> words = Words.of(Language.ENGLISH, "There are signs that the mill burned.");
        assertThat(Stances.of(Language.ENGLISH)
                        .hedged(words, 4, words.size(), List.of())
                        .value())
                .isTrue();
        assertThat(hedged("Under the rules a sailor may not leave.", "")).isFalse();
    }

    @Test
    void hedgesStandInTheClauseOrInTheWordsOfSaying() {
        assertThat(hedged("Losses are likely higher in the south.", "")).isTrue();
        assertThat(hedged("the draft goes on", "Analysts believe that")).isTrue();
        assertThat(hedged("In May the draft went on.", "The mayor said that")).isFalse();
    }

    private static Stance stance(Language language, String text, String cue) {
        List<Token> words = Words.of(language, text);
        return Stances.of(language)
                .stanceOf(words, 0, words.size(), Words.of(language, cue))
                .value();
    }

    private static boolean hedged(String text, String cue) {
        List<Token> words = Words.of(Language.ENGLISH, text);
        return Stances.of(Language.ENGLISH)
                .hedged(words, 0, words.size(), Words.of(Language.ENGLISH, cue))
                .value();
    }
}
