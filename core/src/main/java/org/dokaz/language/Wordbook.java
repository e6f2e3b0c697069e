package org.dokaz.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.model.Language;

/**
 * Lists of words of one language, in named sections; entries are parted by commas or line ends.
 *
 * <pre>
 * # a comment
 * [male]
 * Ivan, Petro
 * </pre>
 */
public final class Wordbook {

    private final Map<String, List<String>> sections;

    private Wordbook(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    /** The wordbook of this name in a language's folder. */
    public static Wordbook load(Language language, String name) {
        return parse(resource(language.code() + "/" + name + ".words"));
    }

    /** The lists a text holds. */
    static Wordbook parse(String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = sections.computeIfAbsent("", ignored -> new ArrayList<>());
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), ignored -> new ArrayList<>());
                continue;
            }
            for (String entry : line.split(",", -1)) {
                if (!entry.isBlank()) {
                    section.add(entry.strip());
                }
            }
        }
        return new Wordbook(sections);
    }

    /** The entries of a section in their order; none where the language has no such section. */
    public List<String> section(String name) {
        return List.copyOf(sections.getOrDefault(name, List.of()));
    }

    /** The text of a data file below the languages' folder. */
    static String resource(String path) {
        try (InputStream in = Wordbook.class.getResourceAsStream("/org/dokaz/language/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its data file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
