package org.dokaz.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Retelling;
import org.dokaz.testing.ToldCase;
import org.junit.jupiter.api.Test;

class CaseJsonTest {

    private final ToldCase told = ToldCase.told();

    @Test
    void eventsFiguresAndCopiesStandAsTheContractSays() {
        String json = json(told.comparison());
        String detention = told.id(0, 0).toString();
        assertThat(json)
                .startsWith("{\"entities\":[],\"events\":[{\"id\":\"" + Event.idOf(told.id(0, 0))
                        + "\",\"kind\":\"detention\",\"title\":\"Forty men were held in the cellar of the depot in Sukha Balka\","
                        + "\"when\":{\"earliest\":\"2024-03-01\",\"latest\":\"2024-03-03\",\"precise\":false},"
                        + "\"where\":{\"name\":\"Sukha Balka\",\"lat\":47,\"lon\":37.25,\"radiusMetres\":3000},"
                        + "\"claims\":[\"" + detention + "\",")
                .contains("\"origins\":[{\"name\":\"Olena\",\"kind\":\"person\",\"claims\":[\"" + detention + "\",\""
                        + told.id(1, 0) + "\"]},")
                .contains("\"independent\":{\"min\":1,\"max\":2,\"because\":[\"Вісник translates Daily Ridge")
                .contains(
                        "\"contradictions\":[{\"type\":\"conflict\",\"claims\":[\"" + detention + "\",\""
                                + told.id(3, 0)
                                + "\"],\"why\":\"one says that men were held, the other denies it\"}],\"standing\":\"contested\"")
                .contains(
                        "\"figures\":[{\"what\":\"soldiers who signed contracts\",\"unit\":\"%\",\"low\":40,\"high\":40,"
                                + "\"firstSaid\":{\"claim\":\"" + told.id(0, 1)
                                + "\",\"by\":\"Hrytsenko\",\"date\":\"2024-03-05\",\"of\":\"those withdrawn from the line\"},"
                                + "\"repeats\":[{\"claim\":\"" + told.id(1, 1)
                                + "\",\"of\":\"військових\",\"drift\":\"population\",\"why\":\"those withdrawn from the line became all soldiers\"}]}]")
                .contains("\"copies\":[{\"documents\":[\"" + told.document(0).exhibit() + "\",\""
                        + told.document(1).exhibit()
                        + "\"],\"kind\":\"translation\",\"why\":\"the same statements in the same order; names and numbers agree\","
                        + "\"parts\":[null,null],\"original\":{\"document\":\""
                        + told.document(0).exhibit()
                        + "\",\"part\":null},\"strength\":0.875}]")
                .contains(
                        "\"nearMisses\":[{\"claims\":[\"" + detention + "\",\"" + told.id(4, 0)
                                + "\"],\"verdict\":\"different\",\"score\":0.5,\"reasons\":[\"the video gives neither day nor place\"]}]")
                .endsWith("\"matches\":[]}");
    }

    @Test
    void whatIsAbsentIsNullAndAnEmptyListIsThere() {
        assertThat(json(told.comparison())).contains("\"when\":null,\"where\":null,", "\"contradictions\":[],");
        assertThat(json(Comparison.NONE))
                .isEqualTo(
                        "{\"entities\":[],\"events\":[],\"figures\":[],\"copies\":[],\"nearMisses\":[],\"matches\":[]}");
        Lineage bare = new Lineage(
                "men",
                "number",
                OptionalDouble.of(2.5),
                OptionalDouble.empty(),
                new Lineage.FirstSaid(told.id(0, 0), "Olena", Optional.empty(), Optional.empty()),
                List.of(new Lineage.Repeat(told.id(1, 0), Optional.empty(), Optional.empty(), "repeats it")));
        assertThat(json(new Comparison(List.of(), List.of(bare), List.of(), List.of())))
                .contains("\"low\":2.5,\"high\":null,", "\"date\":null,\"of\":null}", "\"of\":null,\"drift\":null,");
    }

    @Test
    void partsOfOneExhibitAreToldApart() {
        Digest export = Digest.ofText("the export");
        Retelling forward = new Retelling(
                Retelling.Kind.FORWARD,
                List.of(new DocumentId(export, Optional.of("1")), new DocumentId(export, Optional.of("2"))),
                Optional.of(new DocumentId(export, Optional.of("1"))),
                1,
                List.of());
        assertThat(json(new Comparison(List.of(), List.of(), List.of(forward), List.of())))
                .contains(
                        "\"parts\":[\"1\",\"2\"]",
                        "\"original\":{\"document\":\"" + export + "\",\"part\":\"1\"},\"strength\":1}");
    }

    @Test
    void hostileWordsStayOnOneLineAndSurviveUtf8() {
        String evil = "\"},\u2028\u0085\n\uD800x\uD83D\uDE00\uDC00";
        Event event = new Event(
                Event.idOf(told.id(0, 0)),
                new ActKind("other"),
                evil,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new Event.Independence(1, 1, List.of(evil + "\uD800")),
                List.of(),
                Event.Standing.SINGLE_ORIGIN);
        String json = json(new Comparison(List.of(event), List.of(), List.of(), List.of()));
        assertThat(json.lines()).hasSize(1);
        assertThat(json)
                .contains("\\\"},\\u2028\\u0085\\n\\uD800x\uD83D\uDE00\\uDC00\"", "\\uDC00\\uD800\"]")
                .doesNotContain("\u2028", "\u0085");
    }

    @Test
    void whatIsStreamedIsWhatIsHeldAndStaysOpen() throws IOException {
        StringWriter out = new StringWriter();
        CaseJson.write(List.of(), List.of(), told.comparison(), told.sources(), out);
        out.write("\n");
        assertThat(out.toString()).isEqualTo(json(told.comparison()) + "\n");
    }

    private String json(Comparison comparison) {
        return CaseJson.of(List.of(), List.of(), comparison, told.sources());
    }
}
