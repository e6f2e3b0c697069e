package org.dokaz.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** JSON that was answered, as maps, lists and texts. */
final class Answered {

    private Answered() {}

    /** The object that an answer is. */
    static Map<?, ?> object(String json) {
        return (Map<?, ?>) read(json);
    }

    private static Object read(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return value(parser, parser.nextToken());
        } catch (IOException broken) {
            throw new UncheckedIOException(json, broken);
        }
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    members.put(name, value(parser, parser.nextToken()));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    values.add(value(parser, next));
                }
                yield values;
            }
            case VALUE_NULL -> "";
            default -> parser.getText();
        };
    }

    /** A member as text; empty where it is null. */
    static String text(Object object, String key) {
        return String.valueOf(((Map<?, ?>) object).get(key));
    }

    /** A member that must be there. */
    static Object member(Object object, String key) {
        return Objects.requireNonNull(((Map<?, ?>) object).get(key), key);
    }

    /** A member that is a list. */
    static List<?> list(Object object, String key) {
        return (List<?>) member(object, key);
    }
}
