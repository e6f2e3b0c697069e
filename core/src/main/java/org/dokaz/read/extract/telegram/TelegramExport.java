package org.dokaz.read.extract.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.dokaz.read.extract.JsonBounds;

/**
 * The {@code result.json} of a Telegram Desktop export: of one chat, or of many. After {@code export_output_json.cpp} of
 * Telegram Desktop, as of August 2025.
 */
public final class TelegramExport {

    /** How much of a file is looked at to know an export. */
    public static final int OPENING_BYTES_MAX = 64 * 1024;

    /** Why the original of every export is restricted. */
    public static final String RESTRICTION =
            "a Telegram export can hold phone numbers, contacts and names of people who agreed to nothing";

    /** The media type of an export: its bytes are JSON. */
    public static final String MEDIA_TYPE = "application/json";

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Some builds of Telegram Desktop write control characters as \xNN, which JSON does not know.
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(JsonBounds.CONSTRAINTS)
            .build();

    /** What an export of everything holds beside chats; any of it can be longer than the opening. */
    private static final Set<String> PARTS = Set.of(
            "contacts", "frequent_contacts", "profile_pictures", "stories", "sessions", "web_sessions", "other_data");

    private static final Set<String> MESSAGE_TYPES = Set.of("message", "service", "unsupported");

    private TelegramExport() {}

    /** Whether a file that begins with these bytes is an export. */
    public static boolean isOne(byte[] opening) {
        try (JsonParser parser = FACTORY.createParser(opening)) {
            return parser.nextToken() == JsonToken.START_OBJECT && isExport(parser);
        } catch (IOException cutOff) {
            // The opening ends somewhere inside; nothing up to there was the mark of an export.
            return false;
        }
    }

    private static boolean isExport(JsonParser parser) throws IOException {
        boolean about = false;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            about |= name.equals("about") && token == JsonToken.VALUE_STRING;
            if (about && token == JsonToken.START_OBJECT && PARTS.contains(name)) {
                return true;
            }
            boolean found = switch (name) {
                case "type" -> token == JsonToken.VALUE_STRING && Chat.TYPES.contains(parser.getText());
                case "messages" -> token == JsonToken.START_ARRAY && beginsWithMessage(parser);
                case "chats", "left_chats" -> token == JsonToken.START_OBJECT && holds(parser, "list");
                case "personal_information" -> token == JsonToken.START_OBJECT && holds(parser, "user_id");
                default -> false;
            };
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean holds(JsonParser parser, String wanted) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (name.equals(wanted)) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }

    private static boolean beginsWithMessage(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        Set<String> names = new HashSet<>();
        boolean typed = false;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            names.add(name);
            JsonToken token = parser.nextToken();
            typed |= name.equals("type") && token == JsonToken.VALUE_STRING && MESSAGE_TYPES.contains(parser.getText());
            if (typed && names.contains("id")) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
