package org.dokaz.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.publish.Sources;
import org.dokaz.record.Judgement;

/**
 * Finds the mentions that a person points at: by the id that {@code corroborate} shows, or its first digits; by a name as it is written; or
 * by a name in one document, as {@code NAME@DOCUMENT}, where the document is the end of its path or the first digits of its digest.
 */
public final class Pointing {

    /** How many digits of an id are enough. */
    static final int DIGITS_MIN = 6;

    private static final String DIGEST = "sha256:";
    private static final int SHOWN_MAX = 10;

    private final NamesInCase names;

    /** Pointing at the names of a case as they stand now. */
    public Pointing(NamesInCase names) {
        this.names = names;
    }

    /**
     * The first mention of each spelling in each document.
     *
     * @throws IllegalArgumentException where nothing or more than one thing is meant; the message says what to do
     */
    public List<Anchor> at(String reference) {
        Optional<Entity> byId = byId(reference);
        if (byId.isPresent()) {
            return anchors(byId.get().mentions());
        }
        int at = reference.lastIndexOf('@');
        String name = at > 0 ? reference.substring(0, at) : reference;
        String document = at > 0 ? reference.substring(at + 1) : "";
        List<Entity> meant = new ArrayList<>();
        List<Anchor> mentions = new ArrayList<>();
        for (Entity entity : names.resolution().entities()) {
            List<Anchor> those = entity.mentions().stream()
                    .filter(mention -> isNamed(entity, mention, name, !document.isEmpty()))
                    .filter(mention -> isIn(mention, document))
                    .toList();
            if (!those.isEmpty()) {
                meant.add(entity);
                mentions.addAll(document.isEmpty() ? entity.mentions() : those);
            }
        }
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"" + reference + "\" is no name in this case, and no id; see what 'dokaz corroborate' shows");
        }
        if (meant.size() > 1) {
            throw new IllegalArgumentException("\"" + reference + "\" can mean " + meant.size() + " things: "
                    + list(meant) + "; give the id of one");
        }
        return anchors(mentions);
    }

    private static boolean isNamed(Entity entity, Anchor mention, String name, boolean exactly) {
        return mention.words().equals(name) || (!exactly && entity.name().equals(name));
    }

    private boolean isIn(Anchor mention, String document) {
        return document.isEmpty() || isIn(names.sources(), mention, document);
    }

    /** Whether these words stand in the document that is meant: the end of its path, or the first digits of its digest. */
    static boolean isIn(Sources sources, Anchor words, String document) {
        return words.exhibit().hex().startsWith(bare(document))
                || sources.path(words).filter(path -> path.endsWith(document)).isPresent();
    }

    /** The digits of an id, or enough of them; nothing where this is something else. */
    static Optional<String> digits(String reference) {
        String digits = bare(reference);
        boolean id = digits.length() >= DIGITS_MIN
                && digits.length() <= Digest.HEX_DIGITS
                && digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 'g');
        return id ? Optional.of(digits) : Optional.empty();
    }

    private Optional<Entity> byId(String reference) {
        Optional<String> digits = digits(reference);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        List<Entity> those = names.resolution().entities().stream()
                .filter(entity -> entity.id().hex().startsWith(digits.get()))
                .toList();
        if (those.size() > 1) {
            throw new IllegalArgumentException(reference + " begins " + those.size() + " ids; give more of its digits");
        }
        return those.stream().findFirst();
    }

    private static String bare(String reference) {
        String lower = reference.toLowerCase(Locale.ROOT);
        return lower.startsWith(DIGEST) ? lower.substring(DIGEST.length()) : lower;
    }

    private static String list(List<Entity> meant) {
        List<String> shown = meant.stream()
                .limit(SHOWN_MAX)
                .map(entity -> entity.id().hex().substring(0, 2 * DIGITS_MIN) + " " + entity.name() + " ("
                        + entity.kind().name().toLowerCase(Locale.ROOT) + ")")
                .toList();
        return String.join(", ", shown) + (meant.size() > SHOWN_MAX ? " ..." : "");
    }

    /** The first mention of each spelling in each document, at most as many as a judgement holds. */
    static List<Anchor> anchors(List<Anchor> mentions) {
        Set<Spelling> seen = new HashSet<>();
        return mentions.stream()
                .filter(mention -> seen.add(new Spelling(mention.document(), mention.words())))
                .limit(Judgement.ANCHORS_MAX)
                .toList();
    }

    private record Spelling(DocumentId document, String words) {}
}
