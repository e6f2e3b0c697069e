package org.dokaz.read.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.flow.Fault;

/** The part of some JSON that schema.org readers ask for: wanted members only, the rest is skipped as it streams past. */
sealed interface Json {

    /** The most values kept of one exhibit. */
    int VALUES_MAX = 2_000_000;

    /** How many names of unwanted members are remembered, to tell the user what was found. */
    int NAMES_SHOWN_MAX = 5;

    /** A string, or a number or truth value as written. */
    record Text(String value) implements Json {}

    /** An array. */
    record Many(List<Json> items) implements Json {}

    /** An object; {@code names} are its first member names, wanted or not. */
    record Thing(Map<String, Json> members, List<String> names) implements Json {}

    /** What a JSON text holds: its top-level values, and the fault that ended the reading early, if one did. */
    record Parsed(List<Json> values, Optional<Flaw> flaw) {}

    /** Why the JSON could not be read to its end. */
    record Flaw(Fault fault, String detail) {}

    /** The strings in this value: itself, its items, or the {@code @value} of a JSON-LD literal. */
    default Stream<String> texts() {
        return switch (this) {
            case Text text -> Stream.of(text.value());
            case Many many -> many.items().stream().flatMap(Json::texts);
            case Thing thing -> Stream.ofNullable(thing.members().get("@value")).flatMap(Json::texts);
        };
    }

    /** The objects in this value: itself or its items. */
    default Stream<Thing> things() {
        return switch (this) {
            case Text ignored -> Stream.empty();
            case Many many -> many.items().stream().flatMap(Json::things);
            case Thing thing -> Stream.of(thing);
        };
    }

    /** The values of a JSON text, of whose objects only the wanted members are kept. */
    static Parsed parse(String text, Set<String> wanted) {
        return new Reader(wanted).read(text);
    }

    /** Reads one JSON text; recursion is bounded by {@link JsonBounds#DEPTH_MAX}. */
    final class Reader {

        private static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(JsonBounds.CONSTRAINTS)
                .build();

        private final Set<String> wanted;
        private int kept;

        private Reader(Set<String> wanted) {
            this.wanted = wanted;
        }

        private Parsed read(String text) {
            List<Json> values = new ArrayList<>();
            try (JsonParser parser = FACTORY.createParser(text)) {
                while (parser.nextToken() != null) {
                    value(parser).ifPresent(values::add);
                }
                return new Parsed(values, Optional.empty());
            } catch (StreamConstraintsException beyond) {
                String detail = JsonBounds.place(beyond) + " is beyond what is read of JSON (" + JsonBounds.TOLD
                        + "); take the article out of it";
                return new Parsed(values, Optional.of(new Flaw(Fault.TOO_LARGE, detail)));
            } catch (JsonEOFException cutOff) {
                String detail = "the JSON is cut off at " + JsonBounds.place(cutOff) + "; fetch it again";
                return new Parsed(values, Optional.of(new Flaw(Fault.BROKEN, detail)));
            } catch (JsonProcessingException malformed) {
                String detail = "not JSON at " + JsonBounds.place(malformed) + "; mend it there or fetch it again";
                return new Parsed(values, Optional.of(new Flaw(Fault.BROKEN, detail)));
            } catch (TooMany tooMany) {
                String detail = "more than " + VALUES_MAX + " values (VALUES_MAX); split it and read the pieces";
                return new Parsed(values, Optional.of(new Flaw(Fault.TOO_LARGE, detail)));
            } catch (IOException impossible) {
                throw new IllegalStateException("a string in memory cannot fail to be read", impossible);
            }
        }

        private Optional<Json> value(JsonParser parser) throws IOException {
            kept++;
            if (kept > VALUES_MAX) {
                throw new TooMany();
            }
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_OBJECT) {
                return Optional.of(thing(parser));
            }
            if (token == JsonToken.START_ARRAY) {
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser).ifPresent(items::add);
                }
                return Optional.of(new Many(List.copyOf(items)));
            }
            return token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(new Text(parser.getText()));
        }

        private Thing thing(JsonParser parser) throws IOException {
            Map<String, Json> members = new LinkedHashMap<>();
            List<String> names = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                if (names.size() < NAMES_SHOWN_MAX) {
                    names.add(name);
                }
                parser.nextToken();
                if (wanted.contains(name)) {
                    value(parser).ifPresent(value -> members.put(name, value));
                } else {
                    parser.skipChildren();
                }
            }
            return new Thing(Map.copyOf(members), List.copyOf(names));
        }

        private static final class TooMany extends IOException {
            private static final long serialVersionUID = 1L;
        }
    }
}
