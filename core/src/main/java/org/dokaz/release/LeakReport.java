package org.dokaz.release;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;

/**
 * What was looked for in the finished files of a release, and that none of it was there. It names no secret, and not even how they are labelled.
 *
 * @param files the digest of each file, by its path
 * @param secrets how many strings were looked for, each in all its forms and scripts
 * @param vaultOpen whether what the vault holds was among them
 * @param notLookedInto files whose inside could not be read, only their bytes
 * @param program that looked
 * @param key the public half of the key that signs this, in base64
 */
public record LeakReport(
        int release,
        LocalDate day,
        SortedMap<String, Digest> files,
        int secrets,
        boolean vaultOpen,
        List<String> notLookedInto,
        String program,
        String key) {

    public LeakReport {
        notLookedInto = List.copyOf(notLookedInto);
    }

    /** The digest of all files and their digests, one line each as {@code sha256sum} writes them. */
    public static Digest manifest(SortedMap<String, Digest> files) {
        return Digest.ofText(lines(files));
    }

    /** The lines that {@code sha256sum -c} checks. */
    public static String lines(SortedMap<String, Digest> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, digest) ->
                lines.append(digest.hex()).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /** The report as canonical JSON: what is signed. */
    public String json() {
        return CanonicalJson.object()
                        .put("release", CanonicalJson.number(release))
                        .text("day", day.toString())
                        .text("manifest", manifest(files).hex())
                        .put("files", CanonicalJson.number(files.size()))
                        .put("stringsLookedFor", CanonicalJson.number(secrets))
                        .flag("vaultOpen", vaultOpen)
                        .put("found", CanonicalJson.number(0))
                        .list("notLookedInto", CanonicalForm.each(notLookedInto, CanonicalJson::text))
                        .text("program", program)
                        .text("key", key)
                        .toJson()
                + "\n";
    }
}
