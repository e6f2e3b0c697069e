package org.dokaz.claim.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dokaz.claim.place.Scenery.Spot;
import org.dokaz.claim.place.SettingWords.Back;
import org.dokaz.language.Gazetteer;
import org.dokaz.language.Glossary;
import org.dokaz.model.ActKind;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Notes;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;

/**
 * Where a claim's act is said to have happened: the places that its own words name; failing these, what they point back
 * to ("there", "the city"); failing that, the place its sentence or the one before is set at, or the document is about.
 */
public final class ClaimPlaces {

    private static final String POINTED_AT = "its words point back to it";
    private static final String SET_THERE = "its sentence is set there";
    // How many sentences on a place still holds that nothing but its nearness speaks for.
    private static final int SENTENCES_ON_MAX = 2;
    // How many sentences back the adjective of a region can still be meant by "the region".
    private static final int ADJECTIVE_SENTENCES_MAX = 40;
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
    private final Transcript transcript;
    private final Gazetteer gazetteer;

    /** For the claims of one document. */
    public ClaimPlaces(Notes notes) {
        words = SettingWords.of(notes.prose().language());
        scenery = new Scenery(notes);
        sentences = notes.prose().sentences();
        transcript = notes.prose().transcript();
        gazetteer = Gazetteer.of(notes.prose().language());
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
            Optional<Chosen> meant = chosen(last(before, spot -> fits(back, spot)), POINTED_AT)
                    .or(() -> back == Back.REGION ? regionOfAdjective(claim.start(), POINTED_AT) : Optional.empty());
            if (meant.isPresent()) {
                return meant;
            }
        }
        Optional<Spot> same = last(before, Spot::isLocal)
                .filter(spot -> sentence.span().contains(spot.place().cited().span()))
                .filter(Spot::located);
        if (same.isPresent()) {
            return chosen(same, SET_THERE);
        }
        Optional<Chosen> setBefore =
                saysTheRegion(sentence.tokens(), from) ? regionOfAdjective(claim.start(), SET_THERE) : Optional.empty();
        if (setBefore.isPresent()) {
            return setBefore;
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

    /** Whether a sentence says "the region", without its name, before this token. */
    private boolean saysTheRegion(List<Token> tokens, int end) {
        for (int at = 1; at < end; at++) {
            if (words.pointsBack(tokens, at, Back.REGION)
                    && gazetteer.regionAdjectiveAt(tokens, at - 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** «глава Запорізької ВЦА»: the region that an adjective named last before this offset. */
    private Optional<Chosen> regionOfAdjective(int before, String because) {
        int left = ADJECTIVE_SENTENCES_MAX;
        for (Sentence sentence : sentences.reversed()) {
            if (sentence.span().start() >= before) {
                continue;
            }
            for (int at = sentence.firstTokenAfter(before) - 1; at >= 0; at--) {
                Optional<Glossary.Hit<Where>> region = gazetteer.regionAdjectiveAt(sentence.tokens(), at);
                if (region.isPresent()) {
                    Span span = sentence.tokens()
                            .get(at)
                            .span()
                            .cover(sentence.tokens().get(region.get().end() - 1).span());
                    return Optional.of(new Chosen(
                            new ClaimPlace(transcript.cite(span), region.get().meaning()), Optional.of(because)));
                }
            }
            left--;
            if (left == 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
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
