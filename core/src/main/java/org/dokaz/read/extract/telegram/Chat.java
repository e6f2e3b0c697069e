package org.dokaz.read.extract.telegram;

import java.util.Optional;
import java.util.Set;

/** A chat or channel, as an export tells of it. What it does not tell is empty. */
record Chat(Optional<String> id, Optional<String> name, Optional<String> type) {

    static final Chat UNKNOWN = new Chat(Optional.empty(), Optional.empty(), Optional.empty());

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

    private static final Set<String> BETWEEN_PERSONS =
            Set.of("saved_messages", "replies", "verification_codes", "personal_chat", "bot_chat");

    private static final Set<String> CHANNELS = Set.of("private_channel", "public_channel");

    boolean isKnown() {
        return name.isPresent() || type.isPresent();
    }

    Chat withId(String value) {
        return new Chat(Optional.of(value), name, type);
    }

    Chat withName(String value) {
        return new Chat(id, Optional.of(value), type);
    }

    Chat withType(String value) {
        return new Chat(id, name, Optional.of(value));
    }

    /** Whether one voice speaks here, the channel's own. */
    boolean isChannel() {
        return type.filter(CHANNELS::contains).isPresent();
    }

    /** The name it publishes under. What is said between persons is published under none: its name would be a person's. */
    Optional<String> outlet() {
        return type.filter(BETWEEN_PERSONS::contains).isPresent() ? Optional.empty() : name;
    }
}
