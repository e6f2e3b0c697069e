package org.dokaz.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Reason;

/**
 * A file of rules for one language: sections, patterns, and beside them sentences in which they must or must not hold.
 *
 * <pre>
 * # a comment
 * [refusal_to_fight]
 * refus* .. (fight|serve)
 *   + They refused to fight.
 *   - He refused to comment.
 * </pre>
 *
 * A line of examples belongs to the section it stands in; the examples are run as tests.
 */
public record RuleFile(String name, List<Rule> rules, List<Example> examples) {

    private static final String FOLDER = "/org/dokaz/language/";

    public RuleFile {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /** One pattern in its section; {@code line} counts from 1. */
    public record Rule(String file, String section, Phrase phrase, int line) {

        /** The rule as it is named to a person. */
        public Reason.Rule shown() {
            return new Reason.Rule(
                    file.startsWith(FOLDER) ? file.substring(FOLDER.length()) : file, line, phrase.toString());
        }
    }

    /** A sentence in which some rule of the section must hold, or none may. */
    public record Example(String section, String text, boolean holds, int line) {}

    /** The rule file of this name in a language's folder. */
    public static RuleFile load(Language language, String name) {
        String path = FOLDER + language.code() + "/" + name + ".rules";
        try (InputStream in = RuleFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its rule file " + path);
            }
            return parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rules a text holds. */
    public static RuleFile parse(String name, String text) {
        List<Rule> rules = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        String section = "";
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                examples.add(new Example(section, line.substring(2).strip(), line.charAt(0) == '+', number));
            } else {
                rules.add(new Rule(name, section, phrase(name, number, line), number));
            }
        }
        return new RuleFile(name, rules, examples);
    }

    private static Phrase phrase(String name, int number, String written) {
        try {
            return Phrase.parse(written);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ", line " + number + ": " + wrong.getMessage(), wrong);
        }
    }

    /** The rules of one section, ready to match. */
    public PhraseSet section(String section) {
        return PhraseSet.of(
                rules.stream().filter(rule -> rule.section().equals(section)).toList());
    }

    /** All rules, ready to match. */
    public PhraseSet all() {
        return PhraseSet.of(rules);
    }
}
