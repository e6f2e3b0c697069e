package org.dokaz.read.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.read.name.NameReader;
import org.dokaz.read.quantity.QuantityReader;
import org.dokaz.read.time.TimeReader;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

    private static Notes notes(Language language, String text) {
        Prose prose = Words.prose(language, text);
        List<Mention> timed = TimeReader.of(language).read(prose);
        List<Mention> mentions = new ArrayList<>(NameReader.of(language).read(prose));
        mentions.addAll(timed);
        mentions.addAll(QuantityReader.of(language).read(prose, timed));
        mentions.sort(Comparator.comparing(mention -> mention.cited().span()));
        return new Notes(prose, mentions, List.of());
    }

    private static List<String> named(Language language, String text, NameKind kind) {
        return Review.of(language).apply(notes(language, text)).mentions().stream()
                .filter(mention -> mention instanceof Mention.Name name && name.kind() == kind)
                .map(mention -> mention.cited().words())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH   | 41145/26, 45580/27   | The court joined two cases (nos. 41145/26 and 45580/27) on Monday.
                    ENGLISH   | 2027/351             | The file no. 2027/351 was closed.
                    ENGLISH   | 123456               | Her passport no. 123456 was taken away.
                    ENGLISH   |                      | Law no. 2247 says so, under Article 263 of the code.
                    ENGLISH   |                      | They met in 1997/98 and paid 1,250 roubles.
                    ENGLISH   |                      | About 3/4 of the 500 men stayed.
                    UKRAINIAN | 757/12345/27-к       | Суд розглянув справу № 757/12345/27-к у травні.
                    UKRAINIAN | 12027000000000123    | Провадження № 12027000000000123 відкрили торік.
                    UKRAINIAN |                      | Указ № 1234 підписав президент.
                    RUSSIAN   | 1-123/2027           | Дело № 1-123/2027 рассмотрели в мае.
                    RUSSIAN   |                      | Приказ № 1234 подписал министр.
                    """)
    void whatLeadsToOnePersonInARegisterIsAnIdentifier(Language language, String numbers, String text) {
        List<String> expected = numbers == null ? List.of() : List.of(numbers.split(", ", -1));
        assertThat(named(language, text, NameKind.IDENTIFIER)).isEqualTo(expected);
    }

    @Test
    void aStatuteOrABenefitIsNoPerson() {
        String text = "The Theft Act and the Bereavement Allowance were named by the Fourth Section.";
        assertThat(named(Language.ENGLISH, text, NameKind.PERSON)).isEmpty();
    }

    @Test
    void aNameBehindATitleIsTakenWhole() {
        assertThat(named(Language.ENGLISH, "He saw Dr P.H. and Mr J. van der Berg there.", NameKind.PERSON))
                .containsExactly("P.H.", "J. van der Berg");
    }

    @Test
    void theNameBehindABodyIsTheBodysOwn() {
        String text = "The Monitoring Group Paper Boat reported it on 3 May.";
        assertThat(named(Language.ENGLISH, text, NameKind.PERSON)).isEmpty();
        assertThat(named(Language.ENGLISH, text, NameKind.UNIT)).containsExactly("Monitoring Group Paper Boat");
    }

    @Test
    void somebodyWhoIsNamedBehindABodyStaysAPerson() {
        String text = "At the Monitoring Group Olena Koval reported it on 3 May.";
        assertThat(named(Language.ENGLISH, text, NameKind.PERSON)).containsExactly("Olena Koval");
    }

    @Test
    void nothingElseChanges() {
        Notes before =
                notes(Language.ENGLISH, "Olena Koval said on 9 May that 40 men of the 31st brigade had left Kherson.");
        Notes after = Review.of(Language.ENGLISH).apply(before);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aLongRunOfNumbersTakesLittleTime() {
        String text = "no. 12345/04, ".repeat(20_000);
        assertThat(named(Language.ENGLISH, text, NameKind.IDENTIFIER)).hasSize(20_000);
    }
}
