package org.dokaz.claim.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.Where.Level;

/** The places of one document as a reader keeps them in mind: each where it stands, and the one that the document is about. */
final class Scenery {

    // Of the settlements and districts a document names, the share of mentions from which one is what it is about.
    private static final double DOMINANT = 0.6;
    // How many places back one can still be meant.
    private static final int BACK_MAX = 500;
    private static final int STEM_MIN = 4;
    private static final int ENDING_MAX = 3;

    /**
     * A place where it stands.
     *
     * @param sentence the index of its sentence
     * @param start the index of its first token there
     * @param located whether something is said to be there
     * @param aside whether it is only named as a government's seat or as where fighters are from
     */
    record Spot(Mention.Place place, int sentence, int start, int end, boolean located, boolean aside) {

        String name() {
            return place.where().name();
        }

        boolean is(Level level) {
            return place.where().level().filter(level::equals).isPresent();
        }

        /** Whether it is small enough for a document to be about it. */
        boolean isLocal() {
            return !is(Level.REGION) && !is(Level.COUNTRY) && !isNameless();
        }

        /** Whether it is territory without a name of its own. */
        boolean isNameless() {
            return NAMELESS.contains(name());
        }
    }

    private static final Set<String> NAMELESS = Set.of("occupied territories", "Ukrainian territory");

    private final SettingWords words;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Integer> starts;
    private final Optional<Spot> named;
    private final String title;
    private final Map<String, String> setting = new LinkedHashMap<>();

    Scenery(Notes notes) {
        words = SettingWords.of(notes.prose().language());
        title = notes.prose().transcript().masthead().title().orElse("").toLowerCase(Locale.ROOT);
        List<Sentence> sentences = notes.prose().sentences();
        int sentence = 0;
        for (Mention mention : notes.mentions()) {
            if (mention instanceof Mention.Place place) {
                while (sentence < sentences.size() - 1
                        && sentences.get(sentence).span().end() <= place.cited().start()) {
                    sentence++;
                }
                spots.add(spot(place, sentence, sentences.get(sentence)));
            }
        }
        starts = spots.stream().map(spot -> spot.place().cited().start()).toList();
        settle();
        named = spots.stream()
                .filter(spot -> setting(spot).isPresent() && inTitle(spot, false))
                .findFirst();
    }

    private Spot spot(Mention.Place place, int index, Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int start = sentence.firstTokenAfter(place.cited().start());
        int end = start;
        while (end < tokens.size() && tokens.get(end).start() < place.cited().end()) {
            end++;
        }
        boolean located = words.isLocated(tokens, start);
        boolean seat = !located && words.isSeat(place.where().name()) && !isListed(tokens, end);
        boolean fighters = !located && words.isOfFighters(tokens, start, end);
        return new Spot(place, index, start, end, located, seat || fighters);
    }

    private static boolean isListed(List<Token> tokens, int end) {
        return end + 1 < tokens.size()
                && tokens.get(end).text().equals(",")
                && tokens.get(end + 1).isCapitalised();
    }

    private void settle() {
        List<Spot> local =
                spots.stream().filter(this::canBeSetting).filter(Spot::isLocal).toList();
        local.stream()
                .filter(spot -> inTitle(spot, false))
                .forEach(spot -> setting.putIfAbsent(spot.name(), "the headline names it"));
        if (setting.isEmpty()) {
            spots.stream()
                    .filter(spot -> spot.is(Level.REGION) && canBeSetting(spot) && inTitle(spot, true))
                    .forEach(spot -> setting.putIfAbsent(spot.name(), "the headline sets it there"));
        }
        if (setting.isEmpty()) {
            Map<String, Long> counts = local.stream()
                    .collect(Collectors.groupingBy(Spot::name, LinkedHashMap::new, Collectors.counting()));
            counts.forEach((name, count) -> {
                if (count >= DOMINANT * local.size()) {
                    setting.put(name, "it is the place the document mostly names");
                }
            });
        }
    }

    private boolean canBeSetting(Spot spot) {
        return !spot.aside() && !words.isSeat(spot.name());
    }

    /** Whether the headline has the name in some form; an ending of a few letters may differ. */
    private boolean inTitle(Spot spot, boolean located) {
        String written = spot.place().cited().words().toLowerCase(Locale.ROOT);
        String stem =
                written.substring(0, Math.min(written.length(), Math.max(STEM_MIN, written.length() - ENDING_MAX)));
        int at = title.indexOf(stem);
        return at >= 0 && (!located || words.isLocated(title.substring(0, at)));
    }

    /** The places named wholly inside a stretch of the text, in text order. */
    List<Spot> within(Span stretch) {
        int from = firstFrom(stretch.start());
        int to = from;
        while (to < spots.size() && spots.get(to).place().cited().end() <= stretch.end()) {
            to++;
        }
        return spots.subList(from, to);
    }

    /** The places named before an offset and not too many places ago, the nearest first. */
    List<Spot> before(int offset) {
        int to = firstFrom(offset);
        while (to > 0 && spots.get(to - 1).place().cited().end() > offset) {
            to--;
        }
        return spots.subList(Math.max(0, to - BACK_MAX), to).reversed();
    }

    private int firstFrom(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return found < 0 ? -found - 1 : found;
    }

    /** The first mention of a place that the document is about because its headline names it. */
    Optional<Spot> named() {
        return named;
    }

    /** Whether the document is about a place. */
    boolean isSet() {
        return !setting.isEmpty();
    }

    /** Why the document is about this place, in plain words; empty where it is not. */
    Optional<String> setting(Spot spot) {
        return canBeSetting(spot) ? Optional.ofNullable(setting.get(spot.name())) : Optional.empty();
    }

    /** Places that can be meant again after they have been named. */
    boolean canBeMeantAgain(Spot spot) {
        return canBeSetting(spot) && !spot.isNameless() && !spot.is(Level.COUNTRY);
    }
}
