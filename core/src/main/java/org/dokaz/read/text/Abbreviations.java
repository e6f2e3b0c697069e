package org.dokaz.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Language;

/** The abbreviations of a language that take a full stop, and the words by which a reader knows that a sentence begins. */
final class Abbreviations {

    /** What a full stop after an abbreviation leaves open. */
    enum Kind {
        /** The sentence goes on, unless a word follows that plainly begins one. */
        OPEN,
        /** The sentence goes on in lower case and ends before a capital. */
        CLOSED,
        /** An abbreviation only before a number. */
        NUMBERED
    }

    private static final Map<Language, Abbreviations> LOADED = load();

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> starters = new HashSet<>();
    private final Set<String> reporting = new HashSet<>();

    private Abbreviations() {}

    static Abbreviations of(Language language) {
        return LOADED.getOrDefault(language, new Abbreviations());
    }

    /** What this word with its full stop is; a word listed with a capital is one only with it. */
    Optional<Kind> kindOf(String word) {
        Kind exact = kinds.get(word);
        return Optional.ofNullable(exact == null ? kinds.get(word.toLowerCase(Locale.ROOT)) : exact);
    }

    /** Whether a capitalised word plainly begins a sentence. */
    boolean isStarter(String word) {
        return starters.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a verb of saying, in lower case, which may follow a quotation and its speaker. */
    boolean isReporting(String lower) {
        return reporting.contains(lower);
    }

    private static Map<Language, Abbreviations> load() {
        Map<Language, Abbreviations> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String path = "/org/dokaz/language/" + language.code() + "/abbreviations.txt";
            try (InputStream in = Abbreviations.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its list " + path);
                }
                all.put(language, parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }

    static Abbreviations parse(String written) {
        Abbreviations abbreviations = new Abbreviations();
        String section = "";
        for (String raw : written.split("\n", -1)) {
            String line = raw.strip();
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                for (String word : line.split("\\s+", -1)) {
                    abbreviations.add(section, word);
                }
            }
        }
        return abbreviations;
    }

    private void add(String section, String word) {
        switch (section) {
            case "starter" -> starters.add(word);
            case "reporting" -> reporting.add(word);
            default -> kinds.put(word, Kind.valueOf(section.toUpperCase(Locale.ROOT)));
        }
    }
}
