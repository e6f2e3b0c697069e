package org.dokaz.read.extract.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.JsonBounds;

/** The messages of an export one after another. However long the export, a few of them are in memory. */
public final class Messages implements AutoCloseable {

    /** The most messages that Telegram sends as one album. */
    static final int ALBUM_MESSAGES_MAX = 10;

    /** How many members of all chats are told apart. */
    static final int MEMBERS_MAX = 1_000_000;

    private final Content content;
    private final JsonParser parser;
    private final ChatWalk walk;
    private final Deque<Message> album = new ArrayDeque<>();
    private Optional<Message> ahead = Optional.empty();
    private final Map<String, Integer> members = new HashMap<>();
    private Optional<List<Chat>> scouted = Optional.empty();
    private Optional<Extraction.Found> trouble = Optional.empty();
    private boolean inMessages;
    private boolean ended;
    private long count;

    private Messages(Content content) throws IOException {
        this.content = content;
        this.parser = TelegramExport.FACTORY.createParser(content.open());
        this.walk = new ChatWalk(parser);
    }

    /** The messages of this export, from the first. */
    public static Messages of(Content export) throws IOException {
        return new Messages(export);
    }

    /** The next message, if there is one more. */
    public Optional<Message> next() {
        if (album.isEmpty()) {
            fillAlbum();
        }
        return Optional.ofNullable(album.poll());
    }

    /** Why the export could not be read to its end, told in place of the messages that are missing. */
    public Optional<Extraction.Found> trouble() {
        return trouble;
    }

    private void fillAlbum() {
        Optional<Message> next = ahead.or(this::parsed);
        ahead = Optional.empty();
        List<Message> together = new ArrayList<>();
        while (next.isPresent()
                && together.size() < ALBUM_MESSAGES_MAX
                && (together.isEmpty() || together.getLast().goesOnIn(next.get()))) {
            together.add(next.get());
            next = parsed();
        }
        ahead = next;
        boolean several = together.size() > 1;
        for (Message message : together) {
            album.add(several ? message.inAlbum(together.getFirst().number()) : message);
        }
    }

    private Optional<Message> parsed() {
        if (ended) {
            return Optional.empty();
        }
        try {
            Optional<Message> message = parse();
            ended = message.isEmpty();
            count += message.isPresent() ? 1 : 0;
            return message;
        } catch (IOException broken) {
            ended = true;
            trouble = Optional.of(new Extraction.Found(Optional.of("after " + count + " messages"), told(broken)));
            return Optional.empty();
        }
    }

    private Optional<Message> parse() throws IOException {
        while (inMessages || walk.toMessages()) {
            inMessages = true;
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                RawMessage raw = MessageParser.parse(parser);
                return Optional.of(new Message(chat(), raw, raw.senderId().map(this::member), Optional.empty()));
            }
            if (token == JsonToken.END_ARRAY || token == null) {
                inMessages = false;
            } else {
                parser.skipChildren();
            }
        }
        return Optional.empty();
    }

    // Numbered as they first speak: a digest of an account's number could be found by trying all numbers.
    private String member(String senderId) {
        Integer known = members.get(senderId);
        if (known == null && members.size() < MEMBERS_MAX) {
            known = members.size() + 1;
            members.put(senderId, known);
        }
        return known == null ? "a member" : "member " + known;
    }

    // Where the name of a chat stands behind its messages, the export is walked once more, ahead of them.
    private Chat chat() throws IOException {
        if (walk.chat().isKnown()) {
            return walk.chat();
        }
        if (scouted.isEmpty()) {
            try (JsonParser scout = TelegramExport.FACTORY.createParser(content.open())) {
                scouted = Optional.of(new ChatWalk(scout).chats());
            } catch (JsonProcessingException cutOff) {
                scouted = Optional.of(List.of());
            }
        }
        List<Chat> chats = scouted.get();
        return walk.place() < chats.size() ? chats.get(walk.place()) : walk.chat();
    }

    private static <T> Outcome<T> told(IOException broken) {
        return switch (broken) {
            case StreamConstraintsException beyond ->
                new Outcome.Failed<>(
                        Fault.TOO_LARGE,
                        JsonBounds.place(beyond) + " is beyond what is read of an export (" + JsonBounds.TOLD
                                + "); what stands before it was read");
            case JsonEOFException cutOff ->
                new Outcome.Failed<>(
                        Fault.BROKEN,
                        "the export is cut off at " + JsonBounds.place(cutOff)
                                + "; what stands before it was read: export the chat again for the rest");
            case JsonProcessingException malformed ->
                new Outcome.Failed<>(
                        Fault.BROKEN,
                        "not JSON at " + JsonBounds.place(malformed)
                                + "; what stands before it was read: export the chat again for the rest");
            default ->
                new Outcome.Failed<>(
                        Fault.UNREADABLE,
                        "the file system would not give it to its end ("
                                + broken.getClass().getSimpleName() + "); what was given was read: read it again");
        };
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException alreadyRead) {
            // Everything wanted was read, or its trouble was told.
            return;
        }
    }
}
