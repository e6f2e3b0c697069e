package org.dokaz.corroborate.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.dokaz.model.Language;
import org.junit.jupiter.api.Test;

/** What the words of three languages have in common. */
class WordsTest {

    private static final String ENGLISH =
            "Soldiers took the men from the street to the recruitment office and threatened them with prison.";

    private final Words words = new Words(new Vocabulary());

    private int shared(String left, Language of, String right, Language in) {
        return Terms.of(words.of(left, of)).shared(Terms.of(words.of(right, in)));
    }

    @Test
    void aTranslatedSentenceMeetsItsOriginalInMostTellingWords() {
        int telling = Terms.of(words.of(ENGLISH, Language.ENGLISH)).size();
        String ukrainian = "Солдати забирали чоловіків з вулиці до військкомату й погрожували їм в'язницею.";
        String russian = "Солдаты забирали мужчин с улицы в военкомат и угрожали им тюрьмой.";
        assertThat(2 * shared(ENGLISH, Language.ENGLISH, ukrainian, Language.UKRAINIAN))
                .isGreaterThan(telling);
        assertThat(2 * shared(ENGLISH, Language.ENGLISH, russian, Language.RUSSIAN))
                .isGreaterThan(telling);
        assertThat(2 * shared(ukrainian, Language.UKRAINIAN, russian, Language.RUSSIAN))
                .isGreaterThan(telling);
    }

    @Test
    void anUnrelatedSentenceMeetsItInNone() {
        String unrelated = "Ціни на зерно знизилися, бо врожай цього літа був великий.";
        assertThat(shared(ENGLISH, Language.ENGLISH, unrelated, Language.UKRAINIAN))
                .isZero();
    }

    @Test
    void bothAspectsOfAVerbAndItsNounAreOne() {
        assertThat(shared("відмовлятися", Language.UKRAINIAN, "отказ", Language.RUSSIAN))
                .isOne();
        assertThat(shared("refused", Language.ENGLISH, "відмовилися", Language.UKRAINIAN))
                .isOne();
    }

    @Test
    void wordsThatLanguagesShareMeetDespiteTheirEndings() {
        assertThat(shared("demilitarisation", Language.ENGLISH, "демілітаризація", Language.UKRAINIAN))
                .isOne();
        assertThat(shared("демилитаризация", Language.RUSSIAN, "демілітаризація", Language.UKRAINIAN))
                .isOne();
    }
}
