package org.dokaz.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.claim.ClaimReader;
import org.dokaz.claim.learned.ClaimModel;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.read.extract.PictureReader;
import org.dokaz.read.place.PlaceReader;
import org.dokaz.read.place.PlaceSource;
import org.dokaz.read.speech.SpeechReader;
import org.dokaz.read.speech.SpeechReasons;
import org.dokaz.read.speech.learned.AttributionModel;

/**
 * What a user brings to what comes with the program: what was learned elsewhere of who says what in one language, or of what claims are,
 * and places that were imported; and the digests of the files that hold it, since they are settings.
 */
public record Equipment(
        Optional<AttributionModel> attribution, Optional<ClaimModel> claims, PlaceSource places, List<Digest> digests) {

    public Equipment {
        digests = List.copyOf(digests);
    }

    /**
     * What these files hold.
     *
     * @throws IOException where one cannot be read or holds no such model
     */
    public static Equipment in(Optional<Path> attribution, Optional<Path> claims) throws IOException {
        List<Digest> digests = new ArrayList<>();
        Optional<AttributionModel> who = Optional.empty();
        Optional<ClaimModel> what = Optional.empty();
        if (attribution.isPresent()) {
            byte[] bytes = Files.readAllBytes(attribution.get());
            who = Optional.of(AttributionModel.read(bytes));
            digests.add(Digest.of(bytes));
        }
        if (claims.isPresent()) {
            byte[] bytes = Files.readAllBytes(claims.get());
            what = Optional.of(ClaimModel.read(bytes));
            digests.add(Digest.of(bytes));
        }
        return new Equipment(who, what, PlaceSource.NONE, digests);
    }

    /** The same with places that the user imported; the digest of what was imported is a setting too. */
    public Equipment with(PlaceSource imported, Digest gazetteer) {
        List<Digest> all = new ArrayList<>(digests);
        all.add(gazetteer);
        return new Equipment(attribution, claims, imported, all);
    }

    /** The same with another program that reads the words in pictures: what it sees is a setting too. */
    public Equipment seeingBy(PictureReader pictures) {
        List<Digest> all = new ArrayList<>(digests);
        all.add(Digest.ofText("words in pictures: " + pictures.shown()));
        return new Equipment(attribution, claims, places, all);
    }

    PlaceReader placeReader(Language language) {
        return PlaceReader.of(language).with(places);
    }

    private Optional<AttributionModel> attribution(Language language) {
        return attribution.filter(model -> model.language() == language);
    }

    SpeechReader speechReader(Language language) {
        return attribution(language)
                .map(model -> SpeechReader.of(language, model))
                .orElseGet(() -> SpeechReader.of(language));
    }

    /** Why it is said by whom, as far as this equipment decides it. */
    public SpeechReasons speechReasons(Language language) {
        return attribution(language)
                .map(model -> SpeechReasons.of(language, model))
                .orElseGet(() -> SpeechReasons.of(language));
    }

    /** What reads claims with it. */
    public ClaimReader claimReader(Language language) {
        return ClaimReader.of(language, claimModel());
    }

    /** What was learned of claims. */
    public Optional<ClaimModel> claimModel() {
        return claims.or(ClaimModel::shipped);
    }

    /** What comes with the program. */
    public static Equipment shipped() {
        return new Equipment(Optional.empty(), Optional.empty(), PlaceSource.NONE, List.of());
    }

    /** The program so equipped: another model or gazetteer is another setting. */
    public Maker.Machine maker(Maker.Machine program) {
        if (digests.isEmpty()) {
            return program;
        }
        StringBuilder settings = new StringBuilder(program.settings().hex()).append('\n');
        digests.forEach(digest -> settings.append(digest.hex()).append('\n'));
        return new Maker.Machine(program.name(), program.version(), Digest.ofText(settings.toString()));
    }
}
