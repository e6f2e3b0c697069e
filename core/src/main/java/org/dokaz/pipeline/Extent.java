package org.dokaz.pipeline;

import java.io.IOException;
import java.util.Optional;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.read.extract.Container;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;
import org.dokaz.read.extract.telegram.Messages;

/**
 * How much one input holds, so that it can be divided among several that read it.
 *
 * @param places at how many places in it something comes out: one where it is a document itself, never none
 * @param isDivisible whether each of them can be read by itself, as they cannot where files lie in files
 */
public record Extent(long places, boolean isDivisible) {

    private static final Extent ONE = new Extent(1, false);

    /** How much this input holds. What breaks down here breaks down again, and is told, when it is read. */
    public static Extent of(Received received) {
        if (received instanceof Received.Refused) {
            return ONE;
        }
        if (Run.isExport(received)) {
            return ofExport(Run.content(received));
        }
        Optional<Container> container = Containers.of(received);
        return container.isPresent() ? ofContainer(received, container.get()) : ONE;
    }

    private static Extent ofExport(Content content) {
        try (Messages messages = Messages.of(content)) {
            long places = 0;
            while (messages.next().isPresent()) {
                places++;
            }
            return places == 0 ? ONE : new Extent(places, true);
        } catch (IOException lost) {
            return ONE;
        }
    }

    private static Extent ofContainer(Received received, Container container) {
        Allowance allowance = Allowance.of(received);
        try (Pieces pieces = Containers.pieces(
                container, Run.content(received), received.path().orElse(""))) {
            long places = 0;
            for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                if (!allowance.take(piece.get()) || holdsFiles(received, piece.get())) {
                    return ONE;
                }
                places++;
            }
            return places == 0 ? ONE : new Extent(places, true);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return ONE;
        }
    }

    private static boolean holdsFiles(Received outer, Piece piece) {
        if (!(piece instanceof Piece.File file)) {
            return false;
        }
        Received.Whole inner = new Received.Whole(outer.path(), file.bytes(), file.provenance());
        return Containers.of(inner).isPresent() || Run.isExport(inner);
    }
}
