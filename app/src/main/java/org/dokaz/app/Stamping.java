package org.dokaz.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Maker;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.preserve.Disk;
import org.dokaz.preserve.Flaw;
import org.dokaz.preserve.Whereabouts;
import org.dokaz.record.Deed;
import org.dokaz.record.Stamped;
import org.dokaz.stamp.Acceptance;
import org.dokaz.stamp.CourierFolder;
import org.dokaz.stamp.StampCheck;
import org.dokaz.stamp.StampRequest;
import org.dokaz.stamp.StampShelf;

/** The time that authorities put on the heads of a case's log: asked for, taken in, checked. */
public final class Stamping {

    private final Path root;
    private final Maker.Machine maker;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * Of the case in this folder.
     *
     * @param random for nonces and salts: must be unforeseeable
     */
    public Stamping(Path root, Maker.Machine maker, InstantSource clock, RandomGenerator random) {
        this.root = root;
        this.maker = maker;
        this.clock = clock;
        this.random = random;
    }

    /** Writes requests for the time of the log's head as it is now, one for each authority, into a folder that is new or empty. */
    public List<StampRequest> request(List<String> authorities, Path folder) {
        try (CaseFile file = open()) {
            file.signHead();
            byte[] head = head();
            StampShelf shelf = shelf();
            List<StampRequest> requests = new ArrayList<>();
            authorities.forEach(authority -> requests.add(shelf.request(head, authority, random)));
            CourierFolder.write(folder, requests);
            return requests;
        }
    }

    private CaseFile open() {
        return CaseFile.open(root, maker, clock, random);
    }

    private byte[] head() {
        Path head = root.resolve("log").resolve("checkpoint");
        try {
            return Files.readAllBytes(head);
        } catch (NoSuchFileException unsigned) {
            throw new DokazException(head + ": is missing, so that there is nothing to be stamped", unsigned);
        } catch (IOException unreadable) {
            throw new DokazException(head + ": cannot be read; check your rights to it and the disk", unreadable);
        }
    }

    private StampShelf shelf() {
        return new StampShelf(root, new Disk());
    }

    /**
     * Takes in what a courier brought.
     *
     * @param trust the certificates in which chains have to end; empty where the user names none
     */
    public List<Acceptance.Taken> accept(CourierFolder folder, List<X509Certificate> trust) {
        List<Stamped> known = stamped(root);
        try (CaseFile file = open()) {
            return new Acceptance(shelf(), known, trust, maker).of(folder, file::decide);
        }
    }

    /** The check of all stamps of a case. Nothing in the folder changes. */
    public static StampCheck.Checked check(Path root) {
        try {
            return StampCheck.of(new StampShelf(root, new Disk()), stamped(root));
        } catch (DokazException broken) {
            Flaw flaw = new Flaw("log/stamps", "could not be held against the log: " + broken.getMessage());
            return new StampCheck.Checked(List.of(flaw), List.of());
        }
    }

    /** How many entries the log of a case has. */
    public static long entries(Path root) {
        try (CaseFolder folder = CaseFolder.openToRead(root)) {
            return folder.end().entries();
        }
    }

    private static List<Stamped> stamped(Path root) {
        List<Stamped> stamped = new ArrayList<>();
        try (CaseFolder folder = CaseFolder.openToRead(root)) {
            folder.walk(folder.beginning(), (entry, behind) -> {
                if (entry.deed() == Deed.STAMPED
                        && folder.whereabouts(entry.number()) == Whereabouts.IN_CASE
                        && folder.kept(entry.number(), entry.leaf()) instanceof Stamped one) {
                    stamped.add(one);
                }
            });
        }
        return stamped;
    }
}
