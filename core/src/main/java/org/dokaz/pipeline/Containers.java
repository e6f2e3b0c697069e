package org.dokaz.pipeline;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.collect.PathInside;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.read.extract.Container;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;
import org.dokaz.read.extract.archive.GzipPieces;
import org.dokaz.read.extract.archive.JsonLinesPieces;
import org.dokaz.read.extract.archive.WaczPieces;
import org.dokaz.read.extract.archive.WarcPieces;
import org.dokaz.read.extract.archive.ZipPieces;
import org.dokaz.read.extract.mail.MailPieces;

/** Which inputs hold files or many documents, and how each sort is taken apart. */
final class Containers {

    private Containers() {}

    /** The sort of an input, if it is one that is taken apart. */
    static Optional<Container> of(Received received) {
        return switch (received) {
            case Received.Whole whole -> Container.of(whole.bytes(), Content.of(whole.bytes()));
            case Received.Large large -> Container.of(large.opening(), large.content());
            case Received.Refused ignored -> Optional.empty();
        };
    }

    /** What such a file holds. */
    static Pieces pieces(Container container, Content content, String name) throws IOException {
        return switch (container) {
            case ZIP -> ZipPieces.of(content);
            case WACZ -> WaczPieces.of(content);
            case WARC -> WarcPieces.of(content);
            case PACKED_WARC -> WarcPieces.ofPacked(content);
            case GZIP -> GzipPieces.of(content, name);
            case MESSAGE -> MailPieces.ofMessage(content);
            case MAILBOX -> MailPieces.ofMailbox(content);
            case JSON_LINES -> JsonLinesPieces.of(content);
        };
    }

    /** Gives every file that lies in an input, however deep, as far as it can be had. */
    static void walk(Received received, Container container, Portion portion, Consumer<Received.Whole> each) {
        walk(received, container, Allowance.ofLook(received), portion, each);
    }

    private static void walk(
            Received received,
            Container container,
            Allowance allowance,
            Portion portion,
            Consumer<Received.Whole> each) {
        long place = 0;
        try (Pieces pieces =
                pieces(container, Run.content(received), received.path().orElse(""))) {
            for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                if (!allowance.take(piece.get())) {
                    return;
                }
                if (portion.holds(place++) && piece.get() instanceof Piece.File file) {
                    inside(received, file, allowance, each);
                }
            }
        } catch (IOException | RuntimeException lost) {
            // What cannot be had teaches nothing here and has its outcome when the run comes to it.
            return;
        }
    }

    private static void inside(Received outer, Piece.File file, Allowance allowance, Consumer<Received.Whole> each) {
        String path = PathInside.of(outer.path(), file.entry());
        Received.Whole inner = new Received.Whole(Optional.of(path), file.bytes(), file.provenance());
        Optional<Container> container = of(inner);
        if (container.isEmpty()) {
            each.accept(inner);
        } else if (allowance.inside().isDeepEnough()) {
            walk(inner, container.get(), allowance.inside(), Portion.ALL, each);
        }
    }
}
