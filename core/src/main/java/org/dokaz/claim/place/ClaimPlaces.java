package org.dokaz.claim.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dokaz.claim.place.Scenery.Spot;
import org.dokaz.claim.place.SettingWords.Back;
import org.dokaz.model.ActKind;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Notes;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Where.Level;

/**
 * Where a claim's act is said to have happened: the places that its own words name; failing these, what they point back
 * to ("there", "the city"); failing that, the place its sentence or the one before is set at, or the document is about.
 */
public final class ClaimPlaces {

    // How many sentences on a place still holds that nothing but its nearness speaks for.
    private static final int SENTENCES_ON_MAX = 2;
    // Of a unit it is told where it was raised or whose it is, not where it is.
    private static final String UNIT_IDENTITY = "unit_identity";

    /**
     * A place of a claim.
     *
     * @param because why it is taken for one, in plain words; empty where the claim names it
     */
    public record Chosen(ClaimPlace place, Optional<String> because) {}

    private final SettingWords words;
    private final Scenery scenery;
    private final List<Sentence> sentences;

    /** For the claims of one document. */
    public ClaimPlaces(Notes notes) {
        words = SettingWords.of(notes.prose().language());
        scenery = new Scenery(notes);
        sentences = notes.prose().sentences();
    }

    /**
     * The places of a claim, in text order.
     *
     * @param claim its words
     * @param sentence the sentence they stand in
     */
    public List<Chosen> of(Span claim, Sentence sentence, ActKind kind) {
        List<Chosen> named = named(claim, kind);
        return named.isEmpty() ? meant(claim, sentence, kind).stream().toList() : named;
    }

    private List<Chosen> named(Span claim, ActKind kind) {
        List<Spot> inside = new ArrayList<>();
        for (Spot spot : scenery.within(claim)) {
            boolean aside = spot.aside() && !kind.code().equals(UNIT_IDENTITY);
            boolean nowhere = spot.isNameless() && !spot.located();
            if (!spot.is(Level.COUNTRY) && !aside && !nowhere) {
                inside.add(spot);
            }
        }
        boolean hasNames = inside.stream().anyMatch(spot -> !spot.isNameless());
        Set<String> known = new HashSet<>();
        List<Chosen> places = new ArrayList<>();
        for (Spot spot : inside) {
            boolean needless = (hasNames && spot.isNameless()) || holdsTheOneBefore(spot);
            if (!needless && known.add(spot.name())) {
                places.add(new Chosen(claimPlace(spot), Optional.empty()));
            }
        }
        return places;
    }

    private static ClaimPlace claimPlace(Spot spot) {
        return new ClaimPlace(spot.place().cited(), spot.place().where());
    }

    /** Whether a region or district only says where the settlement right before it lies: "Bryanka, Luhansk Oblast". */
    private boolean holdsTheOneBefore(Spot spot) {
        if (!spot.is(Level.REGION) && !spot.is(Level.DISTRICT)) {
            return false;
        }
        return scenery.before(spot.place().cited().start()).stream()
                .takeWhile(other -> other.sentence() == spot.sentence())
                .anyMatch(other -> other.isLocal()
                        && words.isApposed(
                                sentences.get(spot.sentence()).tokens(),
                                other.end(),
                                spot.start(),
                                isSameOblast(other, spot)));
    }

    private static boolean isSameOblast(Spot town, Spot region) {
        Optional<String> oblast = town.place().where().admin1();
        return oblast.isPresent() && oblast.equals(region.place().where().admin1());
    }

    private Optional<Chosen> meant(Span claim, Sentence sentence, ActKind kind) {
        List<Spot> before = scenery.before(claim.start()).stream()
                .filter(scenery::canBeMeantAgain)
                .toList();
        int from = sentence.firstTokenAfter(claim.start());
        int to = from;
        while (to < sentence.tokens().size() && sentence.tokens().get(to).start() < claim.end()) {
            to++;
        }
        for (Back back : words.pointingBack(sentence.tokens(), from, to)) {
            Optional<Spot> meant = last(before, spot -> fits(back, spot));
            if (meant.isPresent()) {
                return chosen(meant, "its words point back to it");
            }
        }
        Optional<Spot> same = last(before, Spot::isLocal)
                .filter(spot -> sentence.span().contains(spot.place().cited().span()))
                .filter(Spot::located);
        if (same.isPresent()) {
            return chosen(same, "its sentence is set there");
        }
        if (words.goesWithPeople(kind.code())) {
            return Optional.empty();
        }
        Optional<Spot> about =
                last(before, spot -> scenery.setting(spot).isPresent()).or(scenery::named);
        if (about.isPresent()) {
            return chosen(
                    about,
                    "the document is about it: " + scenery.setting(about.get()).orElseThrow());
        }
        return scenery.isSet()
                ? Optional.empty()
                : chosen(
                        last(before, Spot::isLocal).filter(spot -> spot.located() && isShortlyBefore(spot, sentence)),
                        "a sentence shortly before is set there");
    }

    private boolean isShortlyBefore(Spot spot, Sentence sentence) {
        int last = Math.min(sentences.size(), spot.sentence() + SENTENCES_ON_MAX + 1);
        return sentences.subList(spot.sentence(), last).stream()
                .anyMatch(near -> near.span().equals(sentence.span()));
    }

    private static boolean fits(Back back, Spot spot) {
        return switch (back) {
            case THERE -> true;
            case SETTLEMENT -> spot.isLocal() && !spot.is(Level.DISTRICT);
            case DISTRICT -> spot.is(Level.DISTRICT);
            case REGION -> spot.is(Level.REGION);
        };
    }

    private static Optional<Spot> last(List<Spot> nearestFirst, Predicate<Spot> wanted) {
        return nearestFirst.stream().filter(wanted).findFirst();
    }

    private static Optional<Chosen> chosen(Optional<Spot> spot, String because) {
        return spot.map(found -> new Chosen(claimPlace(found), Optional.of(because)));
    }
}
