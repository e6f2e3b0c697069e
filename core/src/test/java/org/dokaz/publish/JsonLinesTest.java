package org.dokaz.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.MAKER;
import static org.dokaz.testing.ReadingBuilder.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Amount;
import org.dokaz.model.Attribution;
import org.dokaz.model.Basis;
import org.dokaz.model.Digest;
import org.dokaz.model.Mention;
import org.dokaz.model.Part;
import org.dokaz.model.Reading;
import org.dokaz.model.Reason;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.testing.ReadingBuilder;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final List<String> TOP = List.of(
            "document",
            "outcome",
            "fault",
            "detail",
            "text",
            "furniture",
            "attributions",
            "mentions",
            "claims",
            "atRisk",
            "maker");

    private static final Document UNREAD = Document.unread(Digest.ofText("bytes"), Optional.empty());

    @Test
    void reasonsAreOneMoreKeyAtTheEndAndChangeNothingElse() {
        ReadingBuilder text = reading("\uD83D\uDE8C Men were held.").claim(claim("Men were held", "detention"));
        Reason.Subject about =
                new Reason.OfClaim(text.build().claims().getFirst().id());
        List<Reason> reasons = List.of(
                new Reason(
                        about,
                        Reason.Matter.KIND,
                        "detention",
                        "stands in the claim itself",
                        Optional.of(new Reason.Rule("en/kinds.rules", 12, "were held")),
                        Optional.of(text.span("were held"))),
                new Reason(
                        new Reason.OfAttribution(3),
                        Reason.Matter.STATED_ON,
                        "2024-03-05",
                        "a date",
                        Optional.empty(),
                        Optional.empty()));
        String plain = JsonLines.line(text.answer("a.txt"));
        assertThat(JsonLines.line(text.answer("a.txt"), reasons))
                .isEqualTo(plain.substring(0, plain.length() - 1) + ",\"reasons\":["
                        + "{\"about\":\"" + text.build().claims().getFirst().id()
                        + "\",\"what\":\"kind\",\"decision\":\"detention\",\"rule\":\"en/kinds.rules:12\","
                        + "\"pattern\":\"were held\",\"because\":\"stands in the claim itself\",\"start\":6,\"end\":15},"
                        + "{\"about\":3,\"what\":\"statedOn\",\"decision\":\"2024-03-05\",\"rule\":null,"
                        + "\"pattern\":null,\"because\":\"a date\",\"start\":null,\"end\":null}]}");
        assertThat(JsonLines.line(new Answer(UNREAD, new Outcome.Declined<>("language: pl"), MAKER), List.of()))
                .endsWith(",\"reasons\":[]}");
    }

    @Test
    void everyOutcomeHasEveryKey() throws IOException {
        List<Outcome<Reading>> outcomes = List.of(
                new Outcome.Made<>(reading("A text.").build()),
                new Outcome.Declined<>("language: pl"),
                new Outcome.Failed<>(Fault.TOO_LARGE, "larger than 5 MB: split it"));
        for (Outcome<Reading> outcome : outcomes) {
            String line = JsonLines.line(new Answer(UNREAD, outcome, MAKER));
            assertThat(keysAtDepth(line, 1)).containsExactlyElementsOf(TOP);
            assertThat(line).startsWith("{\"document\":{\"id\":\"" + Digest.ofText("bytes") + "\",\"path\":null,");
        }
    }

    @Test
    void aFailureSaysWhyAndHoldsNoText() {
        String line = JsonLines.line(new Answer(UNREAD, new Outcome.Failed<>(Fault.TOO_LARGE, "split it"), MAKER));
        assertThat(line)
                .contains("\"outcome\":\"failed\",\"fault\":\"too_large\",\"detail\":\"split it\",\"text\":null,"
                        + "\"furniture\":[],\"attributions\":[],\"mentions\":[],\"claims\":[],\"atRisk\":[]");
    }

    @Test
    void aFullClaimIsPrintedByTheContract() {
        ReadingBuilder full = reading("😀 About 300 men of Zarichne were taken, Olena Bila said.")
                .published("Steppe Daily", "Taken", "2024-03-05");
        Amount about = new Amount(
                OptionalDouble.of(300),
                OptionalDouble.of(300.5),
                OptionalDouble.empty(),
                true,
                "persons",
                Optional.empty());
        full.claim(claim("About 300 men of Zarichne were taken", "forced_conscription")
                .hedged()
                .stance(Stance.DENIES)
                .saidBy("Olena Bila", "Olena Bila")
                .through(new Step("Steppe Daily", Step.Kind.OUTLET, false))
                .basis(Basis.SAW)
                .at(
                        "Zarichne",
                        new Where(
                                "Zarichne",
                                Optional.of(new Where.Point(46.85, 35, 8000)),
                                Optional.of(Where.Level.SETTLEMENT),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("26")))
                .part(Part.Role.VICTIM, "men of Zarichne")
                .when(new When(Optional.of(LocalDate.parse("2024-03-01")), Optional.empty(), false))
                .statedOn("2024-03-04")
                .figure("About 300", about, "men of Zarichne"));
        String id = full.build().claims().getFirst().id().toString();
        assertThat(JsonLines.line(full.answer("a.txt")))
                .contains("\"claims\":[{\"id\":\"" + id + "\",\"start\":2,\"end\":38,\"kind\":\"forced_conscription\","
                        + "\"stance\":\"denies\",\"hedged\":true,"
                        + "\"speaker\":{\"start\":40,\"end\":50,\"name\":\"Olena Bila\"},"
                        + "\"chain\":[{\"name\":\"Steppe Daily\",\"kind\":\"outlet\",\"stated\":false}],\"basis\":\"saw\","
                        + "\"places\":[{\"start\":19,\"end\":27,\"name\":\"Zarichne\",\"lat\":46.85,\"lon\":35,"
                        + "\"radiusMetres\":8000,\"level\":\"settlement\",\"geonameid\":null,\"katottg\":null,\"admin1\":\"26\"}],"
                        + "\"parts\":[{\"role\":\"victim\",\"start\":12,\"end\":27,\"name\":\"men of Zarichne\"}],"
                        + "\"when\":{\"earliest\":\"2024-03-01\",\"latest\":null,\"precise\":false},\"statedOn\":\"2024-03-04\","
                        + "\"quantity\":{\"low\":300,\"best\":300.5,\"high\":null,\"approximate\":true,\"unit\":\"persons\","
                        + "\"of\":\"men of Zarichne\",\"start\":2,\"end\":11,\"comparison\":null}}]")
                .contains("\"outlet\":\"Steppe Daily\",\"title\":\"Taken\"");
    }

    @Test
    void mentionsCarryTheirValues() {
        ReadingBuilder text = reading("In May, 20% of them.");
        text.mention(new Mention.Time(text.cite("May"), Mention.TimeKind.DATE, "2024-05", Optional.empty()));
        text.mention(new Mention.Quantity(text.cite("20%"), Amount.exactly(20, "%")));
        text.mention(new Mention.Name(text.cite("them"), Mention.NameKind.ORGANISATION, Optional.empty()));
        text.attribution(new Attribution(
                List.of(),
                List.of(text.span("In")),
                List.of(text.span("May"), text.span("of them")),
                Attribution.Speech.MIXED,
                Attribution.Sort.SPEECH,
                Optional.of(0),
                Optional.empty(),
                List.of()));
        assertThat(JsonLines.line(text.answer("a.txt")))
                .contains(
                        "\"kind\":\"time\",\"name\":null,\"value\":\"2024-05\",\"type\":\"DATE\",\"lat\":null,\"lon\":null,"
                                + "\"level\":null,\"geonameid\":null,\"katottg\":null,\"admin1\":null}")
                .contains(
                        "\"kind\":\"quantity\",\"name\":null,"
                                + "\"value\":{\"low\":20,\"best\":20,\"high\":20,\"unit\":\"%\",\"comparison\":null},\"type\":null,")
                .contains("\"kind\":\"organisation\",\"name\":null,\"value\":null,\"type\":null,")
                .contains(
                        "{\"source\":[],\"cue\":[[0,2]],\"content\":[[3,6],[12,19]],\"speech\":\"mixed\",\"within\":0}");
    }

    @Test
    void hostileTextStaysOneLineOfValidUtf8() throws IOException {
        String hostile = "a\nb\r\u0085c\u2028d\u2029\u0000\u001Ee\"\\ \uD83D lone \uDE00 pair 😀 \u202E";
        String line = JsonLines.line(reading(hostile).answer("a\u2028b.txt"));
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        assertThat(line.lines()).hasSize(1);
        assertThat(line).doesNotContain("\u0085", "\u2028", "\u2029");
        assertThat(textOf(utf8)).isEqualTo(hostile);
    }

    @Test
    void equalInputGivesEqualLines() {
        assertThat(JsonLines.line(reading("A text.").answer("a.txt")))
                .isEqualTo(JsonLines.line(reading("A text.").answer("a.txt")));
    }

    private static String textOf(byte[] line) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && "text".equals(parser.currentName())) {
                    return parser.getText();
                }
            }
        }
        throw new AssertionError("no text");
    }

    private static List<String> keysAtDepth(String line, int wanted) throws IOException {
        List<String> keys = new ArrayList<>();
        int depth = 0;
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.FIELD_NAME && depth == wanted) {
                    keys.add(parser.currentName());
                }
            }
        }
        return keys;
    }
}
