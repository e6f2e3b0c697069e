package org.dokaz.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dokaz.flow.DokazException;
import org.dokaz.model.CanonicalJson;
import org.dokaz.record.JsonObject;

/**
 * Searches that people gave a name to, in a file in the case's folder: they go where the case goes. Each account of the workbench has its own, and the
 * command line has some. They are no evidence and no decision, so that they
 * are not in its log and may be changed and forgotten.
 */
public final class SavedSearches {

    /** The file, in the folder of the case. */
    public static final String FILE = "searches.jsonl";

    /** The most searches of one account, and of the command line. */
    public static final int COUNT_MAX = 200;

    /** The longest name, in UTF-16 code units. */
    public static final int NAME_LENGTH_MAX = 60;

    private static final int FILE_BYTES_MAX = 4 * 1024 * 1024;

    private final Path file;
    private final Optional<String> account;

    /** Those of the command line, for the case in this folder. */
    public SavedSearches(Path root) {
        this(root, Optional.empty());
    }

    /** Those of one account of the workbench. */
    public SavedSearches(Path root, String account) {
        this(root, Optional.of(account));
    }

    private SavedSearches(Path root, Optional<String> account) {
        this.file = root.resolve(FILE);
        this.account = account;
    }

    /**
     * A search under its name.
     *
     * @param account whose it is; empty for those of the command line
     */
    public record Saved(Optional<String> account, String name, String query, List<Filter> filters) {

        public Saved {
            filters = List.copyOf(filters);
            if (name.isBlank()
                    || name.length() > NAME_LENGTH_MAX
                    || name.chars().anyMatch(Character::isISOControl)) {
                throw new BrokenQuery(
                        "the name of a saved search has 1 to " + NAME_LENGTH_MAX
                                + " characters on one line (NAME_LENGTH_MAX)",
                        0);
            }
        }

        private String json() {
            List<String> written = filters.stream()
                    .map(filter -> CanonicalJson.object()
                            .text("field", filter.field())
                            .text("value", filter.value())
                            .toJson())
                    .toList();
            return CanonicalJson.object()
                    .text("account", account)
                    .text("name", name)
                    .text("query", query)
                    .list("filters", written)
                    .toJson();
        }

        private static Saved read(String line) throws IOException {
            JsonObject json = JsonObject.parse(line.getBytes(StandardCharsets.UTF_8));
            return new Saved(
                    json.optionalText("account"),
                    json.text("name"),
                    json.text("query"),
                    json.list("filters", one -> Filter.of(one.text("field"), one.text("value"))));
        }
    }

    /** All of them, by name. */
    public List<Saved> all() {
        return read().values().stream()
                .filter(saved -> saved.account().equals(account))
                .toList();
    }

    /** The one of this name. */
    public Optional<Saved> named(String name) {
        return Optional.ofNullable(read().get(key(account, name)));
    }

    /**
     * Saves a search, in the place of one of the same name.
     *
     * @throws BrokenQuery where the question cannot be read, or there are too many
     */
    public void save(String name, Question question) {
        Asked.of(question);
        Map<String, Saved> all = read();
        all.put(key(account, name), new Saved(account, name, question.query(), question.filters()));
        long own = all.values().stream()
                .filter(saved -> saved.account().equals(account))
                .count();
        if (own > COUNT_MAX || written(all).length > FILE_BYTES_MAX) {
            throw new BrokenQuery(
                    "there are at most " + COUNT_MAX + " saved searches (COUNT_MAX); forget one first", 0);
        }
        write(all);
    }

    /** Forgets one, if there is one of this name. */
    public void forget(String name) {
        Map<String, Saved> all = read();
        if (all.remove(key(account, name)) != null) {
            write(all);
        }
    }

    /** Forgets all. */
    public void forgetAll() {
        Map<String, Saved> all = read();
        if (all.values().removeIf(saved -> saved.account().equals(account))) {
            write(all);
        }
    }

    private static String key(Optional<String> account, String name) {
        return account.orElse("") + '\n' + name;
    }

    private void write(Map<String, Saved> all) {
        Path fresh = file.resolveSibling(FILE + ".new");
        try {
            Files.write(fresh, written(all));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new DokazException(file + ": cannot be written; make room, or see who may write there", unwritable);
        }
    }

    /**
     * The file without the searches that tell what must not be told; nothing where none does.
     *
     * @param telling whether a text tells it
     */
    public Optional<byte[]> without(Predicate<String> telling) {
        Map<String, Saved> all = read();
        boolean some = all.values()
                .removeIf(saved -> telling.test(saved.name())
                        || telling.test(saved.query())
                        || saved.filters().stream().anyMatch(filter -> telling.test(filter.value())));
        return some ? Optional.of(written(all)) : Optional.empty();
    }

    private static byte[] written(Map<String, Saved> all) {
        StringBuilder lines = new StringBuilder();
        all.values().forEach(saved -> lines.append(saved.json()).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Saved> read() {
        Map<String, Saved> all = new TreeMap<>();
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return all;
        }
        int number = 0;
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > FILE_BYTES_MAX) {
                throw new DokazException(file + ": is no file of saved searches; take it away");
            }
            List<String> lines = new ArrayList<>(Files.readString(file).lines().toList());
            for (String line : lines) {
                number++;
                Saved saved = Saved.read(line);
                all.put(key(saved.account(), saved.name()), saved);
            }
            return all;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DokazException(
                    file + ": line " + number + " is no saved search; put it right, or delete the file", damaged);
        }
    }
}
