package org.dokaz.stamp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.record.JsonObject;

/**
 * A folder that travels between a machine without a network and one with: requests on the way out, answers on the way back. It tells nothing of
 * a case but the digest of the head of its log.
 */
public final class CourierFolder {

    private static final int FORMAT = 1;
    private static final String MANIFEST = "manifest.json";
    private static final String TOLD = "READ-ME.txt";
    private static final int MANIFEST_BYTES_MAX = 1 << 16;

    private static final String WORDS = """
            This folder asks authorities to put their time on a digest (RFC 3161).
            It holds digests and chance numbers, and nothing else.

            On a machine with a network, for each request NAME.tsq, either

                dokaz stamp courier THIS-FOLDER --to NAME=https://address-of-the-authority

            or, without Dokaz,

                curl -H 'Content-Type: application/timestamp-query' --data-binary @NAME.tsq \\
                     https://address-of-the-authority -o NAME.tsr

            Then bring the folder back to whoever gave it to you. Ask two authorities that
            have nothing to do with one another. Change no file.
            """;

    private final Path folder;
    private final List<StampRequest> requests;

    private CourierFolder(Path folder, List<StampRequest> requests) {
        this.folder = folder;
        this.requests = List.copyOf(requests);
    }

    /** Writes requests into a folder, the manifest last: with it the folder is one. */
    public static CourierFolder write(Path folder, List<StampRequest> requests) {
        try {
            Files.createDirectories(folder);
            for (StampRequest request : requests) {
                Files.write(folder.resolve(request.authority() + ".tsq"), request.encode());
            }
            Files.writeString(folder.resolve(TOLD), WORDS);
            String json = CanonicalJson.object()
                    .put("format", CanonicalJson.number(FORMAT))
                    .list("requests", CanonicalForm.each(requests, CourierFolder::line))
                    .toJson();
            Files.writeString(folder.resolve(MANIFEST), json + "\n");
        } catch (IOException unwritable) {
            throw new DokazException(
                    folder + ": the requests could not be written there; make room, or name another folder",
                    unwritable);
        }
        return new CourierFolder(folder, requests);
    }

    private static String line(StampRequest request) {
        return CanonicalJson.object()
                .text("authority", request.authority())
                .text("imprint", request.imprint().hex())
                .text("request", Digest.of(request.encode()).hex())
                .toJson();
    }

    /** Whether requests may be written there: nothing is there, or an empty folder. */
    public static boolean isFree(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException noFolder) {
            return false;
        }
    }

    /**
     * The folder as somebody brings it.
     *
     * @throws DokazException where it is none, or was changed; the message says which
     */
    public static CourierFolder open(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        try {
            JsonObject json = JsonObject.parse(read(manifest, MANIFEST_BYTES_MAX));
            if (json.whole("format") != FORMAT) {
                throw new IllegalArgumentException("of another format");
            }
            List<StampRequest> requests = new ArrayList<>();
            for (JsonObject line : json.list("requests", one -> one)) {
                String authority = line.text("authority");
                if (!StampRequest.isName(authority)) {
                    throw new IllegalArgumentException("names an authority that cannot be one");
                }
                byte[] bytes = read(folder.resolve(authority + ".tsq"), StampRequest.BYTES_MAX);
                if (!Digest.of(bytes).equals(line.digest("request"))) {
                    throw new IllegalArgumentException(authority + ".tsq is not as it was written");
                }
                requests.add(StampRequest.parse(authority, bytes));
            }
            return new CourierFolder(folder, requests);
        } catch (NoSuchFileException missing) {
            throw new DokazException(
                    missing.getFile() + ": is missing; name a folder that 'dokaz stamp request' wrote, whole", missing);
        } catch (IOException | IllegalArgumentException changed) {
            throw new DokazException(
                    folder + ": not a folder that 'dokaz stamp request' wrote, or it was changed ("
                            + changed.getMessage() + "); have it written again",
                    changed);
        }
    }

    /** What is asked, of whom. */
    public List<StampRequest> requests() {
        return requests;
    }

    /** The answer to a request, where it has come; one byte too long where it is too long. */
    public Optional<byte[]> answer(StampRequest request) {
        Path file = answerFile(request);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(file, Answer.BYTES_MAX + 1));
        } catch (IOException unreadable) {
            throw new DokazException(file + ": cannot be read; check your rights to it and the disk", unreadable);
        }
    }

    /** Puts an answer where it belongs, in one step. */
    void keep(StampRequest request, byte[] answer) {
        Path file = answerFile(request);
        Path fresh = folder.resolve(request.authority() + ".part");
        try {
            Files.write(fresh, answer);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new DokazException(
                    file + ": cannot be written; make room, then give the same command again", unwritable);
        }
    }

    private Path answerFile(StampRequest request) {
        return folder.resolve(request.authority() + ".tsr");
    }

    private static byte[] read(Path file, int bytesMax) throws IOException {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytesMax);
        }
    }
}
