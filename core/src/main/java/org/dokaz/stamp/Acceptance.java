package org.dokaz.stamp;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.Stamped;

/** Takes in what a courier brings: each answer is checked fully and kept beside the log, or refused with its reason. */
public final class Acceptance {

    private final StampShelf shelf;
    private final List<Stamped> known;
    private final List<X509Certificate> trust;
    private final Maker by;

    /**
     * Takes in for a shelf.
     *
     * @param known what was taken in before
     * @param trust where the chains have to end; empty where nobody named any
     */
    public Acceptance(StampShelf shelf, List<Stamped> known, List<X509Certificate> trust, Maker by) {
        this.shelf = shelf;
        this.known = List.copyOf(known);
        this.trust = List.copyOf(trust);
        this.by = by;
    }

    /** What came of an answer. */
    public sealed interface Taken {

        /** Whose answer it is. */
        String authority();
    }

    /** It holds, and is kept. */
    public record Kept(Stamp stamp) implements Taken {

        @Override
        public String authority() {
            return stamp.authority();
        }
    }

    /** It was taken in before. */
    public record Already(String authority) implements Taken {}

    /** It has not come yet. */
    public record Awaited(String authority) implements Taken {}

    /**
     * It is not kept.
     *
     * @param why the reason, in words that go on from the name of the authority
     */
    public record Refused(String authority, String why) implements Taken {}

    /**
     * Takes in what lies in a folder.
     *
     * @param enter keeps a record of a stamp; it is on the shelf by then
     */
    public List<Taken> of(CourierFolder folder, Consumer<Stamped> enter) {
        return folder.requests().stream()
                .map(request -> taken(folder, request, enter))
                .toList();
    }

    private Taken taken(CourierFolder folder, StampRequest request, Consumer<Stamped> enter) {
        String authority = request.authority();
        if (!shelf.made(request)) {
            return new Refused(authority, "was not asked from this case: no such request was made here");
        }
        Optional<byte[]> answer = folder.answer(request);
        if (answer.isEmpty()) {
            return new Awaited(authority);
        }
        Optional<Stamped> before = known.stream()
                .filter(record ->
                        record.authority().equals(authority) && record.imprint().equals(request.imprint()))
                .reduce((earlier, later) -> later);
        if (before.filter(record -> !record.token().equals(Digest.of(answer.get())))
                .isPresent()) {
            return new Refused(authority, "has given another answer to this request before, which is kept");
        }
        return switch (TokenCheck.of(request, answer.get(), List.of(), trust)) {
            case Verdict.Refused(String why) -> new Refused(authority, why);
            case Verdict.Held(Stamp stamp) -> taken(stamp, answer.get(), before, enter);
        };
    }

    private Taken taken(Stamp stamp, byte[] answer, Optional<Stamped> before, Consumer<Stamped> enter) {
        byte[] chain = stamp.chainFile();
        if (chain.length > Answer.BYTES_MAX) {
            return new Refused(stamp.authority(), "brings certificates of more than " + Answer.BYTES_MAX + " bytes");
        }
        boolean told = before.filter(
                        record -> stamp.anchor().isEmpty() || record.anchor().equals(stamp.anchor()))
                .isPresent();
        if (told) {
            return new Already(stamp.authority());
        }
        shelf.keep(stamp, answer);
        enter.accept(new Stamped(
                stamp.authority(),
                stamp.genTime(),
                stamp.imprint(),
                stamp.token(),
                Digest.of(chain),
                stamp.anchor(),
                by));
        return new Kept(stamp);
    }
}
