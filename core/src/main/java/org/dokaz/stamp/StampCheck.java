package org.dokaz.stamp;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.certificate.Certificates;
import org.dokaz.model.Digest;
import org.dokaz.preserve.Flaw;
import org.dokaz.record.Stamped;

/**
 * The check of all stamps of a case: every answer held against its request, its head and what the log says of it, its signature and its chain
 * checked anew. Needs no network and asks no clock: a stamp is judged at its own time.
 */
public final class StampCheck {

    private final StampShelf shelf;
    private final Map<Key, Stamped> told = new HashMap<>();
    private final Set<Key> seen = new HashSet<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<StampedHead> heads = new ArrayList<>();

    /** One authority's time on one head. */
    private record Key(Digest imprint, String authority) {}

    /**
     * What a check came to.
     *
     * @param flaws everything that does not hold
     * @param heads every head whose time was asked for, by its place on the shelf
     */
    public record Checked(List<Flaw> flaws, List<StampedHead> heads) {

        public Checked {
            flaws = List.copyOf(flaws);
            heads = List.copyOf(heads);
        }
    }

    private StampCheck(StampShelf shelf, List<Stamped> records) {
        this.shelf = shelf;
        // What was said last counts: somebody named whom to trust after the stamp was taken in.
        records.forEach(record -> told.put(new Key(record.imprint(), record.authority()), record));
    }

    /**
     * The check of what lies on a shelf.
     *
     * @param records what the log says was taken in, in its order
     */
    public static Checked of(StampShelf shelf, List<Stamped> records) {
        return new StampCheck(shelf, records).checked();
    }

    private Checked checked() {
        shelf.places().forEach(this::check);
        told.keySet().stream()
                .filter(key -> !seen.contains(key))
                .sorted(java.util.Comparator.comparing(Key::imprint).thenComparing(Key::authority))
                .forEach(key -> flaws.add(new Flaw(
                        shelf.inside(StampShelf.Place.of(key.imprint()), key.authority() + StampShelf.ANSWER),
                        "is missing, though the log says it was taken in")));
        return new Checked(flaws, heads);
    }

    private void flaw(StampShelf.Place place, String name, String what) {
        flaws.add(new Flaw(shelf.inside(place, name), what));
    }

    private void check(StampShelf.Place place) {
        List<String> files = shelf.files(place);
        Optional<byte[]> head = shelf.head(place);
        if (head.isEmpty() || !place.isOf(Digest.of(head.get()))) {
            flaw(place, "checkpoint", "is missing or was changed: its folder is named by other bytes");
            return;
        }
        Digest imprint = Digest.of(head.get());
        List<Stamp> stamps = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        Set<String> belonging = new HashSet<>();
        for (String file : files) {
            if (file.endsWith(StampShelf.REQUEST)) {
                String authority = file.substring(0, file.length() - StampShelf.REQUEST.length());
                belonging.addAll(List.of(file, authority + StampShelf.ANSWER, authority + StampShelf.CHAIN));
                if (request(place, authority, imprint).isPresent()) {
                    check(place, request(place, authority, imprint).get(), stamps, waiting);
                }
            }
        }
        files.stream()
                .filter(file -> !belonging.contains(file) && !StampShelf.isHead(file))
                .forEach(file -> flaw(place, file, "belongs to no request that was made here"));
        heads.add(new StampedHead(imprint, StampedHead.entries(head.get()), stamps, waiting));
    }

    private Optional<StampRequest> request(StampShelf.Place place, String authority, Digest imprint) {
        try {
            StampRequest request = StampRequest.parse(
                    authority, shelf.read(place, authority + StampShelf.REQUEST).orElseThrow());
            if (request.imprint().equals(imprint)) {
                return Optional.of(request);
            }
        } catch (IllegalArgumentException changed) {
            flaw(place, authority + StampShelf.REQUEST, "was changed: it is " + changed.getMessage());
            return Optional.empty();
        }
        flaw(place, authority + StampShelf.REQUEST, "was changed: it asks for the time of another head");
        return Optional.empty();
    }

    private void check(StampShelf.Place place, StampRequest request, List<Stamp> stamps, List<String> waiting) {
        String name = request.authority() + StampShelf.ANSWER;
        Optional<byte[]> answer = shelf.read(place, name);
        Key key = new Key(request.imprint(), request.authority());
        Optional<Stamped> record = Optional.ofNullable(told.get(key));
        if (answer.isEmpty()) {
            if (record.isEmpty()) {
                waiting.add(request.authority());
            }
            return;
        }
        seen.add(key);
        if (record.isEmpty()) {
            waiting.add(request.authority());
            flaw(
                    place,
                    name,
                    "is a stamp that the log does not know, as a run leaves it that was stopped; 'dokaz stamp"
                            + " accept' enters it");
            return;
        }
        if (!Digest.of(answer.get()).equals(record.get().token())) {
            flaw(place, name, "was changed: it is not the answer that the log says was taken in");
            return;
        }
        Optional<byte[]> chain = shelf.read(place, request.authority() + StampShelf.CHAIN);
        if (chain.isEmpty() || !Digest.of(chain.get()).equals(record.get().chain())) {
            flaw(
                    place,
                    request.authority() + StampShelf.CHAIN,
                    "is missing or was changed: these are not the certificates that the log says were kept");
            return;
        }
        check(place, request, answer.get(), chain.get(), record.get(), stamps);
    }

    private void check(
            StampShelf.Place place,
            StampRequest request,
            byte[] answer,
            byte[] chain,
            Stamped record,
            List<Stamp> stamps) {
        String name = request.authority() + StampShelf.ANSWER;
        List<X509Certificate> kept;
        try {
            kept = Certificates.parse(chain);
        } catch (IllegalArgumentException none) {
            flaw(place, request.authority() + StampShelf.CHAIN, "holds no certificates");
            return;
        }
        List<X509Certificate> trust = record.anchor()
                .map(anchor -> Certificates.of(kept, Set.of(anchor)))
                .orElse(List.of());
        if (record.anchor().isPresent() && trust.isEmpty()) {
            flaw(place, request.authority() + StampShelf.CHAIN, "lacks the certificate that somebody named as trusted");
            return;
        }
        switch (TokenCheck.of(request, answer, kept, trust)) {
            case Verdict.Refused(String why) -> flaw(place, name, why);
            case Verdict.Held(Stamp stamp) -> {
                if (stamp.genTime().equals(record.genTime())) {
                    stamps.add(stamp);
                } else {
                    flaw(place, name, "bears another time than the log says");
                }
            }
        }
    }
}
