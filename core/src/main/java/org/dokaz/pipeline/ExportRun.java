package org.dokaz.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.publish.Answer;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.telegram.Enclosures;
import org.dokaz.read.extract.telegram.Message;
import org.dokaz.read.extract.telegram.Messages;
import org.dokaz.read.extract.telegram.TelegramExport;

/** The reading of one Telegram export: parsed once from its beginning to its end, its messages read some at a time. */
final class ExportRun {

    /** How many messages are read as one piece of work. */
    private static final int MESSAGES_AT_ONCE_MAX = 32;

    /** How many characters of them. */
    private static final long CHARACTERS_AT_ONCE_MAX = 500_000;

    private final Pipeline pipeline;
    private final InOrder<Treated> crew;
    private final Received received;
    private final Optional<Keeping> keeper;

    ExportRun(Pipeline pipeline, InOrder<Treated> crew, Received received, Optional<Keeping> keeper) {
        this.pipeline = pipeline;
        this.crew = crew;
        this.received = received;
        this.keeper = keeper;
    }

    /**
     * The media of these messages. What a case keeps is looked up at once, on the thread that may use the case; without
     * one the files are digested when they are asked for.
     */
    private Enclosures enclosures(List<Message> messages) {
        Optional<String> export = received.path();
        if (keeper.isEmpty() || export.isEmpty()) {
            return named -> export.flatMap(path -> ExportMedia.beside(path, named))
                    .flatMap(enclosed -> Pipeline.exhibit(enclosed.content(), TelegramExport.MEDIA_TYPE))
                    .map(Exhibit::id);
        }
        Map<String, Digest> kept = new HashMap<>();
        for (Message message : messages) {
            for (String named : message.enclosed()) {
                keeper.get().enclosed(export.get(), named).ifPresent(digest -> kept.put(named, digest));
            }
        }
        return named -> Optional.ofNullable(kept.get(named));
    }

    /** Reads an export that is kept nowhere. */
    void read(Content content, Portion portion) {
        Optional<Exhibit> exhibit = Pipeline.exhibit(content, TelegramExport.MEDIA_TYPE);
        if (exhibit.isPresent()) {
            read(exhibit.get(), content, portion);
        } else {
            crew.begin(0, () -> pipeline.lost(received));
        }
    }

    /**
     * Reads an export from one of its documents on.
     *
     * @param from how many documents have their outcome already
     */
    void read(Exhibit exhibit, Content content, long from) {
        read(exhibit, content, new Portion(from, Long.MAX_VALUE));
    }

    private void read(Exhibit exhibit, Content content, Portion portion) {
        try (Messages messages = Messages.of(content)) {
            long position = 0;
            Optional<Message> next = messages.next();
            while (next.isPresent() && position < portion.from()) {
                next = messages.next();
                position++;
            }
            while (next.isPresent() && portion.holds(position)) {
                List<Message> some = new ArrayList<>();
                long characters = 0;
                while (next.isPresent()
                        && portion.holds(position + some.size())
                        && some.size() < MESSAGES_AT_ONCE_MAX
                        && characters < CHARACTERS_AT_ONCE_MAX) {
                    some.add(next.get());
                    characters += next.get().length();
                    next = messages.next();
                }
                boolean last = next.isEmpty() && messages.trouble().isEmpty();
                begin(exhibit, position, some, characters, last);
                position += some.size();
            }
            if (next.isPresent()) {
                return;
            }
            Optional<Extraction.Found> trouble = messages.trouble().or(() -> Optional.of(nothing()));
            if (messages.trouble().isPresent() || position == 0) {
                beginFound(exhibit, position, trouble.get());
            }
        } catch (IOException lost) {
            crew.begin(0, () -> pipeline.lost(received));
        }
    }

    private static Extraction.Found nothing() {
        return new Extraction.Found(
                Optional.empty(),
                new Outcome.Failed<>(Fault.EMPTY, "a Telegram export without a message; export the chat again"));
    }

    private void begin(Exhibit exhibit, long position, List<Message> some, long characters, boolean last) {
        Enclosures enclosures = enclosures(some);
        List<Optional<Answer>> standing = standing(exhibit, position, some.size());
        crew.begin(characters, () -> {
            List<Answer> answers = new ArrayList<>();
            for (int at = 0; at < some.size(); at++) {
                Message message = some.get(at);
                answers.add(standing.get(at)
                        .orElseGet(() -> pipeline.answer(received.path(), exhibit, message.found(enclosures))));
            }
            return new Treated(received, Optional.of(exhibit), position, answers, last);
        });
    }

    /** What stands of messages that are only passed by, because others among them are tried again. */
    private List<Optional<Answer>> standing(Exhibit exhibit, long position, int count) {
        List<Optional<Answer>> standing = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            long one = position + at;
            standing.add(keeper.flatMap(kept -> kept.standing(received, exhibit, one))
                    .flatMap(answers -> answers.stream().findFirst()));
        }
        return standing;
    }

    private void beginFound(Exhibit exhibit, long position, Extraction.Found found) {
        crew.begin(0, () -> {
            Answer answer = pipeline.answer(received.path(), exhibit, found);
            return new Treated(received, Optional.of(exhibit), position, List.of(answer), true);
        });
    }
}
