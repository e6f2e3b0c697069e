package org.dokaz.release.withheld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.dokaz.release.withheld.Withheld.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithheldTest {

    private static String found(String name, String text) {
        return Withheld.of(List.of(name)).in(text).stream()
                .map(hit -> text.substring(hit.start(), hit.end()))
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Коваль; Коваль|Коваля|ковалеві|КОВАЛЕМ|Ковалі|Ковалів|Koval|Koval's|Koval’s|Kovals|KOVALYA|Kovalem",
                "Koval; Коваль|Ковалю|Koval's|Ковалями",
                "Щербина; Shcherbyna|Scherbina|Ščerbyna|Щербиною|Щербины|Szczerbyna|Schtscherbyna",
                "Shcherbyna; Щербині|Щербина|Scherbina",
                "Зеленчук; Selentschuk|Zelenchuka|Зеленчуку",
                "Вербицький; Вербицького|Вербицкому|Вербицька|Вербицької|Verbytskyi|Verbitsky|Verbytska|Вербицкая",
                "Verbytskyi; Вербицького",
                "Verbitsky; Вербицкий",
                "Ковальов; Ковалёва|Ковалев|Kovalyov|Kovalev",
                "Ковалёва; Ковальовій",
                "Kovalyov; Ковальовим",
                "Kovaleva; Ковалёву",
                "Гриценко; Hrytsenko|Gritsenko|Гриценка",
                "Gritsenko; Гриценком",
                "Лук'яненко; Лукьяненко|Лук’яненка|Lukianenko|Lukyanenko",
                "Кравець; Кравця|Кравче|Кравцом|Kravets|Kravtsia",
                "Оксана; Оксано|Оксаной|Oksany",
                "Єрмак; Yermaka|Ермаком|Jermak",
                "Жук; Zhuk|Жуку|Żuk",
                "Нечуй-Левицький; Левицького|Nechui-Levytskyi"
            })
    void theFormsOfANameAreFound(String name, String forms) {
        for (String form : forms.split("\\|", -1)) {
            assertThat(found(name, "сказав, said " + form + ", а потім and then"))
                    .isEqualTo(form);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ко\u00adваль", "Ко\u200bваль", "К\u2060овал\u200dь", "Кова\u0301ль", "Koвaль", "Kоval", "Kovаl",
                        "КОВАЛЬ",
                "Ｋｏｖａｌ", "𝐊𝐨𝐯𝐚𝐥", "Κoval", "Ко-\nваль", "Ко\u2011валь", "Ко\nваль", "К о в а л ь", "К.о.в.а.л.ь",
                "\u202eКоваль\u202c"
            })
    void noDressHidesAName(String dressed) {
        assertThat(found("Коваль", "був " + dressed + " там")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ковальський",
                "Ковальський",
                "Ковальчук",
                "Коваленко",
                "Ковель",
                "Kovalsky",
                "Kovalenko",
                "Kovalchuk",
                "oval",
                "cavalry",
                "коваю",
                "Ковила",
                "ковалентний",
                "наковальня",
                "підковаль"
            })
    void anotherWordIsNotFound(String other) {
        assertThat(found("Коваль", "там " + other + " тут")).isEmpty();
    }

    @Test
    void theWholeNameIsTakenWhereTheFamilyNameStands() {
        assertThat(found("Іван Петрович Коваль", "Тоді I. Koval вийшов")).isEqualTo("I. Koval");
        assertThat(found("Іван Петрович Коваль", "Тоді І. П. Коваль вийшов")).isEqualTo("І. П. Коваль");
        assertThat(found("Іван Петрович Коваль", "бачили Івана Петровича Коваля вчора"))
                .isEqualTo("Івана Петровича Коваля");
        assertThat(found("Іван Петрович Коваль", "Коваль Іван Петрович, 1985")).isEqualTo("Коваль Іван Петрович");
        assertThat(found("Коваль", "сказав Ваня Коваль.")).isEqualTo("Ваня Коваль");
        assertThat(found("Ivan Koval", "Він пішов. Коваль і далі мовчав")).isEqualTo("Коваль");
    }

    @Test
    void aGivenNameAloneTellsNobodyUnlessItIsAllThatWasGiven() {
        assertThat(found("Іван Петрович Коваль", "Іван Франко і Петрович")).isEmpty();
        assertThat(found("Іван Петрович Коваль", "прийшов Іван Петрович сам")).isEqualTo("Іван Петрович");
        assertThat(found("Іван Петрович Коваль", "спросили у Ивана Петровича снова"))
                .isEqualTo("Ивана Петровича");
        assertThat(found("Іван", "бачили Івана")).isEqualTo("Івана");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/ivan-koval-detained.html",
                "ivan_koval_1985.jpg",
                "IvanKoval",
                "@ivankoval",
                "kovalivan",
                "koval1985",
                "t.me/i_koval",
                "ikoval@example.org",
                "d'Koval",
                "IMG-Ковалю-02",
                "прізвище:Коваль;"
            })
    void handlesAndFileNamesAreWordsToo(String written) {
        assertThat(found("Іван Коваль", written)).isNotEmpty();
    }

    @Test
    void aShortNameNeedsACapitalOrCompany() {
        assertThat(found("Ли", "знал ли он")).isEmpty();
        assertThat(found("Ли", "сказал Ли вчера")).isEqualTo("Ли");
        assertThat(found("Бут", "all but one")).isEmpty();
        assertThat(found("Петро Бут", "page petro-but.html")).isEqualTo("petro-but");
        assertThat(found("Лис", "ліс шумить")).isEmpty();
    }

    @Test
    void otherStringsAreFoundHoweverTheyAreSetOut() {
        Withheld withheld = Withheld.secrets(List.of(
                Secret.number("phone of W1", "+380 (67) 123-45-67"),
                Secret.words("handle of W1", "@steppe_owl85"),
                Secret.url("post of W1", "https://www.example.org/owl/77"),
                Secret.words("quotation of W1", "Вони забрали мого брата вночі"),
                Secret.digest("exhibit 4", "3f9ac1d2e4b5968778695a4b3c2d1e0f3f9ac1d2e4b5968778695a4b3c2d1e0f")));
        assertThat(labels(withheld, "тел. 067 123 45 67")).containsExactly("phone of W1");
        assertThat(labels(withheld, "tel:380671234567")).containsExactly("phone of W1");
        assertThat(labels(withheld, "0671234568, 106712345670")).isEmpty();
        assertThat(labels(withheld, "STEPPE_OWL85 wrote")).containsExactly("handle of W1");
        assertThat(labels(withheld, "steppe owl851")).isEmpty();
        assertThat(labels(withheld, "see http://example.org/owl/77?x=1")).containsExactly("post of W1");
        assertThat(labels(withheld, "example.org/owl/770")).isEmpty();
        assertThat(labels(withheld, "«вони  забрали\nмого брата — вночі»")).containsExactly("quotation of W1");
        assertThat(labels(withheld, "вони забрали брата вночі")).isEmpty();
        assertThat(labels(withheld, "file 3F9AC1D2E4B5.png")).containsExactly("exhibit 4");
        assertThat(labels(withheld, "3f9ac1d2e4b6")).isEmpty();
    }

    private static List<String> labels(Withheld withheld, String text) {
        return withheld.in(text).stream().map(Hit::name).toList();
    }

    @Test
    void aMessageNeverRepeatsTheSecret() {
        Withheld withheld = Withheld.secrets(List.of(Secret.name("Witness 1", "Іван Коваль")));
        assertThat(withheld.masked("photos/ivan-koval.jpg")).isEqualTo("photos/[Witness 1].jpg");
        assertThat(Secret.name("Witness 1", "Іван Коваль").toString()).doesNotContain("Коваль");
    }

    @Test
    void theSpellingsForRawBytesCoverBothScripts() {
        assertThat(Withheld.of(List.of("Іван Коваль")).forms())
                .contains("коваль", "ковалем", "ковалями", "koval", "kovalem", "kowal", "ivankoval", "іковаль")
                .doesNotContain("іван");
        assertThat(Withheld.of(List.of("Ivan Koval")).forms()).contains("koval", "коваль", "ковалю");
    }

    @Test
    void whatCannotBeFoundCannotBeWithheld() {
        assertThatThrownBy(() -> Withheld.of(List.of("--"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Secret.words("x", "a".repeat(Secret.LENGTH_MAX + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Withheld.of(List.of()).in("Коваль")).isEmpty();
    }

    @Test
    void aHostileTextTakesLinearTime() {
        Withheld withheld = Withheld.of(List.of("Іван Петрович Коваль"));
        assertThat(withheld.in("а".repeat(2_000_000))).isEmpty();
        assertThat(withheld.in("К ".repeat(500_000))).isEmpty();
        assertThat(withheld.in("к-\n".repeat(500_000))).isEmpty();
        assertThat(withheld.in("'".repeat(1_000_000) + "\u0301".repeat(1_000_000)))
                .isEmpty();
        assertThat(withheld.in("Коваль ".repeat(100_000))).isNotEmpty();
        assertThat(withheld.in("\ud800".repeat(1000) + "Коваль\udc00")).isNotEmpty();
    }

    private static List<String> found(Withheld withheld, String text) {
        return withheld.in(text).stream()
                .map(hit -> text.substring(hit.start(), hit.end()))
                .toList();
    }

    @Test
    void aGivenNameThatIsAllThatIsKnownStaysHiddenButInTheFullNameOfSomebodyShown() {
        Withheld withheld = Withheld.secrets(
                List.of(Secret.nameUnless("private person 1", "Петро", List.of("Петро Вигадько", "Petro Vyhadko"))));
        assertThat(found(withheld, "Мер Петро Вигадько сказав. Петра Вигадька чули всі."))
                .isEmpty();
        assertThat(found(withheld, "Mayor Petro Vyhadko said so.")).isEmpty();
        assertThat(found(withheld, "Вигадько Петро підписав.")).isEmpty();
        assertThat(found(withheld, "Список. Петро ВигадькоПетро Вигадькоособа")).isEmpty();
        assertThat(found(withheld, "СписокПетро сказав")).containsExactly("Петро");
        assertThat(found(withheld, "Його друга Петра тримають там.")).containsExactly("Петра");
        assertThat(found(withheld, "Petro was held there.")).containsExactly("Petro");
        assertThat(found(withheld, "Петро Інший стояв поруч.")).isNotEmpty();
        assertThat(found(withheld, "Вигадько. Петро теж там був.")).containsExactly("Петро");
    }
}
