package org.dokaz.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.formation.Allegiance;
import org.dokaz.formation.Formation;
import org.dokaz.formation.FormationVerdict;
import org.dokaz.formation.Formations;
import org.dokaz.formation.KnownFormation;
import org.dokaz.formation.Rung;
import org.dokaz.markup.JsonValues;

/** Names of formations taken apart, and verdicts on pairs of them, as a line of JSON by contract and as text. */
public final class UnitLines {

    private static final JsonFactory JSON = new JsonFactory();

    private UnitLines() {}

    /** The line for one pair, without its line end. */
    public static String line(Optional<String> id, String a, String b, FormationVerdict verdict) {
        return written(json -> {
            JsonValues.text(json, "id", id);
            json.writeStringField("a", shown(a));
            json.writeStringField("b", shown(b));
            json.writeStringField("verdict", verdict.verdict().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("score", Math.round(verdict.score() * 1000) / 1000.0);
            words(json, "reasons", verdict.reasons());
            json.writeStringField("relation", verdict.relation().word());
            structure(json, "unitA", Formations.read(a));
            structure(json, "unitB", Formations.read(b));
        });
    }

    /** The line for one name, without its line end. */
    public static String line(Optional<String> id, String name) {
        return written(json -> {
            JsonValues.text(json, "id", id);
            json.writeStringField("name", shown(name));
            structure(json, "unit", Formations.read(name));
        });
    }

    /** What one name says and leaves open, in lines for reading. */
    public static String text(String name) {
        Formation formation = Formations.read(name);
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < formation.rungs().size(); index++) {
            Rung rung = formation.rungs().get(index);
            String separate = rung.separate() ? "separate " : "";
            lines.add((index == 0 ? "the formation: " : "  a part of: ") + separate + rung.words());
        }
        formation.unitNumber().ifPresent(number -> lines.add("military unit: " + number));
        formation.services().forEach(service -> lines.add("service: " + service));
        formation.allegiance().ifPresent(side -> lines.add("side: " + side.words()));
        formation.raisedIn().ifPresent(place -> lines.add("from: " + place));
        lines.add("told by: " + reference(formation));
        lines.add(Formations.known(formation)
                .map(known -> "the register knows it as: " + known.name()
                        + known.allegiance().map(side -> ", of " + side.words()).orElse(""))
                .orElse("the register does not settle which it is"));
        formation.unknown().forEach(open -> lines.add("not told: " + open));
        lines.addAll(formation.faults());
        return String.join("\n", lines);
    }

    private static String reference(Formation formation) {
        return switch (formation.reference()) {
            case NAMED -> "its number or name";
            case UNNAMED -> "words that leave it unnamed";
            case POINTED -> "a word that points at it";
            case DESCRIBED -> "what sort of formation it is";
        };
    }

    private static String shown(String name) {
        return name.length() > NameLines.NAME_LENGTH_MAX ? name.substring(0, NameLines.NAME_LENGTH_MAX) : name;
    }

    private static void structure(JsonGenerator json, String field, Formation formation) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("reference", formation.reference().name().toLowerCase(Locale.ROOT));
        json.writeArrayFieldStart("rungs");
        for (Rung rung : formation.rungs()) {
            json.writeStartObject();
            JsonValues.text(json, "number", rung.number());
            JsonValues.text(json, "echelon", rung.echelon().map(size -> size.word()));
            words(json, "arms", rung.arms());
            json.writeBooleanField("separate", rung.separate());
            json.writeBooleanField("guards", rung.guards());
            words(json, "names", rung.names());
            json.writeEndObject();
        }
        json.writeEndArray();
        words(json, "services", formation.services());
        JsonValues.text(
                json,
                "allegiance",
                formation.allegiance().map(Allegiance::name).map(name -> name.toLowerCase(Locale.ROOT)));
        JsonValues.text(json, "militaryUnit", formation.unitNumber());
        JsonValues.text(json, "raisedIn", formation.raisedIn());
        JsonValues.text(json, "register", Formations.known(formation).map(KnownFormation::name));
        words(json, "unknown", formation.unknown());
        words(json, "faults", formation.faults());
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String field, Iterable<String> words) throws IOException {
        json.writeArrayFieldStart(field);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    private static String written(Fields fields) {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(buffer)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            // A StringWriter never fails.
            throw new UncheckedIOException(impossible);
        }
        return JsonValues.onOneLine(buffer.toString());
    }

    /** Writes the fields of one object. */
    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }
}
