package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Exhibit;
import org.dokaz.release.redact.Box;
import org.dokaz.release.redact.Redacted;
import org.dokaz.release.redact.Redaction;
import org.dokaz.release.withheld.Secret;
import org.dokaz.release.withheld.Withheld;

/** Copies of a case's originals in which what is withheld cannot be read. */
public final class Redacting {

    private Redacting() {}

    /**
     * The original that is meant.
     *
     * @param document the end of its path, or the first digits of its id
     * @throws IllegalArgumentException where no one document is meant
     */
    public static Exhibit meant(CaseFile file, String document) {
        return new PointingAtExhibits(file).at(document);
    }

    /**
     * A copy of one original without the names of people who may not be named, and without what lies under the boxes.
     *
     * @param inVault the strings that the vault holds
     */
    public static Redacted copy(CaseFile file, Exhibit exhibit, List<Box> boxes, List<Secret> inVault) {
        List<Secret> secrets = Releasing.secrets(file, inVault);
        List<Secret> covered = new ArrayList<>(secrets);
        // In the document itself, whatever exposes somebody is covered, not names alone.
        file.eachReading((outcome, reading) -> {
            if (reading.transcript().exhibit().equals(exhibit.id())) {
                reading.risks().stream()
                        .map(risk -> risk.cited().words())
                        .filter(words -> words.length() <= Secret.LENGTH_MAX
                                && words.codePoints().anyMatch(Character::isLetter))
                        .forEach(words -> covered.add(Secret.words("somebody at risk", words)));
            }
        });
        return copy(file, exhibit, boxes, Redaction.covering(Withheld.secrets(covered), Withheld.secrets(secrets)));
    }

    /** A copy of an original; refused where it is too large to be held. */
    static Redacted copy(CaseFile file, Exhibit exhibit, List<Box> boxes, Redaction redaction) {
        if (exhibit.sizeBytes() > Redaction.BYTES_MAX) {
            return new Redacted.Refused("larger than " + Redaction.BYTES_MAX + " bytes (BYTES_MAX); split it first");
        }
        try (InputStream in = file.original(exhibit).open()) {
            return redaction.of(in.readAllBytes(), boxes);
        } catch (IOException unreadable) {
            throw new DokazException(
                    exhibit.id() + ": the original could not be read; check the disk, and 'dokaz verify'", unreadable);
        }
    }
}
