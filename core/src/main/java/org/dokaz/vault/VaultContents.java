package org.dokaz.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.record.JsonObject;

/**
 * What a vault holds, as its index tells: identities, originals, and records in pouches.
 *
 * @param accounts what witnesses told when they first spoke
 * @param successors which entry of the log stands for which that lies here
 */
public record VaultContents(
        List<Identity> identities,
        List<Original> originals,
        List<Pouch> pouches,
        List<Account> accounts,
        SortedMap<Long, Long> successors) {

    /** The contents of a new vault. */
    static final VaultContents NONE = new VaultContents(List.of(), List.of(), List.of(), List.of(), new TreeMap<>());

    public VaultContents {
        identities = List.copyOf(identities);
        originals = List.copyOf(originals);
        pouches = List.copyOf(pouches);
        accounts = List.copyOf(accounts);
        successors = Collections.unmodifiableSortedMap(new TreeMap<>(successors));
    }

    /**
     * An original that lies in the vault.
     *
     * @param item the sealed file it lies in
     * @param standIn what stands for it in the case, where anything does
     * @param whole whether a person restricted it whole, whatever names are in it
     */
    public record Original(String item, Exhibit exhibit, Optional<Digest> standIn, boolean whole) {

        private String encode() {
            return CanonicalJson.object()
                    .text("item", item)
                    .text("id", exhibit.id().hex())
                    .put("sizeBytes", CanonicalJson.number(exhibit.sizeBytes()))
                    .text("mediaType", exhibit.mediaType())
                    .text("standIn", standIn.map(Digest::hex))
                    .flag("whole", whole)
                    .toJson();
        }

        private static Original parse(JsonObject json) {
            return new Original(
                    json.text("item"),
                    new Exhibit(json.digest("id"), json.whole("sizeBytes"), json.text("mediaType")),
                    json.optionalText("standIn").map(Digest::new),
                    json.flag("whole"));
        }
    }

    /**
     * A sealed file of records, each line as the case had it, after the number of its entry.
     *
     * @param entries the entries whose records are to be had from it, in their order
     */
    public record Pouch(String item, List<Long> entries) {

        public Pouch {
            entries = List.copyOf(entries);
        }

        private String encode() {
            return CanonicalJson.object()
                    .text("item", item)
                    .list("entries", CanonicalForm.each(entries, CanonicalJson::number))
                    .toJson();
        }
    }

    /**
     * A first account that somebody gave.
     *
     * @param person the pseudonym
     * @param item the sealed file it lies in
     */
    public record Account(String person, String item) {

        private String encode() {
            return CanonicalJson.object()
                    .text("person", person)
                    .text("item", item)
                    .toJson();
        }
    }

    /** These contents with one account more. */
    public VaultContents with(Account account) {
        List<Account> all = new ArrayList<>(accounts);
        all.add(account);
        return new VaultContents(identities, originals, pouches, all, successors);
    }

    /** The identity of this pseudonym. */
    public Optional<Identity> identity(String pseudonym) {
        return identities.stream()
                .filter(identity -> identity.pseudonym().equals(pseudonym))
                .findFirst();
    }

    /** The identities whose names are withheld now. */
    public List<Identity> withheld() {
        return identities.stream().filter(Identity::isWithheld).toList();
    }

    /** What is known of an original that lies here. */
    public Optional<Original> original(Digest exhibit) {
        return originals.stream()
                .filter(held -> held.exhibit().id().equals(exhibit))
                .findFirst();
    }

    /** These contents with an identity, which takes the place of one of the same pseudonym. */
    public VaultContents with(Identity identity) {
        List<Identity> all = new ArrayList<>(identities);
        int at = identities.stream().map(Identity::pseudonym).toList().indexOf(identity.pseudonym());
        if (at < 0) {
            all.add(identity);
        } else {
            all.set(at, identity);
        }
        return new VaultContents(all, originals, pouches, accounts, successors);
    }

    /** These contents with the original that this stands for restricted no more. */
    public VaultContents unrestricted(Digest standIn) {
        return new VaultContents(
                identities,
                originals.stream()
                        .map(held -> held.standIn().filter(standIn::equals).isPresent()
                                ? new Original(held.item(), held.exhibit(), held.standIn(), false)
                                : held)
                        .toList(),
                pouches,
                accounts,
                successors);
    }

    /** These contents with more originals, each in the place of what was known of it, and with more records. */
    public VaultContents with(List<Original> more, List<Pouch> records, SortedMap<Long, Long> standing) {
        Predicate<Original> known = held -> more.stream()
                .noneMatch(fresh -> fresh.exhibit().id().equals(held.exhibit().id()));
        return new VaultContents(
                identities,
                Stream.concat(originals.stream().filter(known), more.stream()).toList(),
                Stream.concat(pouches.stream(), records.stream()).toList(),
                accounts,
                joined(standing));
    }

    private SortedMap<Long, Long> joined(SortedMap<Long, Long> standing) {
        SortedMap<Long, Long> all = new TreeMap<>(successors);
        all.putAll(standing);
        return all;
    }

    /** These contents without the originals and records that went back to the case. */
    public VaultContents without(Predicate<Digest> original, Predicate<Long> entry) {
        return new VaultContents(
                identities,
                originals.stream()
                        .filter(held -> !original.test(held.exhibit().id()))
                        .toList(),
                pouches.stream()
                        .map(pouch -> new Pouch(
                                pouch.item(),
                                pouch.entries().stream().filter(entry.negate()).toList()))
                        .filter(pouch -> !pouch.entries().isEmpty())
                        .toList(),
                accounts,
                successorsWithout(entry));
    }

    /**
     * These contents without originals and records that were taken out for good.
     *
     * @param items the pouches in which such records lie
     * @param resealed what else lay in those pouches
     */
    public VaultContents expunged(
            Predicate<Digest> original, Predicate<Long> entry, Set<String> items, List<Pouch> resealed) {
        VaultContents rest = without(original, entry);
        return new VaultContents(
                rest.identities(),
                rest.originals(),
                Stream.concat(rest.pouches().stream().filter(pouch -> !items.contains(pouch.item())), resealed.stream())
                        .toList(),
                rest.accounts(),
                rest.successors());
    }

    private SortedMap<Long, Long> successorsWithout(Predicate<Long> entry) {
        SortedMap<Long, Long> rest = new TreeMap<>(successors);
        rest.keySet().removeIf(entry);
        return rest;
    }

    byte[] encode() {
        List<String> standing = new ArrayList<>();
        successors.forEach((entry, successor) -> standing.add("[" + entry + "," + successor + "]"));
        return CanonicalJson.object()
                .list("successors", standing)
                .list("identities", CanonicalForm.each(identities, Identity::encode))
                .list("originals", CanonicalForm.each(originals, Original::encode))
                .list("pouches", CanonicalForm.each(pouches, Pouch::encode))
                .list("accounts", CanonicalForm.each(accounts, Account::encode))
                .toJson()
                .getBytes(StandardCharsets.UTF_8);
    }

    static VaultContents parse(byte[] bytes) throws IOException {
        JsonObject json = JsonObject.parse(bytes);
        SortedMap<Long, Long> standing = new TreeMap<>();
        json.rows("successors", row -> List.of(row.whole(0), row.whole(1)))
                .forEach(pair -> standing.put(pair.getFirst(), pair.getLast()));
        return new VaultContents(
                json.list("identities", Identity::parse),
                json.list("originals", Original::parse),
                json.list("pouches", pouch -> new Pouch(pouch.text("item"), pouch.wholes("entries"))),
                json.list("accounts", account -> new Account(account.text("person"), account.text("item"))),
                standing);
    }
}
