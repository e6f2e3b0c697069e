package org.dokaz.corroborate.sense;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.language.Table;
import org.dokaz.model.Language;
import org.dokaz.model.Token;

/**
 * What words can say of people over which claims clash, or by which they tell of others, in three languages. What a text says is a set of
 * senses, each a bit of one number. Safe for many threads.
 */
public final class Senses {

    /** How many senses there can be. */
    public static final int COUNT_MAX = 64;

    private static final int TOKENS_MAX = 400;
    private static final String TABLE = "opposites.tsv";
    private static final String RULES = "opposites";
    private static final String NOT = " not";
    private static final Senses SHIPPED = new Senses();

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<Opposites> opposites = new ArrayList<>();
    private final List<Charge> graver = new ArrayList<>();
    private final List<Status> statuses = new ArrayList<>();
    private final List<Apart> people = new ArrayList<>();
    private final long acts;
    private final long sweeping;
    private final long negated;
    private final long tally;
    private final Map<Language, PhraseSet> rules = new EnumMap<>(Language.class);

    private Senses() {
        long counted = 0;
        long all = 0;
        long not = 0;
        long sums = 0;
        for (List<String> row : Table.rows(TABLE)) {
            switch (row.getFirst()) {
                case "opposite", "named", "placed" -> opposites.add(opposites(row));
                case "graver" -> graver.add(new Charge(bit(row.get(1)), bit(row.get(2)), row.get(3), row.get(4)));
                case "status" -> statuses.add(new Status(bit(row.get(1)), row.get(2)));
                case "people" -> people.add(new Apart(bit(row.get(1)), bit(row.get(2))));
                case "acts" -> counted |= bit(row.get(1));
                case "sweeping" -> all |= bit(row.get(1));
                case "negated" -> not |= bit(row.get(1));
                case "tally" -> sums |= bit(row.get(1));
                default -> throw new IllegalStateException(TABLE + " has a row of no known sort: " + row);
            }
        }
        acts = counted;
        sweeping = all;
        negated = not;
        tally = sums;
        for (Language language : Language.values()) {
            RuleFile file = RuleFile.load(language, RULES);
            file.rules().forEach(rule -> {
                if (!numbers.containsKey(sense(rule.section()))) {
                    throw new IllegalStateException(
                            rule.file() + " has a section that " + TABLE + " lacks: " + rule.section());
                }
            });
            rules.put(language, file.all());
        }
    }

    private Opposites opposites(List<String> row) {
        Opposites.Need need = Opposites.Need.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
        return new Opposites(need, bit(row.get(1)), bit(row.get(2)), row.get(3), row.get(4));
    }

    private long bit(String sense) {
        int number = numbers.computeIfAbsent(sense, ignored -> numbers.size());
        if (number >= COUNT_MAX) {
            throw new IllegalStateException(TABLE + " has more than " + COUNT_MAX + " senses");
        }
        return 1L << number;
    }

    private static String sense(String section) {
        return section.endsWith(NOT) ? section.substring(0, section.length() - NOT.length()) : section;
    }

    /** The senses that come with the program. */
    public static Senses shipped() {
        return SHIPPED;
    }

    /** What a text says; of a long one, what its beginning says. */
    public long in(String text, Language language) {
        PhraseSet known = rules.get(language);
        if (known == null) {
            return 0;
        }
        List<Token> tokens = Pieces.of(text, TOKENS_MAX);
        List<PhraseSet.Hit> hits = known.findAll(tokens);
        long said = 0;
        for (PhraseSet.Hit hit : hits) {
            if (!hit.section().endsWith(NOT) && !isTakenBack(hit, hits)) {
                said |= 1L << numbers.getOrDefault(hit.section(), 0);
            }
        }
        return said;
    }

    private static boolean isTakenBack(PhraseSet.Hit hit, List<PhraseSet.Hit> hits) {
        String taken = hit.section() + NOT;
        return hits.stream()
                .anyMatch(other ->
                        other.section().equals(taken) && other.start() < hit.end() && hit.start() < other.end());
    }

    /** Opposites of which one text says the one and another the other, neither saying both; each told from the left text's side. */
    public List<Opposites> clashes(long left, long right) {
        List<Opposites> clashes = new ArrayList<>();
        for (Opposites pair : opposites) {
            if (pair.apart(left, right)) {
                clashes.add(pair);
            } else if (pair.apart(right, left)) {
                clashes.add(pair.turned());
            }
        }
        return clashes;
    }

    /** What one text lays to somebody's charge and another tells as done; empty where there is no such thing. */
    public Optional<Charge> charge(long left, long right) {
        return graver.stream()
                .filter(pair -> pair.apart().parts(left, right) || pair.apart().parts(right, left))
                .findFirst();
    }

    /** Whether two texts speak of people of different sorts, civilians and soldiers say, neither of both. */
    public boolean areOtherPeople(long left, long right) {
        for (Apart pair : people) {
            if (pair.parts(left, right) || pair.parts(right, left)) {
                return true;
            }
        }
        return false;
    }

    /** What has become of the people of one text by its words; the first that the other does not share. */
    public Optional<String> statusOnly(long said, long other) {
        return statuses.stream()
                .filter(status -> (said & status.bit()) != 0 && (other & status.bit()) == 0)
                .map(Status::told)
                .findFirst();
    }

    /** Whether acts are counted, such as refusals, rather than people. */
    public boolean countsActs(long said) {
        return (said & acts) != 0;
    }

    /** Whether a denial is of all there could be, rather than of one act. */
    public boolean isSweeping(long said) {
        return (said & sweeping) != 0;
    }

    /** Whether a text says itself that it sums up a week or more. */
    public boolean isTally(long said) {
        return tally(said) != 0;
    }

    /** Of what a text says, that it sums up a week or more. */
    public long tally(long said) {
        return said & tally;
    }

    /** Whether a text says itself that something is not so. */
    public boolean isNegated(long said) {
        return (said & negated) != 0;
    }

    /**
     * Two things that cannot both be said of the same people at the same time.
     *
     * @param need what else the claims must share
     * @param leftTold what the left side says, in plain words
     */
    public record Opposites(Need need, long left, long right, String leftTold, String rightTold) {

        /** What two claims must share besides for it to be a clash. */
        public enum Need {
            /** No more than the topic. */
            OPPOSITE,
            /** A person, unit or organisation. */
            NAMED,
            /** A place. */
            PLACED
        }

        private boolean apart(long one, long other) {
            return new Apart(left, right).parts(one, other);
        }

        private Opposites turned() {
            return new Opposites(
                    need, /* left= */ right, /* right= */ left, /* leftTold= */ rightTold, /* rightTold= */ leftTold);
        }
    }

    /**
     * What somebody is only said to be involved in, and the same as done.
     *
     * @param laid how the one is told, in plain words
     * @param done how the other is told
     */
    public record Charge(long charged, long told, String laid, String done) {

        private Apart apart() {
            return new Apart(charged, told);
        }
    }

    private record Status(long bit, String told) {}

    /** Two senses that no one text has both of. */
    private record Apart(long left, long right) {

        boolean parts(long one, long other) {
            return (one & left) != 0 && (one & right) == 0 && (other & right) != 0 && (other & left) == 0;
        }
    }
}
