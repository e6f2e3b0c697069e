package org.dokaz.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.claim.ClaimReader;
import org.dokaz.flow.Stage;
import org.dokaz.model.Claim;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Transcript;
import org.dokaz.protect.RiskFinder;
import org.dokaz.read.furniture.FurnitureFinder;
import org.dokaz.read.furniture.RecurringLines;
import org.dokaz.read.name.NameReader;
import org.dokaz.read.place.PlaceReader;
import org.dokaz.read.quantity.QuantityReader;
import org.dokaz.read.review.Review;
import org.dokaz.read.speech.SpeechReader;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.dokaz.read.time.TimeReader;

/** The pure stages in order, for one language: from a transcript to all that was noticed and is claimed in it. */
final class Reader implements Stage<Transcript, Reading> {

    private static final Comparator<Mention> IN_TEXT_ORDER =
            Comparator.comparing(mention -> mention.cited().span());

    private final FurnitureFinder furniture = new FurnitureFinder();
    private final RecurringLines known;
    private final Tagger tagger;
    private final NameReader names;
    private final PlaceReader places;
    private final TimeReader times;
    private final QuantityReader quantities;
    private final SpeechReader speech;
    private final ClaimReader claims;
    private final Review review;
    private final RiskFinder risks = new RiskFinder();

    Reader(Language language, RecurringLines known, Equipment equipment) {
        this.known = known;
        tagger = Tagger.of(language);
        names = NameReader.of(language);
        places = equipment.placeReader(language);
        times = TimeReader.of(language);
        quantities = QuantityReader.of(language);
        speech = equipment.speechReader(language);
        claims = equipment.claimReader(language);
        review = Review.of(language);
    }

    @Override
    public Reading apply(Transcript transcript) {
        Notes notes = notes(transcript);
        List<Claim> claimed = claims.read(notes);
        // Claims rest on all that was noticed; only what is kept is looked at once more.
        return risks.read(review.apply(notes), claimed);
    }

    /** All that is noticed in a transcript before anything is claimed: what claims are made of, and learned from. */
    Notes notes(Transcript transcript) {
        return notes(Sentences.of(transcript, furniture.find(transcript, known)));
    }

    /** The same where the sentences are known. */
    Notes notes(Prose sentences) {
        Prose prose = tagger.tag(sentences);
        List<Mention> mentions = mentions(prose);
        return new Notes(prose, mentions, speech.read(prose, mentions));
    }

    private List<Mention> mentions(Prose prose) {
        List<Mention> named = names.read(prose);
        List<Mention> timed = times.read(prose);
        List<Mention> placed = places.read(prose, named);
        SpanIndex<Mention> taken = SpanIndex.of(placed, place -> place.cited().span());
        List<Mention> mentions = new ArrayList<>(placed);
        for (Mention name : named) {
            if (!isPerson(name) || taken.overlapping(name.cited().span()).isEmpty()) {
                mentions.add(name);
            }
        }
        mentions.addAll(timed);
        mentions.addAll(quantities.read(prose, timed));
        mentions.sort(IN_TEXT_ORDER);
        return mentions;
    }

    private static boolean isPerson(Mention mention) {
        return mention instanceof Mention.Name name && name.kind() == Mention.NameKind.PERSON;
    }
}
