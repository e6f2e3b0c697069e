package org.dokaz.release.withheld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that must not leave the house, and the finder of it in a text. A name is found in every case of Ukrainian and
 * Russian, with an English possessive, as the other language spells it, in Latin letters after a dozen schemes, in any
 * letter case, with soft hyphens, joiners, stress marks and look-alike letters of another script in it, hyphenated,
 * letter-spaced, run together with a given name. The family name alone is enough; a given name counts beside the
 * patronymic, or where it is all that was given. Whole words only: Коваль is not found in «ковальський».
 *
 * <p>A name of up to three letters must stand with a capital or beside the given name or an initial, lest every "but"
 * be taken for Бут; so must a spelling in another script that too many words share. It takes time linear in the text
 * and is safe for use by several threads.
 */
public final class Withheld {

    private final List<Secret> secrets;
    private final Finder finder;
    private final SortedMap<String, String> labels = new TreeMap<>();
    /** Those spellings all of whose secrets may stand in names that are shown. */
    private final Map<String, List<Integer>> excusable = new HashMap<>();

    /**
     * A place where a text gives something withheld away.
     *
     * @param start in UTF-16 code units
     * @param end behind its last code unit; neighbouring given names and initials are in
     * @param name the label of what is withheld there
     */
    public record Hit(int start, int end, String name) {

        @Override
        public String toString() {
            return name + " at " + start + " to " + end;
        }
    }

    private Withheld(List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
        NameBook names = new NameBook();
        WordRows rows = new WordRows();
        Numbers numbers = new Numbers();
        Set<String> firm = new HashSet<>();
        for (int number = 0; number < secrets.size(); number++) {
            Secret secret = secrets.get(number);
            switch (secret.kind()) {
                case NAME -> {
                    for (String form : names.add(number, secret.written())) {
                        labels.putIfAbsent(form, secret.label());
                        if (!secret.unless().isEmpty()) {
                            excusable
                                    .computeIfAbsent(form, ignored -> new ArrayList<>(1))
                                    .add(number);
                        } else {
                            firm.add(form);
                        }
                    }
                }
                case WORDS -> rows.add(number, secret.written());
                case URL -> rows.addUrl(number, secret.written());
                case NUMBER -> numbers.add(number, secret.written());
                case DIGEST -> rows.addDigest(number, secret.written());
            }
            if (secret.kind() != Secret.Kind.NAME) {
                String form = secret.written().strip().toLowerCase(Locale.ROOT);
                labels.putIfAbsent(form, secret.label());
                firm.add(form);
            }
        }
        excusable.keySet().removeAll(firm);
        this.finder = new Finder(names, rows, numbers, this.secrets);
    }

    /**
     * Names that are withheld; a hit tells the name itself.
     *
     * @throws IllegalArgumentException if a name has no letter or is longer than {@value Secret#LENGTH_MAX} characters
     */
    public static Withheld of(Collection<String> names) {
        List<Secret> secrets = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            secrets.add(Secret.name(name, name));
        }
        return new Withheld(secrets);
    }

    /** Names and other strings that are withheld; a hit tells the label, so that it can be spoken of. */
    public static Withheld secrets(Collection<Secret> secrets) {
        return new Withheld(new ArrayList<>(new LinkedHashSet<>(secrets)));
    }

    /** Whether nothing is withheld. */
    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** Where a text gives something away, in order of place; places of two secrets may overlap, of one they do not. */
    public List<Hit> in(CharSequence text) {
        List<Hit> hits = new ArrayList<>();
        for (Found found : finder.in(text)) {
            hits.add(new Hit(
                    found.start(), found.end(), secrets.get(found.secret()).label()));
        }
        return List.copyOf(hits);
    }

    /** The text with each hit replaced by its label in square brackets, for messages that must not repeat a secret. */
    public String masked(CharSequence text) {
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        for (Hit hit : in(text)) {
            if (hit.start() >= at) {
                masked.append(text, at, hit.start())
                        .append('[')
                        .append(hit.name())
                        .append(']');
            }
            at = Math.max(at, hit.end());
        }
        return masked.append(text, at, text.length()).toString();
    }

    /**
     * The spellings that give something away by themselves, in lower case, to be looked for in raw bytes: of a name its
     * family name in all forms and run together with the given name, of other strings the string.
     */
    public Set<String> forms() {
        return Collections.unmodifiableSet(labels.keySet());
    }

    /** The label of what a spelling of {@link #forms} gives away, itself no secret. */
    public String label(String form) {
        return labels.getOrDefault(form, "something withheld");
    }

    /** Whether a spelling of {@link #forms} that stands at this place of a text is there only as a part of a name that may be shown. */
    public boolean isExcused(String form, CharSequence text, int start, int end) {
        return excusable.getOrDefault(form, List.of()).stream()
                .allMatch(secret -> finder.isExcused(text, start, end, secret));
    }

    /** Whether there is any place where this spelling of {@link #forms} may stand. */
    public boolean isExcusable(String form) {
        return excusable.containsKey(form);
    }

    /** A withheld digest as the bytes that it is. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by content.
    public record RawDigest(String label, byte[] bytes) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof RawDigest digest
                    && digest.label.equals(label)
                    && Arrays.equals(digest.bytes, bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** The withheld digests as bytes, since files hold them so too; those that are no whole hexadecimal number are left out. */
    public List<RawDigest> digests() {
        List<RawDigest> digests = new ArrayList<>();
        for (Secret secret : secrets) {
            String hex = secret.written().strip();
            boolean whole = secret.kind() == Secret.Kind.DIGEST && hex.length() % 2 == 0 && isHex(hex);
            if (whole) {
                digests.add(new RawDigest(secret.label(), HexFormat.of().parseHex(hex)));
            }
        }
        return List.copyOf(digests);
    }

    private static boolean isHex(String written) {
        return written.chars().allMatch(letter -> Character.digit(letter, 16) >= 0 && letter < 0x80);
    }
}
