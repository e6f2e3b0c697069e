package org.dokaz.read.extract.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a message. Exports give them as one string, or as an array of strings and objects with a type each;
 * what is typed as a number or address of somebody is left out at once.
 *
 * @param text the words
 * @param withheld what was left out of them
 */
record Words(String text, List<String> withheld) {

    static final Words NONE = new Words("", List.of());

    /** The most characters that are kept of one message, well above the longest text that is read. */
    static final int LENGTH_MAX = 4_000_000;

    /** The fewest digits of a number that could lead to somebody. */
    static final int NUMBER_DIGITS_MIN = 7;

    /** How many numbers of one message are remembered, to be left out of its other form too. */
    private static final int NUMBERS_MAX = 1_000;

    private static final Set<String> NUMBERS = Set.of("phone", "bank_card");
    private static final String ADDRESS = "email";

    /** The words of the value that the parser stands at. */
    static Words of(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return new Words(parser.getText(), List.of());
        }
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return NONE;
        }
        StringBuilder text = new StringBuilder();
        List<String> withheld = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            String piece = "";
            if (next == JsonToken.VALUE_STRING) {
                piece = parser.getText();
            } else if (next == JsonToken.START_OBJECT) {
                piece = piece(parser, withheld);
            } else {
                parser.skipChildren();
            }
            if (text.length() + piece.length() <= LENGTH_MAX) {
                text.append(piece);
            }
        }
        return new Words(text.toString(), withheld);
    }

    private static String piece(JsonParser parser, List<String> withheld) throws IOException {
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
        boolean number = NUMBERS.contains(type) && PhoneNumbers.digits(text) >= NUMBER_DIGITS_MIN;
        if (!number && !type.equals(ADDRESS)) {
            return text;
        }
        if (withheld.size() < NUMBERS_MAX) {
            withheld.add(text);
        }
        return PhoneNumbers.WITHHELD;
    }

    /**
     * These words without numbers and addresses.
     *
     * @param entities the same words in the form that always gives types
     */
    String without(Words entities) {
        String words = text;
        for (String number : entities.withheld) {
            words = number.isBlank() ? words : words.replace(number, PhoneNumbers.WITHHELD);
        }
        return PhoneNumbers.withheld(words.isEmpty() ? entities.text : words);
    }
}
