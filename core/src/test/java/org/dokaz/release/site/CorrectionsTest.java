package org.dokaz.release.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

    @ParameterizedTest
    @CsvSource({
        "corrections@outlet.example, MAIL",
        "first.last+desk@mail.outlet.example, MAIL",
        "https://outlet.example/corrections, FORM",
        "https://outlet.example:8443/c?from=site, FORM",
        "http://outlet.example/corrections, WORDS",
        "https:corrections, WORDS",
        "https://outlet.example/a;b, WORDS",
        "https://outlet.example/'unsafe-inline', WORDS",
        "https://user@outlet.example/, WORDS",
        "javascript:alert(1), WORDS",
        "@outlet.example, WORDS",
        "a@b, WORDS",
        "a@b.example?bcc=c@d.example, WORDS",
        "a@b@c.example, WORDS",
        "write to the desk, WORDS",
        "' ', NONE"
    })
    void theWayDependsOnTheAddress(String address, Corrections.Way way) {
        assertThat(Corrections.of(Optional.of(address)).way()).isEqualTo(way);
    }

    @Test
    void anEmailIsReadyForEachStatement() {
        Document page = Pages.of(Releases.small()).page("event-ev-1.html");
        String link = page.select("#s-c-12 .foot a[href^=mailto]").attr("href");
        assertThat(link)
                .startsWith(
                        "mailto:corrections@outlet.example?subject=Correction%2C%20release%203&body=event-ev-1.html%23s-c-12%0D%0A")
                .doesNotContain(" ");
        assertThat(page.select("form")).isEmpty();
    }

    @Test
    void aFormIsOnThePageOfCorrectionsAloneAndOnlyThereAllowed() {
        Pages site = Pages.of(Releases.sent("https://outlet.example/corrections?from=site"));
        Document page = site.page("corrections.html");
        assertThat(page.select("form").attr("action")).isEqualTo("https://outlet.example/corrections?from=site");
        assertThat(page.select("form label").eachAttr("for"))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .endsWith("form-action https://outlet.example/corrections");
        site.all().forEach((path, other) -> {
            if (!path.endsWith("corrections.html")) {
                assertThat(other.select("form")).isEmpty();
                assertThat(other.select("meta[http-equiv]").attr("content")).endsWith("form-action 'none'");
            }
        });
        assertThat(site.page("event-ev-1.html").select("#s-c-11 a.correct").attr("href"))
                .isEqualTo("corrections.html#correction");
    }

    @Test
    void withoutAnAddressThePageSaysSo() {
        Document page = Pages.of(Releases.empty()).page("corrections.html");
        assertThat(page.text()).contains("No address for corrections");
        assertThat(page.select("#report")).isEmpty();
    }

    @Test
    void whatWasSetRightIsListedWithItsDay() {
        Document page = Pages.of(Releases.small()).page("corrections.html");
        assertThat(page.select("ol.changes > li").eachText())
                .containsExactly(
                        "8 March 2024: The number of men was given as 300; it was 30. See the statement",
                        "29 February 2024: Statements taken out: 3");
        assertThat(page.select("ol.changes a").attr("href")).isEqualTo("event-ev-1.html#s-c-12");
    }

    @Test
    void lettersOfAnyScriptAreEncodedForAnEmail() {
        assertThat(Corrections.encoded("a ї&\n")).isEqualTo("a%20%D1%97%26%0D%0A");
    }
}
