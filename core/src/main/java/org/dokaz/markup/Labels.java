package org.dokaz.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.dokaz.model.ActKind;

/** The house's own words in the language of its reader, from a labels file. What documents say is never translated here. */
public final class Labels {

    /** The labels in English. */
    public static final Labels ENGLISH = load(new Properties(), Labels.class, "labels.en.properties");

    /** The labels in Ukrainian. */
    public static final Labels UKRAINIAN = load(new Properties(), Labels.class, "labels.uk.properties");

    private final Properties labels;

    private Labels(Properties labels) {
        this.labels = labels;
    }

    /** These labels and those of a file that lies beside the owner; the file's prevail. */
    public Labels with(Class<?> owner, String file) {
        Properties all = new Properties();
        all.putAll(labels);
        return load(all, owner, file);
    }

    private static Labels load(Properties labels, Class<?> owner, String path) {
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its labels file " + path);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                labels.load(reader);
            }
            return new Labels(labels);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The label of this key, with what is to be filled in for {@code {0}}, {@code {1}} and so on. */
    public String text(String key, Object... filledIn) {
        String label = labels.getProperty(key);
        if (label == null) {
            throw new IllegalArgumentException("no such label: " + key);
        }
        return filledIn.length == 0 ? label : fill(label, filledIn);
    }

    /** One pass, so that braces in what is filled in stay as they are. */
    private static String fill(String label, Object... filledIn) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < label.length(); at++) {
            char unit = label.charAt(at);
            if (unit == '{' && at + 2 < label.length() && label.charAt(at + 2) == '}') {
                text.append(filledIn[label.charAt(at + 1) - '0']);
                at += 2;
            } else {
                text.append(unit);
            }
        }
        return text.toString();
    }

    /** The label of a constant: its group, a full stop, its name. */
    public String of(String group, Enum<?> constant) {
        return text(group + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    /** The label of a kind of act; kinds are data, so one without a label goes by its code. */
    public String of(ActKind kind) {
        return labels.getProperty("kind." + kind.code(), kind.code().replace('_', ' '));
    }

    /** The name of a language, or its tag where Dokaz has no name for it. */
    public String ofLanguage(String tag) {
        return labels.getProperty("language." + tag, tag);
    }

    /** Every key that has a label. */
    public Set<String> keys() {
        return labels.stringPropertyNames();
    }
}
