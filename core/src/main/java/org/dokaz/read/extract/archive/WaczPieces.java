package org.dokaz.read.extract.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Provenance;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.JsonBounds;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;
import org.dokaz.read.extract.packed.EntryName;
import org.dokaz.read.extract.packed.Unpackable;
import org.dokaz.read.extract.packed.ZipBytes;
import org.dokaz.read.extract.packed.ZipDirectory;
import org.dokaz.read.extract.packed.ZipEntryPlace;

/**
 * The web archives of a WACZ file, whose package states a digest for each of its files. Each digest is checked; a file
 * that is missing, changed or not listed is told. A signature is told of and not checked. After WACZ 1.1.1.
 */
public final class WaczPieces implements Pieces {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(JsonBounds.CONSTRAINTS).build();

    private static final String PACKAGE = "datapackage.json";
    private static final String PACKAGE_DIGEST = "datapackage-digest.json";
    private static final String SHA_256 = "sha256:";
    private static final int LISTED_MAX = 10_000;

    private final Content wacz;
    private final ZipBytes bytes;
    private final Deque<ZipEntryPlace> waiting;
    private final Map<String, String> stated = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private final Deque<Piece> ahead = new ArrayDeque<>();
    private Optional<String> statedOfPackage = Optional.empty();
    private boolean signed;
    private int holding;
    private int wrong;
    private boolean ended;

    private WaczPieces(Content wacz, List<ZipEntryPlace> entries) throws IOException {
        this.wacz = wacz;
        this.waiting = new ArrayDeque<>(entries);
        this.bytes = ZipBytes.of(wacz);
    }

    /** The web archives of this file. */
    public static Pieces of(Content wacz) throws IOException {
        try {
            List<ZipEntryPlace> entries = ZipPieces.inOrder(ZipDirectory.of(wacz));
            WaczPieces pieces = new WaczPieces(wacz, entries);
            pieces.lookAhead(entries);
            return pieces;
        } catch (Unpackable damaged) {
            return ZipPieces.of(wacz);
        }
    }

    /** Reads what the package states before its files come. */
    private void lookAhead(List<ZipEntryPlace> entries) throws IOException {
        for (ZipEntryPlace entry : entries) {
            if (entry.name().equals(PACKAGE) || entry.name().equals(PACKAGE_DIGEST)) {
                try (ZipBytes alone = ZipBytes.of(wacz)) {
                    byte[] json = alone.unpack(entry);
                    if (entry.name().equals(PACKAGE)) {
                        readPackage(json);
                    } else {
                        readDigest(json);
                    }
                } catch (IOException damaged) {
                    tell(entry.name(), Fault.BROKEN, "cannot be read: digests of this archive cannot be checked");
                }
            }
        }
    }

    private void readPackage(byte[] json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            String path = "";
            String hash = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                    path = text && name.equals("path") ? parser.getText() : path;
                    hash = text && name.equals("hash") ? parser.getText() : hash;
                } else if (token == JsonToken.END_OBJECT) {
                    if (!path.isEmpty() && !hash.isEmpty() && stated.size() < LISTED_MAX) {
                        stated.put(path, hash);
                    }
                    path = "";
                    hash = "";
                }
            }
        }
    }

    private void readDigest(byte[] json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    signed |= name.equals("signedData") && value == JsonToken.START_OBJECT;
                    if (name.equals("hash") && value == JsonToken.VALUE_STRING && statedOfPackage.isEmpty()) {
                        statedOfPackage = Optional.of(parser.getText());
                    }
                }
            }
        }
    }

    @Override
    public Optional<Piece> next() throws IOException {
        while (!waiting.isEmpty() && ahead.isEmpty()) {
            take(waiting.removeFirst());
        }
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.removeFirst());
        }
        if (ended) {
            return Optional.empty();
        }
        ended = true;
        for (String path : stated.keySet().stream().sorted().toList()) {
            if (!found.contains(path)) {
                tell(path, Fault.BROKEN, "is listed in " + PACKAGE + " and is not there, or cannot be unpacked");
            }
        }
        ahead.add(ZipPieces.part(Optional.empty(), new Outcome.Declined<>(account()), true));
        return Optional.of(ahead.removeFirst());
    }

    private void take(ZipEntryPlace entry) throws IOException {
        String shown = EntryName.of(entry.name()).shown();
        try {
            byte[] unpacked = bytes.unpack(entry);
            boolean first = found.add(entry.name());
            Optional<String> remark = check(entry.name(), unpacked);
            if (!first) {
                tell(shown, Fault.BROKEN, "stands in the archive twice; programs differ in which of them they show");
            } else if (isArchive(entry.name())) {
                Provenance known = Provenance.BLANK.with(remark.stream().toList());
                ahead.add(new Piece.File(shown, unpacked, known));
            }
        } catch (Unpackable unpackable) {
            tell(shown, unpackable.fault(), unpackable.why());
        }
    }

    private static boolean isArchive(String name) {
        return name.startsWith("archive/") && (name.endsWith(".warc") || name.endsWith(".warc.gz"));
    }

    /** Holds a file against what the package states of it. */
    private Optional<String> check(String name, byte[] unpacked) {
        Optional<String> hash = name.equals(PACKAGE) ? statedOfPackage : Optional.ofNullable(stated.get(name));
        if (hash.isEmpty()) {
            if (isArchive(name)) {
                tell(name, Fault.BROKEN, "is not listed in " + PACKAGE + ": it may have been put there later");
            }
            return Optional.empty();
        }
        if (hash.get().equals(SHA_256 + Digest.of(unpacked).hex())) {
            holding++;
            return Optional.of("the digest that " + PACKAGE + " states for it holds");
        }
        wrong++;
        String where = name.equals(PACKAGE) ? PACKAGE_DIGEST : PACKAGE;
        tell(
                name,
                Fault.BROKEN,
                "does not have the digest that " + where + " states: it was changed after the archive was made");
        return Optional.of("the digest that " + where + " states for it does not hold");
    }

    private void tell(String name, Fault fault, String detail) {
        ahead.add(ZipPieces.part(
                Optional.of(EntryName.of(name).shown()), new Outcome.Failed<Draft>(fault, detail), false));
    }

    private String account() {
        return "a web archive in its package (WACZ): the web archives in it are kept and read by themselves; digests that hold: "
                + holding + ", that do not: " + wrong
                + (signed ? "; it is signed, and the signature was not checked" : "; it is not signed");
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
