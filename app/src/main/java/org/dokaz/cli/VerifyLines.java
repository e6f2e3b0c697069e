package org.dokaz.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.preserve.Checked;
import org.dokaz.preserve.Flaw;
import org.dokaz.preserve.Item;
import org.dokaz.preserve.Property;

/** What a check came to, as it is shown. */
final class VerifyLines {

    private final Terminal terminal;
    private final Checked checked;

    VerifyLines(Terminal terminal, Checked checked) {
        this.terminal = terminal;
        this.checked = checked;
    }

    /** For people: what does not hold, then the items if they are asked for, then how it stands on the whole. */
    void text(boolean items) {
        checked.flaws().forEach(flaw -> terminal.out().println(Plain.line(flaw.toString())));
        if (items) {
            checked.items().forEach(this::item);
        }
        checked.remarks().forEach(remark -> terminal.tell(Plain.line(remark)));
        checked.expunged().forEach(told -> terminal.tell(Plain.line(told)));
        if (checked.inVault() > 0) {
            terminal.tell(
                    checked.inVault() + " records lie in the vault"
                            + (checked.vaultChecked()
                                    ? " and were checked there"
                                    : ": that they are what the log commits to can be checked with --passphrase-file or --vault"));
        }
        Checked.Extent extent = checked.extent();
        terminal.tell("checked " + extent.entries() + " entries of the log, " + extent.originals() + " originals and "
                + extent.heads() + " signed heads");
        for (Property property : Property.values()) {
            terminal.tell(property.code() + " (" + property.meaning() + "): holds for "
                    + count(property, Item.Standing.HOLDS) + ", fails for " + count(property, Item.Standing.FAILS)
                    + ", open for " + count(property, Item.Standing.OPEN));
        }
        List<Flaw> flaws = checked.flaws();
        terminal.tell(flaws.isEmpty() ? "everything holds" : flaws.size() + " things do not hold");
    }

    private void item(Item item) {
        terminal.out()
                .println(Plain.line(item.exhibit().id() + " " + item.exhibit().mediaType()));
        item.results()
                .forEach(result -> terminal.out()
                        .println("     " + result.property().code() + " " + word(result.standing()) + ": "
                                + Plain.line(result.because())));
    }

    private static String word(Item.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private long count(Property property, Item.Standing standing) {
        return checked.items().stream()
                .flatMap(item -> item.results().stream())
                .filter(result -> result.property() == property && result.standing() == standing)
                .count();
    }

    /** For programs: one object. */
    void json(boolean items) {
        Checked.Extent extent = checked.extent();
        CanonicalJson.Members members = CanonicalJson.object()
                .put("holds", Boolean.toString(checked.flaws().isEmpty()))
                .put("entries", CanonicalJson.number(extent.entries()))
                .put("originals", CanonicalJson.number(extent.originals()))
                .put("heads", CanonicalJson.number(extent.heads()))
                .put("inVault", CanonicalJson.number(extent.inVault()))
                .put("vaultChecked", Boolean.toString(extent.vaultChecked()))
                .put("flaws", CanonicalJson.array(CanonicalForm.each(checked.flaws(), VerifyLines::flaw)))
                .put("remarks", CanonicalJson.array(CanonicalForm.each(checked.remarks(), CanonicalJson::text)))
                .put("expunged", CanonicalJson.array(CanonicalForm.each(checked.expunged(), CanonicalJson::text)))
                .put(
                        "properties",
                        CanonicalJson.array(Arrays.stream(Property.values())
                                .map(this::total)
                                .toList()));
        if (items) {
            members.put("items", CanonicalJson.array(CanonicalForm.each(checked.items(), VerifyLines::jsonItem)));
        }
        terminal.out().println(members.toJson());
    }

    private static String flaw(Flaw flaw) {
        return CanonicalJson.object()
                .text("place", flaw.place())
                .text("what", flaw.what())
                .toJson();
    }

    private String total(Property property) {
        return CanonicalJson.object()
                .text("property", property.code())
                .put("holds", CanonicalJson.number(count(property, Item.Standing.HOLDS)))
                .put("fails", CanonicalJson.number(count(property, Item.Standing.FAILS)))
                .put("open", CanonicalJson.number(count(property, Item.Standing.OPEN)))
                .toJson();
    }

    private static String jsonItem(Item item) {
        return CanonicalJson.object()
                .text("id", item.exhibit().id().toString())
                .text("mediaType", item.exhibit().mediaType())
                .put("sizeBytes", CanonicalJson.number(item.exhibit().sizeBytes()))
                .put(
                        "results",
                        CanonicalJson.array(CanonicalForm.each(
                                item.results(),
                                result -> CanonicalJson.object()
                                        .text("property", result.property().code())
                                        .text("standing", word(result.standing()))
                                        .text("because", result.because())
                                        .toJson())))
                .toJson();
    }
}
