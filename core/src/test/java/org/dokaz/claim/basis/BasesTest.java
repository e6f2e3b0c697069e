package org.dokaz.claim.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dokaz.language.RuleFile;
import org.dokaz.language.Ruling;
import org.dokaz.model.Basis;
import org.dokaz.model.Language;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.model.Token;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH   | PERSON       | SAW     | We were taken to a cellar.
                    ENGLISH   | ORGANISATION | UNKNOWN | We have counted the vehicles.
                    ENGLISH   | PERSON       | HEARD   | She was rung up by the garrison.
                    ENGLISH   | PERSON       | UNKNOWN | They were taken to a cellar.
                    UKRAINIAN | PERSON       | SAW     | Нас забрали до підвалу.
                    UKRAINIAN | PERSON       | HEARD   | Їй зателефонували з гарнізону.
                    RUSSIAN   | PERSON       | SAW     | Нас забрали в подвал.
                    RUSSIAN   | PERSON       | UNKNOWN | Их забрали в подвал.
                    ENGLISH   | PERSON       | HEARD   | I heard screams from the next cell.
                    ENGLISH   | PERSON       | TOLD    | We were told the ferry was full.
                    ENGLISH   | PERSON       | UNKNOWN | They turned the handle of a field telephone.
                    ENGLISH   | PERSON       | SAW     | Nina saw three men led away.
                    UKRAINIAN | PERSON       | HEARD   | Я чула крики за стіною.
                    UKRAINIAN | PERSON       | TOLD    | Нам сказали, що пором повний.
                    RUSSIAN   | PERSON       | HEARD   | Я слышал крики за стеной.
                    RUSSIAN   | PERSON       | TOLD    | Она узнала от брата, что мельница сгорела.
                    """)
    void theClauseTellsHowItsSourceKnows(Language language, Step.Kind voice, Basis basis, String text) {
        List<Token> words = Words.of(language, text);
        assertThat(Bases.of(language)
                        .basisOf(words, 0, words.size(), List.of(), Optional.of(voice))
                        .value())
                .isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH   | SAW     | The soldiers say that |they have no boots.
                    ENGLISH   | UNKNOWN | Relatives of the soldiers say that |they have no boots.
                    ENGLISH   | UNKNOWN | The mayor said that |they have no boots.
                    ENGLISH   | TOLD    | According to his neighbours, |the brothers were arrested.
                    UKRAINIAN | SAW     | Солдати розповідають, що |чобіт немає.
                    UKRAINIAN | TOLD    | Зі слів сусідів, |братів заарештували.
                    RUSSIAN   | SAW     | Солдаты рассказывают, что |сапог нет.
                    RUSSIAN   | TOLD    | Со слов соседей, |братьев арестовали.
                    ENGLISH   | TOLD    | Her son told her that |the brothers were arrested.
                    ENGLISH   | HEARD   | In an intercepted call, a cook says that |the boots are lost.
                    ENGLISH   | SAW     | The smith, who watched from his balcony, said |two men fell.
                    UKRAINIAN | TOLD    | Син розповів їй, що |братів заарештували.
                    RUSSIAN   | TOLD    | Сын рассказал ей, что |братьев арестовали.
                    """)
    void theWordsAroundTheClauseTellItToo(Language language, Basis basis, String before, String clause) {
        List<Token> words = Words.of(language, before + " " + clause);
        int start = Words.of(language, before).size();
        assertThat(Bases.of(language)
                        .basisOf(words, start, words.size(), List.of(), Optional.of(Step.Kind.GROUP))
                        .value())
                .isEqualTo(basis);
    }

    @Test
    void whatAVideoShowsWasSeenUnlessAnAnalystRetellsIt() {
        assertThat(ofVideo("A clip shows", "soldiers refuse to attack.")).isEqualTo(Basis.SAW);
        assertThat(ofVideo("Analysts write that", "soldiers refuse to attack.")).isEqualTo(Basis.UNKNOWN);
    }

    @Test
    void someoneWhoseNameIsChangedTellsOfHisOwnLife() {
        Bases bases = Bases.of(Language.ENGLISH);
        assertThat(bases.tellsOfOwnLife(Words.of(Language.ENGLISH, "Ilya (name changed)")))
                .isTrue();
        assertThat(bases.tellsOfOwnLife(Words.of(Language.ENGLISH, "the governor")))
                .isFalse();
    }

    @Test
    void withoutTheRuleThatDecidedAnotherOneDecides() {
        List<Token> words = Words.of(Language.ENGLISH, "We heard rumours in the queue.");
        assertThat(by("[heard]\nrumour*\n[first person]\nwe\n", words)
                        .rule()
                        .orElseThrow()
                        .section())
                .isEqualTo("heard");
        Ruling<Basis> left = by("[first person]\nwe\n", words);
        assertThat(left.value()).isEqualTo(Basis.SAW);
        assertThat(left.words()).contains(new Span(0, 2));
        assertThat(by("", words)).isEqualTo(Ruling.without(Basis.UNKNOWN, "nothing shows how the source knows it"));
    }

    @Test
    void anOfficeThatSaysWeIsToldFromSilence() {
        List<Token> words = Words.of(Language.ENGLISH, "We have counted the vehicles.");
        Ruling<Basis> said = Bases.of(Language.ENGLISH)
                .basisOf(words, 0, words.size(), List.of(), Optional.of(Step.Kind.ORGANISATION));
        assertThat(said.value()).isEqualTo(Basis.UNKNOWN);
        assertThat(said.because()).contains("office");
    }

    private static Ruling<Basis> by(String rules, List<Token> words) {
        return new Bases(RuleFile.parse("basis", rules))
                .basisOf(words, 0, words.size(), List.of(), Optional.of(Step.Kind.PERSON));
    }

    private static Basis ofVideo(String before, String clause) {
        List<Token> words = Words.of(Language.ENGLISH, before + " " + clause);
        int start = Words.of(Language.ENGLISH, before).size();
        return Bases.of(Language.ENGLISH)
                .basisOf(words, start, words.size(), List.of(), Optional.of(Step.Kind.VIDEO))
                .value();
    }
}
