package org.dokaz.read.extract.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A walk through an export, from one chat's messages to the next. Everything else in it is stepped over: contacts,
 * sessions, profiles.
 */
final class ChatWalk {

    /** The most chats whose facts are remembered. */
    static final int CHATS_MAX = 100_000;

    private final JsonParser parser;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Chat> ended = new ArrayList<>();
    private Chat chat = Chat.unknown(0);
    private int place;
    private boolean remembering;

    ChatWalk(JsonParser parser) {
        this.parser = parser;
    }

    /** What has been told so far of the chat whose messages are reached. */
    Chat chat() {
        return chat;
    }

    /** Goes on until the parser stands at the beginning of an array of messages; tells whether there is one more. */
    boolean toMessages() throws IOException {
        if (levels.isEmpty() && parser.nextToken() == JsonToken.START_OBJECT) {
            levels.push(Level.CHAT);
        }
        while (!levels.isEmpty()) {
            boolean found = switch (levels.element()) {
                case CHAT -> inChat();
                case CHATS -> inChats();
                case LIST -> inList();
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** The facts of all chats, in their order, told before or after their messages. */
    List<Chat> chats() throws IOException {
        remembering = true;
        while (toMessages()) {
            parser.skipChildren();
        }
        return List.copyOf(ended);
    }

    // The whole export is an object like a chat: an export of one chat is that chat.
    private boolean inChat() throws IOException {
        String name = parser.nextFieldName();
        if (name == null) {
            leaveChat();
            return false;
        }
        JsonToken token = parser.nextToken();
        switch (name) {
            case "name" -> chat = token == JsonToken.VALUE_STRING ? chat.withName(parser.getText()) : chat;
            case "type" -> chat = token == JsonToken.VALUE_STRING ? chat.withType(parser.getText()) : chat;
            case "id" -> chat = token.isScalarValue() ? chat.withId(parser.getText()) : chat;
            case "messages" -> {
                if (token == JsonToken.START_ARRAY) {
                    return true;
                }
            }
            case "chats", "left_chats" -> {
                if (levels.size() == 1 && token == JsonToken.START_OBJECT) {
                    levels.push(Level.CHATS);
                    return false;
                }
            }
            default -> {}
        }
        parser.skipChildren();
        return false;
    }

    private void leaveChat() {
        levels.pop();
        if (remembering && ended.size() < CHATS_MAX) {
            ended.add(chat);
        }
        place++;
        chat = Chat.unknown(place);
    }

    private boolean inChats() throws IOException {
        String name = parser.nextFieldName();
        if (name == null) {
            levels.pop();
            return false;
        }
        JsonToken token = parser.nextToken();
        if (name.equals("list") && token == JsonToken.START_ARRAY) {
            levels.push(Level.LIST);
        } else {
            parser.skipChildren();
        }
        return false;
    }

    private boolean inList() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            chat = Chat.unknown(place);
            levels.push(Level.CHAT);
        } else if (token == JsonToken.END_ARRAY || token == null) {
            levels.pop();
        } else {
            parser.skipChildren();
        }
        return false;
    }

    /** How many chats have ended, which is the place of the present one among them all. */
    int place() {
        return place;
    }

    private enum Level {
        CHAT,
        CHATS,
        LIST
    }
}
