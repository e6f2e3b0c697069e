package org.dokaz.read.extract.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Posting;

/** Reads the object of one message, member by member; what is not wanted is stepped over. */
final class MessageParser {

    /** The most characters kept of a name, a number or a path. */
    static final int NAME_LENGTH_MAX = 1_000;

    /** The longest number of a message. */
    private static final int COUNT_DIGITS_MAX = 19;

    private static final int DAY_LENGTH = "2022-05-24".length();

    /** Seconds since 1970 up to the year 3000: what lies beyond is no time of a message. */
    private static final long SECONDS_MAX = 32_503_680_000L;

    private final JsonParser parser;
    private final List<RawMessage.Medium> files = new ArrayList<>();
    private final StringBuilder below = new StringBuilder();
    private Optional<String> number = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<String> action = Optional.empty();
    private Optional<Instant> sentAt = Optional.empty();
    private Optional<Instant> editedAt = Optional.empty();
    private Optional<String> localTime = Optional.empty();
    private Optional<String> senderId = Optional.empty();
    private Optional<String> signature = Optional.empty();
    private Optional<Posting.Forward> forward = Optional.empty();
    private Optional<String> replyTo = Optional.empty();
    private Optional<String> mediaType = Optional.empty();
    private Words words = Words.NONE;
    private Words entities = Words.NONE;
    private boolean contact;

    private MessageParser(JsonParser parser) {
        this.parser = parser;
    }

    /** The message whose object the parser stands at the beginning of. */
    static RawMessage parse(JsonParser parser) throws IOException {
        MessageParser message = new MessageParser(parser);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            message.member(name);
        }
        return message.whole();
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "id" -> number = count();
            case "type" -> type = scalar();
            case "action" -> action = scalar().filter(MessageParser::isCode);
            case "date" -> localTime = scalar();
            case "date_unixtime" -> sentAt = instant();
            case "edited_unixtime" -> editedAt = instant();
            case "from_id", "actor_id" -> senderId = scalar();
            case "author" -> signature = name().filter(author -> !author.isBlank());
            case "forwarded_from" -> forward = Optional.of(new Posting.Forward(name()));
            case "reply_to_message_id" -> replyTo = count();
            case "media_type" -> mediaType = scalar().filter(MessageParser::isCode);
            case "photo", "file" -> file(name);
            case "text" -> words = Words.of(parser);
            case "text_entities" -> entities();
            case "poll", "todo_list" -> list();
            case "contact_information", "contact_vcard" -> {
                contact = true;
                parser.skipChildren();
            }
            default -> parser.skipChildren();
        }
    }

    // The same words once more, with types: of use only where some piece could be a number to withhold.
    private void entities() throws IOException {
        if (words.text().isEmpty() || PhoneNumbers.digits(words.text()) >= Words.NUMBER_DIGITS_MIN) {
            entities = Words.of(parser);
        } else {
            parser.skipChildren();
        }
    }

    private RawMessage whole() {
        List<RawMessage.Medium> media = new ArrayList<>();
        for (RawMessage.Medium file : files) {
            boolean plain = file.kind().equals("file");
            media.add(new RawMessage.Medium(
                    plain ? mediaType.orElse(file.kind()) : file.kind(), file.path(), file.absent()));
        }
        String text = words.without(entities);
        return new RawMessage(
                number,
                type,
                action,
                sentAt,
                editedAt,
                sentAt.isPresent() ? Optional.empty() : localDay(),
                senderId,
                signature,
                forward,
                replyTo,
                below.isEmpty() ? text : (text + "\n\n" + PhoneNumbers.withheld(below.toString())).strip(),
                contact,
                List.copyOf(media));
    }

    private Optional<String> scalar() throws IOException {
        JsonToken token = parser.currentToken();
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            parser.skipChildren();
            return Optional.empty();
        }
        String value = parser.getText();
        return Optional.of(value.length() <= NAME_LENGTH_MAX ? value : value.substring(0, NAME_LENGTH_MAX));
    }

    /** A name as it may be shown: people put their numbers into names too. */
    private Optional<String> name() throws IOException {
        return scalar().map(PhoneNumbers::withheld);
    }

    private Optional<String> count() throws IOException {
        return scalar().filter(value -> value.length() <= COUNT_DIGITS_MAX
                && !value.isEmpty()
                && value.chars().allMatch(mark -> mark >= '0' && mark <= '9'));
    }

    private static boolean isCode(String word) {
        return word.chars().allMatch(mark -> (mark >= 'a' && mark <= 'z') || mark == '_');
    }

    private Optional<Instant> instant() throws IOException {
        Optional<String> seconds = scalar();
        try {
            return seconds.map(Long::parseLong)
                    .filter(count -> count > 0 && count < SECONDS_MAX)
                    .map(Instant::ofEpochSecond);
        } catch (NumberFormatException otherwise) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> localDay() {
        try {
            return localTime
                    .filter(value -> value.length() >= DAY_LENGTH)
                    .map(value -> LocalDate.parse(value.substring(0, DAY_LENGTH)));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    // Where nothing was exported, the exporter writes a sentence in brackets instead of a path (TG-2).
    private void file(String kind) throws IOException {
        Optional<String> value = scalar();
        if (value.isEmpty() || value.get().isBlank()) {
            return;
        }
        boolean sentence = value.get().startsWith("(") || value.get().contains(" (File ");
        files.add(new RawMessage.Medium(
                kind,
                sentence ? Optional.empty() : value,
                sentence ? value.map(MessageParser::reason) : Optional.empty()));
    }

    private static String reason(String sentence) {
        int start = sentence.indexOf('(') + 1;
        int end = sentence.endsWith(")") ? sentence.length() - 1 : sentence.length();
        return PhoneNumbers.withheld(sentence.substring(start, Math.max(start, end)));
    }

    /** The words of a poll or a list: its question or title, then one line for each choice. */
    private void list() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("question") || name.equals("title")) {
                addBelow(Words.of(parser).text());
            } else if ((name.equals("answers") || name.equals("items")) && token == JsonToken.START_ARRAY) {
                choices();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void choices() throws IOException {
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            if (next != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.equals("text")) {
                    addBelow(Words.of(parser).text());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void addBelow(String line) {
        if (!line.isBlank() && below.length() + line.length() <= Words.LENGTH_MAX) {
            below.append(below.isEmpty() ? "" : "\n").append(line.strip());
        }
    }
}
