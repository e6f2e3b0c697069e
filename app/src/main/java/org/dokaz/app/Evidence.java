package org.dokaz.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.release.Release;
import org.dokaz.release.redact.Redacted;
import org.dokaz.release.redact.Redaction;
import org.dokaz.release.withheld.Secret;
import org.dokaz.release.withheld.Withheld;

/**
 * The evidence that goes with a release: redacted copies of the documents it quotes, as far as these may be known, and a list that ties each copy
 * to the digest of its original. Originals themselves never go out this way.
 */
final class Evidence {

    private static final String FOLDER = "evidence/";

    private Evidence() {}

    /** The files to be added to a release, by their paths. */
    static SortedMap<String, byte[]> of(CaseFile file, Release release, List<Secret> secrets) {
        return of(file, release, secrets, FOLDER);
    }

    /** The same in a folder of this name, which ends in a slash. */
    static SortedMap<String, byte[]> of(CaseFile file, Release release, List<Secret> secrets, String folder) {
        Redaction redaction = new Redaction(Withheld.secrets(secrets));
        PointingAtExhibits exhibits = new PointingAtExhibits(file);
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (Release.Source source : release.sources()) {
            Optional<Digest> digest = source.exhibit();
            CanonicalJson.Members line =
                    CanonicalJson.object().text("source", source.key()).text("original", digest.map(Digest::toString));
            if (digest.isEmpty()) {
                line.text("absent", "somebody in it may not be shown, or its address may not be known");
            } else {
                Exhibit exhibit = exhibits.of(digest.get()).orElseThrow();
                switch (Redacting.copy(file, exhibit, List.of(), redaction)) {
                    case Redacted.Refused(String reason) -> line.text("absent", reason);
                    case Redacted.Made made -> {
                        String path = folder + source.key() + "." + made.extension();
                        files.put(path, made.bytes());
                        line.text("copy", path)
                                .text("copyDigest", Digest.of(made.bytes()).toString())
                                .put("placesCovered", CanonicalJson.number(made.marks()));
                    }
                }
            }
            lines.add(line.toJson());
        }
        files.put(folder + "index.jsonl", text(lines));
        return files;
    }

    private static byte[] text(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
