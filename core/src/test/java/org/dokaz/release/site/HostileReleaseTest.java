package org.dokaz.release.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dokaz.markup.Visible;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document says, a page shows it as words. */
class HostileReleaseTest {

    private static final int PAGE_LENGTH_MAX = 150_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "-->]]></title></svg><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onfocus='alert(1)' autofocus='",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "//evil.example/x",
                "https://evil.example/\"onmouseover=\"alert(1)",
                "https://user:secret@evil.example@good.example/",
                "http:\\\\evil.example",
                "mailto:a@b.example?bcc=all@example.org",
                "a@b.example?bcc=all@example.org",
                "a@b.example%0d%0aBcc:x@y.example",
                "https://evil.example/;script-src *",
                "https://evil.example/ 'unsafe-inline'",
                "{0}{1}{2}${jndi:ldap://x}{{7*7}}",
                "\\u003cscript\\u003e",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "url(https://evil.example/x)",
                "../../index",
                ""
            })
    void markupAndAddressesStayWords(String text) {
        harmless(Pages.of(HostileReleases.saying(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Etxt.exe\u202C",
                "a\u0000b\u0007c\u001Bd\u007F",
                "\u2066left\u2069 \u200Bzero \uFEFFmark",
                "\u2028line\u2029paragraph\r\n\t",
                "\uD800 alone, \uDC00 alone",
                "\uE000 private \uFFFF none \uDBFF\uDFFF",
                "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"
            })
    void charactersThatTurnOrHideTextAreShownByTheirCode(String text) {
        Pages site = Pages.of(HostileReleases.saying(text));
        harmless(site);
        for (String path : site.files().keySet()) {
            String page = site.text(path);
            for (int at = 0; at < page.length(); at++) {
                char unit = page.charAt(at);
                boolean hidden = unit != '\n'
                        && unit != '\r'
                        && unit != '\t'
                        && unit != '\u200D'
                        && !Character.isSurrogate(unit)
                        && Visible.isHidden(unit);
                assertThat(hidden).as(path + " U+" + Integer.toHexString(unit)).isFalse();
            }
        }
    }

    @Test
    void wordsWithoutEndAreCutAndTheCutIsMarked() {
        for (String word : List.of("<b>word & \"word\" ", "\uD83D\uDE00", "a", "\u0301", "\n")) {
            Pages site = Pages.of(HostileReleases.saying(word.repeat(100_000 / word.length())));
            harmless(site);
            assertThat(site.files().values())
                    .allSatisfy(file -> assertThat(file.length).isLessThan(PAGE_LENGTH_MAX));
        }
        Pages site = Pages.of(HostileReleases.saying("word ".repeat(20_000)));
        String event = site.files().keySet().stream()
                .filter(path -> path.startsWith("event-"))
                .findFirst()
                .orElseThrow();
        assertThat(site.page(event).text()).contains("Cut here after 4000 characters");
    }

    private static void harmless(Pages site) {
        Map<String, Document> pages = site.all();
        assertThat(pages).hasSizeGreaterThan(18);
        pages.forEach((path, page) -> {
            assertThat(page.select("script:not([type])")).as(path).allSatisfy(script -> {
                assertThat(script.attr("src")).endsWith("site.js");
                assertThat(script.data()).isEmpty();
            });
            assertThat(page.select("img, iframe, object, embed, style, base, link[rel=import]"))
                    .as(path)
                    .isEmpty();
            for (Element element : page.getAllElements()) {
                element.attributes().forEach(attribute -> {
                    assertThat(attribute.getKey())
                            .as(path)
                            .doesNotStartWith("on")
                            .doesNotContain("autofocus");
                });
            }
            page.select("[href], [src], [action]").forEach(element -> allowed(path, element));
            String policy = page.select("meta[http-equiv]").attr("content");
            assertThat(policy.chars().filter(unit -> unit == ';').count())
                    .as(policy)
                    .isEqualTo(5);
            assertThat(policy).doesNotContain("unsafe").doesNotContain("*");
        });
    }

    private static void allowed(String path, Element element) {
        String target = element.hasAttr("href")
                ? element.attr("href")
                : element.attr(element.hasAttr("src") ? "src" : "action");
        int colon = target.indexOf(':');
        if (colon < 0) {
            assertThat(target).as(path).doesNotStartWith("//").doesNotContain("\\");
            return;
        }
        String scheme = target.substring(0, colon);
        assertThat(scheme).as(path + " " + target).isIn("http", "https", "mailto");
        if (scheme.equals("mailto")) {
            assertThat(target).doesNotContain("bcc=").doesNotContain("%0d%0aBcc");
        } else {
            assertThat(element.tagName().equals("form") || element.attr("rel").contains("noopener"))
                    .as(path + " " + target)
                    .isTrue();
        }
    }
}
