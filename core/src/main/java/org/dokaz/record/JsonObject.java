package org.dokaz.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dokaz.model.Digest;
import org.jspecify.annotations.Nullable;

/** An object that was read from JSON. What is asked of it must be there and of the right sort, or the record is refused. */
public final class JsonObject {

    /** How deep values may lie in one another. */
    static final int DEPTH_MAX = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Map<String, Object> members;

    private JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    /**
     * The one object that these bytes hold.
     *
     * @throws IllegalArgumentException where they hold something else
     * @throws IOException where they are not JSON
     */
    public static JsonObject parse(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonObject object = object(parser);
                if (parser.nextToken() == null) {
                    return object;
                }
            }
            throw new IllegalArgumentException("not a record: not one JSON object");
        }
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        Map<String, Object> members = new HashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return new JsonObject(members);
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    values.add(value(parser, next));
                }
                yield values;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new IllegalArgumentException("not a record: it holds " + token);
        };
    }

    /** All members: objects, lists, strings, numbers and truths. */
    Map<String, Object> members() {
        return members;
    }

    static boolean isNumber(Object value) {
        return value instanceof Numeral;
    }

    /** Whether there is such a member. */
    public boolean has(String key) {
        return members.containsKey(key);
    }

    /** A string. */
    public String text(String key) {
        return as(String.class, key, members.get(key));
    }

    /** A string, if there is one. */
    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** A digest in its written form. */
    public Digest digest(String key) {
        return new Digest(text(key));
    }

    /** Whether a member is true; one that is left out is not. */
    public boolean flag(String key) {
        return has(key) && as(Boolean.class, key, members.get(key));
    }

    /** A whole number. */
    public long whole(String key) {
        return as(Numeral.class, key, members.get(key)).whole();
    }

    int count(String key) {
        return Math.toIntExact(whole(key));
    }

    OptionalDouble optionalDecimal(String key) {
        return has(key) ? OptionalDouble.of(decimal(key)) : OptionalDouble.empty();
    }

    double decimal(String key) {
        return as(Numeral.class, key, members.get(key)).decimal();
    }

    JsonObject object(String key) {
        return as(JsonObject.class, key, members.get(key));
    }

    <T> Optional<T> optional(String key, Function<JsonObject, T> made) {
        return has(key) ? Optional.of(made.apply(object(key))) : Optional.empty();
    }

    /** Objects in an array. */
    public <T> List<T> list(String key, Function<JsonObject, T> made) {
        return values(key).stream()
                .map(value -> made.apply(as(JsonObject.class, key, value)))
                .toList();
    }

    /** Strings in an array. */
    public List<String> texts(String key) {
        return values(key).stream().map(value -> as(String.class, key, value)).toList();
    }

    /** Whole numbers in an array. */
    public List<Long> wholes(String key) {
        return values(key).stream()
                .map(value -> as(Numeral.class, key, value).whole())
                .toList();
    }

    /** Arrays inside an array. */
    public <T> List<T> rows(String key, Function<Row, T> made) {
        return values(key).stream()
                .map(value -> made.apply(new Row(as(List.class, key, value))))
                .toList();
    }

    Row row(String key) {
        return new Row(as(List.class, key, members.get(key)));
    }

    private List<?> values(String key) {
        return has(key) ? as(List.class, key, members.get(key)) : List.of();
    }

    private static <T> T as(Class<T> sort, String key, @Nullable Object value) {
        if (!sort.isInstance(value)) {
            throw new IllegalArgumentException("not a record: no fitting " + key);
        }
        return sort.cast(value);
    }

    /** An array of few values, each with its own meaning. */
    public record Row(List<?> values) {

        int count(int index) {
            return Math.toIntExact(whole(index));
        }

        /** A whole number. */
        public long whole(int index) {
            return as(Numeral.class, "number", at(index)).whole();
        }

        String text(int index) {
            return as(String.class, "word", at(index));
        }

        private @Nullable Object at(int index) {
            return index < values.size() ? values.get(index) : null;
        }
    }

    private record Numeral(String written) {

        /** The number as it was written. */
        @Override
        public String toString() {
            return written;
        }

        long whole() {
            return Long.parseLong(written);
        }

        double decimal() {
            return Double.parseDouble(written);
        }
    }
}
