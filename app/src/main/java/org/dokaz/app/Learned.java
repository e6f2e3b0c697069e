package org.dokaz.app;

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
import org.dokaz.read.speech.SpeechReader;
import org.dokaz.read.speech.SpeechReasons;
import org.dokaz.read.speech.learned.AttributionModel;

/**
 * What was learned elsewhere and is used instead of what comes with the program: who says what in one language, or what claims are;
 * and the digests of the files that hold it.
 */
public record Learned(Optional<AttributionModel> attribution, Optional<ClaimModel> claims, List<Digest> digests) {

    public Learned {
        digests = List.copyOf(digests);
    }

    /**
     * What these files hold.
     *
     * @throws IOException where one cannot be read or holds no such model
     */
    public static Learned in(Optional<Path> attribution, Optional<Path> claims) throws IOException {
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
        return new Learned(who, what, digests);
    }

    /** The same beside a gazetteer that the user imported, whose digest is a setting too. */
    public Learned beside(Optional<Digest> gazetteer) {
        List<Digest> all = new ArrayList<>(digests);
        gazetteer.ifPresent(all::add);
        return new Learned(attribution, claims, all);
    }

    private Optional<AttributionModel> attribution(Language language) {
        return attribution.filter(model -> model.language() == language);
    }

    SpeechReader speechReader(Language language) {
        return attribution(language)
                .map(model -> SpeechReader.of(language, model))
                .orElseGet(() -> SpeechReader.of(language));
    }

    SpeechReasons speechReasons(Language language) {
        return attribution(language)
                .map(model -> SpeechReasons.of(language, model))
                .orElseGet(() -> SpeechReasons.of(language));
    }

    ClaimReader claimReader(Language language) {
        return ClaimReader.of(language, claimModel());
    }

    Optional<ClaimModel> claimModel() {
        return claims.or(ClaimModel::shipped);
    }

    /** What comes with the program. */
    public static Learned shipped() {
        return new Learned(Optional.empty(), Optional.empty(), List.of());
    }

    /** The program with these models: another model is another setting. */
    public Maker.Machine maker(Maker.Machine program) {
        if (digests.isEmpty()) {
            return program;
        }
        StringBuilder settings = new StringBuilder(program.settings().hex()).append('\n');
        digests.forEach(digest -> settings.append(digest.hex()).append('\n'));
        return new Maker.Machine(program.name(), program.version(), Digest.ofText(settings.toString()));
    }
}
