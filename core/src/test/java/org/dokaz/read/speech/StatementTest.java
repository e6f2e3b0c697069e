package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.read.tag.Tagger;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A text of nothing but opening marks must still come to an end. */
@Timeout(300)
class StatementTest {

    private static final int MANY = 20_000;

    private static List<String> voices(Language language, String text, String... persons) {
        Prose prose = Tagger.of(language).tag(Words.prose(language, text));
        List<Mention> mentions = new ArrayList<>();
        for (String person : persons) {
            int start = text.indexOf(person);
            mentions.add(new Mention.Name(
                    prose.transcript().cite(new Span(start, start + person.length())),
                    Mention.NameKind.PERSON,
                    Optional.of(person)));
        }
        return SpeechReader.of(language).read(prose, mentions).stream()
                .map(one -> one.voice().map(Step::name).orElse("nobody"))
                .toList();
    }

    @Test
    void aStatementBelongsToTheBodyThatItsFirstLineNames() {
        assertThat(voices(
                        Language.UKRAINIAN,
                        "Заява Тарнівської міської адміністрації від 10 листопада\n\nМіст зачинено. Млин стоїть.\n"))
                .containsExactly("Тарнівської міської адміністрації");
    }

    @Test
    void aStatementBelongsToWhoeverSignsIt() {
        assertThat(voices(
                        Language.ENGLISH,
                        "Statement on the bridge\n\nThe bridge is closed. The mill is shut.\n\nOlha Rud, mayor of Tarne\n",
                        "Olha Rud"))
                .containsExactly("Olha Rud");
    }

    @Test
    void aSignatureUnderNoStatementSpeaksForNobody() {
        assertThat(voices(
                        Language.ENGLISH,
                        "The bridge is closed. The mill is shut.\n\nOlha Rud, mayor of Tarne\n",
                        "Olha Rud"))
                .isEmpty();
    }

    @Test
    void aLetterThatIsOpenedOnceGoesOnToItsEnd() {
        assertThat(
                        voices(
                                Language.UKRAINIAN,
                                "«Ми, матері бійців, просимо відповіді.\n\nНа позиції було 46 людей.\n\nМи вийдемо на площу».\n"))
                .containsExactly("матері бійців");
    }

    @Test
    void aTextOfNothingButOpeningMarksIsRead() {
        assertThat(voices(Language.UKRAINIAN, "Міст «стоїть тут.\n\n".repeat(MANY)))
                .isNotNull();
    }
}
