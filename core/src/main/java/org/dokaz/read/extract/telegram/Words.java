package org.dokaz.read.extract.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * The words of a message. Exports give them as one string, or as an array of strings and objects with a type each;
 * what is typed as a phone number or a bank card is left out at once.
 *
 * @param text the words, numbers withheld
 * @param typed whether any piece had a type of its own
 */
record Words(String text, boolean typed) {

    static final Words NONE = new Words("", false);

    /** The most characters that are kept of one message, well above the longest text that is read. */
    static final int LENGTH_MAX = 4_000_000;

    private static final Set<String> WITHHELD = Set.of("phone", "bank_card");
    /** The fewest digits of a number that could lead to somebody. */
    static final int NUMBER_DIGITS_MIN = 7;

    /** The words of the value that the parser stands at. */
    static Words of(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return new Words(parser.getText(), false);
        }
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return NONE;
        }
        StringBuilder text = new StringBuilder();
        boolean typed = false;
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            String piece = "";
            if (next == JsonToken.VALUE_STRING) {
                piece = parser.getText();
            } else if (next == JsonToken.START_OBJECT) {
                typed = true;
                piece = piece(parser);
            } else {
                parser.skipChildren();
            }
            if (text.length() + piece.length() <= LENGTH_MAX) {
                text.append(piece);
            }
        }
        return new Words(text.toString(), typed);
    }

    private static String piece(JsonParser parser) throws IOException {
        String type = "";
        String text = "";
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING && name.equals("type")) {
                type = parser.getText();
            } else if (token == JsonToken.VALUE_STRING && name.equals("text")) {
                text = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        // Telegram also takes short codes and sums for phone numbers; those tell of nobody.
        boolean number = text.chars().filter(Character::isDigit).count() >= NUMBER_DIGITS_MIN;
        return WITHHELD.contains(type) && number ? PhoneNumbers.WITHHELD : text;
    }

    /**
     * These words, or the same words as another field gives them, whichever knows the types of its pieces.
     *
     * @param entities the field that always gives types
     */
    String withheld(Words entities) {
        boolean same = text.isEmpty() || entities.text.length() >= text.length() / 2;
        return PhoneNumbers.withheld(typed || !same || entities.text.isEmpty() ? text : entities.text);
    }
}
