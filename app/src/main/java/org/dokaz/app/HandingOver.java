package org.dokaz.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.dokaz.handover.Message;
import org.dokaz.handover.Recipient;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.preserve.CustodyExtract;
import org.dokaz.preserve.Disk;
import org.dokaz.preserve.OpenVault;
import org.dokaz.record.HandedOver;
import org.dokaz.vault.Vault;
import org.dokaz.vault.standin.Pseudonyms;

/**
 * The hand-over of exhibits to a court or a prosecutor: what everybody in them agreed to, encrypted to the recipients, kept in the log before it
 * is out.
 */
public final class HandingOver {

    private HandingOver() {}

    /**
     * What is to be handed over.
     *
     * @param exhibits the ends of paths or first digits of ids; empty for all
     * @param unasked whom the one who hands over decided to be the accused, who need not be asked
     * @param withPapers whether what people put on record of collecting and examining the exhibits goes along; it names collectors and machines
     */
    public record Wanted(List<String> exhibits, Set<String> unasked, boolean withPapers) {

        public Wanted {
            exhibits = List.copyOf(exhibits);
            unasked = Set.copyOf(unasked);
        }
    }

    /**
     * What is to be handed over, and to whom.
     *
     * @param out where the message is to lie; nothing may lie there yet
     */
    public record Order(Wanted wanted, List<Recipient> recipients, Path out, String why, Maker.Analyst by) {

        public Order {
            recipients = List.copyOf(recipients);
        }
    }

    /** What came of it. */
    public sealed interface Result {

        /** The exhibits that were asked for. */
        List<CourtItem> items();
    }

    /** It lies in its place. */
    public record Out(List<CourtItem> items, Digest message, long sizeBytes) implements Result {}

    /** Somebody did not agree; nothing was written. */
    public record Refused(List<CourtItem> items) implements Result {}

    /**
     * What would be handed over on this day, each exhibit with whatever keeps it back.
     *
     * @param vault of the case, where somebody opened it
     * @throws IllegalArgumentException where an exhibit is none, or somebody must be asked after all
     */
    public static List<CourtItem> preview(CaseFile file, Optional<Vault> vault, Wanted wanted, Instant now) {
        return new CourtSelection(file, vault, day(now), wanted.unasked(), wanted.withPapers())
                .items(wanted.exhibits());
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /**
     * Hands over what is ordered, all of it or nothing.
     *
     * @throws IllegalArgumentException where the order cannot be meant so; the message says why
     */
    public static Result handOver(
            CaseFile file, Optional<Vault> vault, Order order, Instant now, SecureRandom random, Disk disk) {
        mustNameNobody(vault, order);
        List<CourtItem> items = preview(file, vault, order.wanted(), now);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("the case holds nothing to hand over");
        }
        if (items.stream().anyMatch(item -> !item.objections().isEmpty())) {
            return new Refused(items);
        }
        Set<Long> entries = new TreeSet<>();
        items.forEach(item -> entries.addAll(item.entries()));
        SortedMap<String, byte[]> custody =
                CustodyExtract.of(file.folder(), entries, vault.<OpenVault>map(PouchLines::new));
        CourtParcel parcel = new CourtParcel(file, vault, items, custody, day(now));
        try (Message message = Message.seal(parcel, order.recipients(), order.out(), random, disk)) {
            // Kept before it is out: what is counted may stay in, but nothing may be out that is not counted.
            file.decide(new HandedOver(
                    order.recipients().stream().map(Recipient::fingerprint).toList(),
                    items.stream().map(CourtItem::given).toList(),
                    order.wanted().unasked().stream().sorted().toList(),
                    message.digest(),
                    message.sizeBytes(),
                    order.why(),
                    now,
                    order.by()));
            file.signHead();
            message.place();
            return new Out(items, message.digest(), message.sizeBytes());
        }
    }

    /** Refuses words of the order that would give away whom the vault hides. */
    private static void mustNameNobody(Optional<Vault> vault, Order order) {
        Optional<Pseudonyms> names = vault.map(open -> new Pseudonyms(WithheldNames.of(open.contents())));
        if (names.filter(withheld -> withheld.isNamedIn(order.why())).isPresent()) {
            throw new IllegalArgumentException("--reason: holds a name that is withheld; say it by the pseudonym");
        }
        if (names.filter(withheld -> withheld.isNamedIn(order.out().toString())).isPresent()) {
            throw new IllegalArgumentException("--out: holds a name that is withheld; name another file");
        }
    }
}
