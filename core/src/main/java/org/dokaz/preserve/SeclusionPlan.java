package org.dokaz.preserve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.dokaz.flow.DokazException;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.record.JsonObject;

/**
 * What is to be taken out of a case, written down before the first of it is touched. It counts from the moment on when the log has the record
 * that tells of it; then it can be carried out as often as needed, and by whoever opens the case next.
 *
 * @param first the first entry of what takes the place of what goes
 * @param witness the entry of the seclusion
 * @param secluded the entries whose records lie in the vault by now
 * @param returned the entries whose records come back
 * @param originals those that lie in the vault by now
 * @param expunged the entries whose records are taken out for good
 * @param disposable files and folders in the case's folder that are made anew when they are needed
 */
record SeclusionPlan(
        long first,
        long witness,
        List<Long> secluded,
        List<Long> returned,
        List<Digest> originals,
        List<Long> expunged,
        List<String> disposable) {

    private static final char BEFORE_LINE = '\t';

    /** Writes it down, with the records that come back. */
    void write(Layout layout, Disk disk, Map<Long, byte[]> returning) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        returning.forEach((number, line) -> {
            lines.writeBytes((Long.toString(number) + BEFORE_LINE).getBytes(StandardCharsets.US_ASCII));
            lines.writeBytes(line);
        });
        disk.delete(layout.returning());
        disk.write(layout.returning(), lines.toByteArray());
        String json = CanonicalJson.object()
                .put("first", CanonicalJson.number(first))
                .put("witness", CanonicalJson.number(witness))
                .list("secluded", CanonicalForm.each(secluded, CanonicalJson::number))
                .list("returned", CanonicalForm.each(returned, CanonicalJson::number))
                .list("originals", CanonicalForm.each(originals, digest -> CanonicalJson.text(digest.hex())))
                .list("expunged", CanonicalForm.each(expunged, CanonicalJson::number))
                .list("disposable", CanonicalForm.each(disposable, CanonicalJson::text))
                .toJson();
        Path fresh = layout.freshBundle();
        disk.delete(fresh);
        disk.write(fresh, (json + "\n").getBytes(StandardCharsets.UTF_8));
        disk.move(fresh, layout.plan());
        disk.settleNameOf(layout.plan());
    }

    /** Shows a case as it was before a move that was stopped, or as it is to be; never both. Gives what to tell the user. */
    static List<String> lookAt(Layout layout, CustodyLog log, Records records) {
        try {
            if (!Files.exists(layout.plan())) {
                return List.of();
            }
            SeclusionPlan plan = read(layout.plan());
            if (plan.counts(log.end().entries())) {
                plan.secluded().forEach(records::hide);
                plan.expunged().forEach(records::hide);
                records.lend(plan.returning(layout));
            } else {
                LongStream.range(plan.first(), log.end().entries()).forEach(records::hide);
            }
            return List.of(plan.told() + " was stopped; the next run completes it");
        } catch (IOException unreadable) {
            throw Trouble.reading(layout.plan(), unreadable);
        }
    }

    /** Makes an end of a move that was stopped. What the log tells of is carried out; what it does not know of never was. */
    static List<String> recover(Layout layout, Disk disk, CustodyLog log, Records records) throws IOException {
        if (!Files.exists(layout.plan())) {
            drop(layout, disk);
            return List.of();
        }
        SeclusionPlan plan = read(layout.plan());
        if (plan.counts(log.end().entries())) {
            plan.carryOut(layout, disk, records);
            return List.of(plan.told() + " that was stopped is done now");
        }
        drop(layout, disk);
        return List.of(plan.told() + " was stopped before it began; give the same command again");
    }

    static SeclusionPlan read(Path file) throws IOException {
        try {
            JsonObject json = JsonObject.parse(Files.readAllBytes(file));
            return new SeclusionPlan(
                    json.whole("first"),
                    json.whole("witness"),
                    json.wholes("secluded"),
                    json.wholes("returned"),
                    json.texts("originals").stream().map(Digest::new).toList(),
                    json.wholes("expunged"),
                    json.texts("disposable"));
        } catch (IllegalArgumentException damaged) {
            throw new DokazException(
                    file
                            + ": was changed or damaged while it was to be carried out; keep this folder as it is, and go"
                            + " on with a copy that verify finds whole",
                    damaged);
        }
    }

    /** Whether the log tells of it. */
    boolean counts(long entries) {
        return witness < entries;
    }

    /** What it does, as messages name it. */
    String told() {
        return expunged.isEmpty() ? "a move into the vault" : "an expunging";
    }

    /** Takes out what is to be taken out and puts back what comes back. What is done already is left as it is. */
    void carryOut(Layout layout, Disk disk, Records records) throws IOException {
        Map<Long, byte[]> lines = returning(layout);
        secluded.forEach(number -> lines.put(number, SecludedLine.line()));
        expunged.forEach(number -> lines.put(number, ExpungedLine.line()));
        disk.erase(layout.oldBundle());
        records.replace(lines, disk);
        for (Digest original : originals) {
            disk.erase(layout.original(original));
            disk.deleteEmptyFolderOf(layout.original(original));
        }
        for (String name : disposable) {
            if (Path.of(name).getNameCount() == 1 && !Path.of(name).isAbsolute()) {
                disk.eraseAll(layout.root().resolve(name));
            }
        }
        drop(layout, disk);
    }

    /** Forgets it. */
    static void drop(Layout layout, Disk disk) throws IOException {
        // The plan first: without it the rest is nobody's. It is moved before it is written over, since a plan is whole
        // or is none.
        disk.erase(layout.oldBundle());
        if (Files.exists(layout.plan())) {
            disk.move(layout.plan(), layout.oldBundle());
            disk.settleNameOf(layout.plan());
        }
        disk.delete(layout.returning());
        disk.delete(layout.freshBundle());
        disk.erase(layout.oldBundle());
    }

    /** The records that come back, from where they wait. */
    Map<Long, byte[]> returning(Layout layout) throws IOException {
        Map<Long, byte[]> lines = new HashMap<>();
        Set<Long> awaited = new HashSet<>(returned);
        if (awaited.isEmpty()) {
            return lines;
        }
        for (byte[] line : Records.Bundle.read(0, layout.returning()).lines()) {
            int tab = 0;
            while (tab < line.length && line[tab] != BEFORE_LINE) {
                tab++;
            }
            long number = Long.parseLong(new String(line, 0, tab, StandardCharsets.US_ASCII));
            if (awaited.remove(number)) {
                lines.put(number, Arrays.copyOfRange(line, tab + 1, line.length));
            }
        }
        if (!awaited.isEmpty()) {
            throw new DokazException(layout.returning()
                    + ": no longer holds the records that come back from the vault; keep this folder as it is, and go on"
                    + " with a copy that verify finds whole");
        }
        return lines;
    }
}
