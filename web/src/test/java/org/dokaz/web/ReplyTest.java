package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dokaz.app.CaseFile;
import org.dokaz.pipeline.Program;
import org.dokaz.record.LetterAnswer;
import org.dokaz.record.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reply that comes in a letter. */
class ReplyTest {

    private static final String WORDS = "The council did not say so. " + Served.HOSTILE;

    @TempDir
    private Path folder;

    private static Document letters(Guest guest) {
        return Jsoup.parse(guest.get("/letters").body());
    }

    /** Lets a release out; gives the public name of a statement with these words. */
    private static String published(Guest owner, String words) {
        owner.get("/release");
        owner.post("/release/preview", Served.form("en", "on"));
        Document desk = Jsoup.parse(IntakeRoomTest.over(owner, "/release"));
        owner.post(
                "/release/publication",
                Served.form(
                        "mark",
                        Objects.requireNonNull(desk.selectFirst("input[name=mark]"))
                                .attr("value")));
        IntakeRoomTest.over(owner, "/release");
        return Objects.requireNonNull(desk.selectFirst("details li:contains(" + words + ") code"))
                .text();
    }

    private static Map<String, String> reply(String accused, String asked, String until) {
        return Served.form(
                "accused", accused, "asked", asked, "until", until, "answer", WORDS, "why", "by letter to the council");
    }

    @Test
    void itIsPutOnRecordFromTheLetterAndShownBesideTheClaim() throws IOException {
        Path kase;
        String document;
        try (Served served = Served.in(folder)) {
            kase = served.folder();
            Guest owner = served.signedIn("owner");
            String statement = published(owner, "Twenty men were taken");
            owner.post(
                    "/letters",
                    Served.form("statement", statement, "sender", "The council", "on", "2026-03-01", "said", WORDS));
            String form = Objects.requireNonNull(letters(owner).selectFirst("details.reply form"))
                    .attr("action");
            assertThat(letters(owner)
                            .select("details.reply textarea[name=answer]")
                            .text())
                    .contains("The council did not say so");
            assertThat(owner.post(form, reply(" ", "2026-02-01", "2026-02-20")).status())
                    .isEqualTo(422);
            assertThat(owner.post(form, reply("the council", "2026-02-21", "2026-02-20"))
                            .status())
                    .isEqualTo(422);
            assertThat(owner.post(form, reply("the council", "2027-02-01", "2027-02-20"))
                            .status())
                    .isEqualTo(422);
            assertThat(owner.post(form, reply("the council", "2026-02-01", "2026-02-20"))
                            .status())
                    .isEqualTo(303);
            assertThat(owner.post(form, reply("the council", "2026-02-01", "2026-02-20"))
                            .status())
                    .isEqualTo(409);
            assertThat(letters(owner).text()).contains("On record as the reply of the council");
            document = Objects.requireNonNull(letters(owner).selectFirst(".letters a[href^=/documents/]"))
                    .attr("href");
            assertThat(claimsWithAReply(owner, document)).isOne();
        }
        try (CaseFile file = CaseFile.openToRead(kase, Program.maker())) {
            assertThat(file.holding(Reply.class)).singleElement().satisfies(one -> {
                assertThat(one.result()).isEqualTo(Reply.Result.ANSWERED);
                assertThat(one.words()).contains(WORDS);
            });
            assertThat(file.holding(LetterAnswer.class)).hasSize(1);
        }
        try (Served again = Served.on(kase)) {
            assertThat(claimsWithAReply(again.signedIn("owner"), document)).isOne();
        }
    }

    private static long claimsWithAReply(Guest guest, String document) {
        List<String> claims = Jsoup.parse(guest.get(document + "?graphic=shown").body())
                .select("a[href*=claim=]")
                .eachAttr("href")
                .stream()
                .filter(href -> href.startsWith(document) || href.startsWith("?"))
                .map(href -> href.startsWith("?") ? document + href : href)
                .map(href -> href.split("#", 2)[0])
                .distinct()
                .toList();
        assertThat(claims).hasSizeGreaterThan(1);
        return claims.stream()
                .map(href -> guest.get(href + (href.contains("graphic") ? "" : "&graphic=shown"))
                        .body())
                .peek(page -> assertThat(page).doesNotContain("<script>document", "<img src=x"))
                .filter(page -> Jsoup.parse(page).select("ol.replies").text().contains("asked for on 1 February 2026"))
                .count();
    }
}
