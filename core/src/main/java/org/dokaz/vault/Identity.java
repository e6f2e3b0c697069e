package org.dokaz.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.record.JsonObject;

/**
 * Who is behind a pseudonym.
 *
 * @param names the true name first, then every further spelling, name or nickname to withhold
 * @param what what the person is to the case, in the words of whoever keeps it
 * @param by who had it withheld
 * @param until since when it is withheld no more, if it is not
 */
public record Identity(
        String pseudonym,
        List<String> names,
        Optional<String> what,
        Optional<String> notes,
        String by,
        Instant since,
        Optional<Instant> until) {

    /** How many spellings one person may have. */
    public static final int NAMES_MAX = 100;

    public Identity {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() > NAMES_MAX) {
            throw new IllegalArgumentException("an identity has 1 to " + NAMES_MAX + " names (NAMES_MAX)");
        }
    }

    /** Whether the names are withheld now. */
    public boolean isWithheld() {
        return until.isEmpty();
    }

    /** The same person with these spellings besides, withheld. */
    public Identity with(List<String> more) {
        List<String> all = new ArrayList<>(names);
        more.stream().filter(name -> !all.contains(name)).forEach(all::add);
        return new Identity(pseudonym, all, what, notes, by, since, Optional.empty());
    }

    /** The same person with other words about them, where such are given. */
    public Identity told(Optional<String> newWhat, Optional<String> newNotes) {
        return new Identity(pseudonym, names, newWhat.or(() -> what), newNotes.or(() -> notes), by, since, until);
    }

    /** The same person, no longer withheld. */
    public Identity released(Instant at) {
        return new Identity(pseudonym, names, what, notes, by, since, Optional.of(at));
    }

    String encode() {
        return CanonicalJson.object()
                .text("pseudonym", pseudonym)
                .list("names", CanonicalForm.each(names, CanonicalJson::text))
                .text("what", what)
                .text("notes", notes)
                .text("by", by)
                .text("since", since.toString())
                .text("until", until.map(Instant::toString))
                .toJson();
    }

    static Identity parse(JsonObject json) {
        return new Identity(
                json.text("pseudonym"),
                json.texts("names"),
                json.optionalText("what"),
                json.optionalText("notes"),
                json.text("by"),
                Instant.parse(json.text("since")),
                json.optionalText("until").map(Instant::parse));
    }

    /** The pseudonym alone: nothing that is printed by accident tells more. */
    @Override
    public String toString() {
        return pseudonym;
    }
}
