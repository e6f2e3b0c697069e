package org.dokaz.read.extract.telegram;

import java.util.Optional;
import java.util.Set;

/**
 * A chat or channel, as an export tells of it. What it does not tell is empty.
 *
 * @param place how many chats stand before it
 */
record Chat(int place, Optional<String> id, Optional<String> name, Optional<String> type) {

    /** The types that Telegram Desktop writes. */
    static final Set<String> TYPES = Set.of(
            "saved_messages",
            "replies",
            "verification_codes",
            "personal_chat",
            "bot_chat",
            "private_group",
            "private_supergroup",
            "public_supergroup",
            "private_channel",
            "public_channel");

    private static final Set<String> CHANNELS = Set.of("private_channel", "public_channel");

    private static final Set<String> GROUPS = Set.of("private_group", "private_supergroup", "public_supergroup");

    /** A chat of which nothing is told yet. */
    static Chat unknown(int place) {
        return new Chat(place, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isKnown() {
        return name.isPresent() || type.isPresent();
    }

    Chat withId(String value) {
        return new Chat(place, Optional.of(cut(value)), name, type);
    }

    Chat withName(String value) {
        return new Chat(place, id, Optional.of(cut(value)), type);
    }

    Chat withType(String value) {
        return new Chat(place, id, name, Optional.of(cut(value)));
    }

    private static String cut(String value) {
        return value.length() <= MessageParser.NAME_LENGTH_MAX
                ? value
                : value.substring(0, MessageParser.NAME_LENGTH_MAX);
    }

    /** Whether one voice speaks here, the channel's own. */
    boolean isChannel() {
        return type.filter(CHANNELS::contains).isPresent();
    }

    // Of a type that is not known to have a name of its own, name and id could be a person's.
    private boolean hasNameOfItsOwn() {
        return isChannel() || type.filter(GROUPS::contains).isPresent();
    }

    /** The name it publishes under. What is said between persons is published under none: its name would be a person's. */
    Optional<String> outlet() {
        return hasNameOfItsOwn() ? name.map(PhoneNumbers::withheld) : Optional.empty();
    }

    /** What tells it from other chats of the export, and a person from nobody. */
    Optional<String> shownId() {
        return hasNameOfItsOwn() ? id.filter(Chat::isNumber) : Optional.of("private " + (place + 1));
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.chars().allMatch(mark -> (mark >= '0' && mark <= '9') || mark == '-');
    }
}
