package org.dokaz.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.model.CanonicalJson;
import org.dokaz.record.Decided;
import org.dokaz.record.JsonObject;

/**
 * The short form of a first account: who, what, where, when, how they know it, and how to reach them; no full statement. After the Eurojust and ICC
 * guidelines for civil society (2022).
 *
 * @param name the person's own name
 * @param alsoWritten further spellings and names to withhold
 * @param contact how to reach the person
 * @param toldBy from whom the person knows it, where they were told
 * @param interviewedBy who else took a statement from the person
 * @param child whether the person is a child
 * @param sexualViolence whether it is about sexual violence
 * @param referredTo to whom the person was referred
 * @param override why it was taken all the same of a child, or about sexual violence
 */
public record AccountForm(
        String name,
        List<String> alsoWritten,
        String contact,
        String what,
        String where,
        String when,
        Knows knows,
        Optional<String> toldBy,
        List<String> interviewedBy,
        boolean child,
        boolean sexualViolence,
        Optional<String> referredTo,
        Optional<String> override,
        LocalDate on) {

    /** The longest form that is read, in bytes. */
    public static final int BYTES_MAX = 256 * 1024;

    private static final int LIST_MAX = 50;

    /** How a person knows what they tell. */
    public enum Knows {
        SAW,
        HEARD,
        TOLD
    }

    public AccountForm {
        alsoWritten = List.copyOf(alsoWritten);
        interviewedBy = List.copyOf(interviewedBy);
    }

    /** The form with nothing filled in. */
    public static String blank() {
        return """
                {
                  "name": "",
                  "alsoWritten": [],
                  "contact": "",
                  "what": "",
                  "where": "",
                  "when": "",
                  "knows": "saw, heard or told",
                  "toldBy": "",
                  "interviewedBy": [],
                  "child": false,
                  "sexualViolence": false,
                  "referredTo": "",
                  "on": "YYYY-MM-DD"
                }
                """;
    }

    /**
     * What a filled form says. No message repeats anything of it.
     *
     * @param override why it was taken all the same, where it should not have been
     * @throws IllegalArgumentException where it is none, or something that must be there is not
     */
    public static AccountForm read(byte[] bytes, Optional<String> override) {
        JsonObject json;
        try {
            json = JsonObject.parse(bytes);
        } catch (IOException | IllegalArgumentException broken) {
            throw new IllegalArgumentException("the form is not the JSON that --blank prints", broken);
        }
        String knows = text(json, "knows");
        Knows how = List.of(Knows.values()).stream()
                .filter(one -> one.name().equalsIgnoreCase(knows))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"knows\" is one of saw, heard, told"));
        Optional<String> toldBy = optional(json, "toldBy");
        if (how == Knows.TOLD && toldBy.isEmpty()) {
            throw new IllegalArgumentException("\"toldBy\": say who told the person, or that they do not say");
        }
        return new AccountForm(
                text(json, "name"),
                texts(json, "alsoWritten"),
                text(json, "contact"),
                text(json, "what"),
                text(json, "where"),
                text(json, "when"),
                how,
                toldBy,
                texts(json, "interviewedBy"),
                flag(json, "child"),
                flag(json, "sexualViolence"),
                optional(json, "referredTo"),
                override.or(() -> optional(json, "override")),
                day(text(json, "on")));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException broken) {
            throw new IllegalArgumentException("\"on\" is a day as 2024-05-31", broken);
        }
    }

    private static boolean flag(JsonObject json, String key) {
        if (!json.has(key)) {
            throw new IllegalArgumentException("\"" + key + "\": say true or false");
        }
        return json.flag(key);
    }

    private static String text(JsonObject json, String key) {
        return optional(json, key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + key + "\" is empty; where it is not known, say so and why"));
    }

    private static Optional<String> optional(JsonObject json, String key) {
        Optional<String> text = json.optionalText(key).map(String::strip).filter(given -> !given.isEmpty());
        text.ifPresent(given -> bounded(given, key));
        return text;
    }

    private static void bounded(String given, String key) {
        if (given.length() > Decided.WORDS_MAX) {
            throw new IllegalArgumentException("\"" + key + "\" is longer than " + Decided.WORDS_MAX
                    + " characters; a first account is short: leave the rest to those who take statements");
        }
    }

    private static List<String> texts(JsonObject json, String key) {
        List<String> texts = json.texts(key).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        texts.forEach(text -> bounded(text, key));
        if (texts.size() > LIST_MAX) {
            throw new IllegalArgumentException("\"" + key + "\" has more than " + LIST_MAX + " entries");
        }
        return texts;
    }

    /** Why it should not be taken by whoever is no trained interviewer; nothing where that is not so. */
    public Optional<String> blocked() {
        if (!child && !sexualViolence) {
            return Optional.empty();
        }
        return Optional.of((child ? "a child" : "somebody who tells of sexual violence")
                + " is not to be interviewed but referred to those who are trained for it");
    }

    /** Everything that gives the person away. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(alsoWritten);
        return names;
    }

    /** As it lies in the vault. */
    byte[] sealed() {
        return CanonicalJson.object()
                .text("name", name)
                .list(
                        "alsoWritten",
                        alsoWritten.stream().map(CanonicalJson::text).toList())
                .text("contact", contact)
                .text("what", what)
                .text("where", where)
                .text("when", when)
                .text("knows", knows.name())
                .text("toldBy", toldBy)
                .list(
                        "interviewedBy",
                        interviewedBy.stream().map(CanonicalJson::text).toList())
                .put("child", Boolean.toString(child))
                .put("sexualViolence", Boolean.toString(sexualViolence))
                .text("referredTo", referredTo)
                .text("override", override)
                .text("on", on.toString())
                .toJson()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As lines for whoever may see it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("first account of " + on);
        lines.add("  contact   " + contact);
        lines.add("  what      " + what);
        lines.add("  where     " + where);
        lines.add("  when      " + when);
        lines.add("  knows it  " + knows.name().toLowerCase(Locale.ROOT)
                + toldBy.map(whom -> " by " + whom).orElse(""));
        interviewedBy.forEach(body -> lines.add("  interviewed already by " + body));
        referredTo.ifPresent(whom -> lines.add("  referred to " + whom));
        override.ifPresent(why -> lines.add("  taken all the same, because " + why));
        return lines;
    }

    /** Nothing that is printed by accident tells anything. */
    @Override
    public String toString() {
        return "a first account";
    }
}
