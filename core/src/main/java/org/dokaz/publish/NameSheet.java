package org.dokaz.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dokaz.model.Anchor;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Match;
import org.dokaz.model.Verdict;

/** What was thought of the names in a case, as lines for people: what each is written like and where, then what was taken for one and what nearly was. */
public final class NameSheet {

    private static final int NAMES_MAX = 12;
    private static final int ID_SHOWN = 15;

    private NameSheet() {}

    /** The lines. */
    public static List<String> lines(List<Entity> entities, List<Match> matches, Sources sources) {
        List<String> lines = new ArrayList<>();
        for (EntityKind kind : EntityKind.values()) {
            List<Entity> ofKind =
                    entities.stream().filter(entity -> entity.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                lines.add(heading(kind) + " (" + ofKind.size() + ")");
                ofKind.forEach(entity -> lines.add(line(entity)));
                lines.add("");
            }
        }
        told(lines, matches, Verdict.SAME, "Taken for one", sources);
        told(lines, matches, Verdict.UNSURE, "Left open: a person may decide with 'dokaz judge'", sources);
        told(lines, matches, Verdict.DIFFERENT, "Kept apart because a person decided so", sources);
        return lines;
    }

    private static String heading(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "Persons";
            case PLACE -> "Places";
            case UNIT -> "Units";
            case ORGANISATION -> "Organisations";
        };
    }

    private static String line(Entity entity) {
        Set<Object> documents = new HashSet<>();
        entity.mentions().forEach(mention -> documents.add(List.of(mention.exhibit(), mention.part())));
        List<String> others = entity.names().stream()
                .filter(name -> !name.equals(entity.name()))
                .toList();
        String more = others.size() > NAMES_MAX ? " and " + (others.size() - NAMES_MAX) + " more" : "";
        String names = others.isEmpty()
                ? ""
                : "; written " + String.join(", ", others.subList(0, Math.min(NAMES_MAX, others.size()))) + more;
        return "  " + entity.id().toString().substring(0, ID_SHOWN) + "  " + entity.name() + ": "
                + counted(entity.mentions().size(), "mention") + " in " + counted(documents.size(), "document") + names;
    }

    private static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static void told(
            List<String> lines, List<Match> matches, Verdict verdict, String heading, Sources sources) {
        List<Match> those =
                matches.stream().filter(match -> match.verdict() == verdict).toList();
        if (those.isEmpty()) {
            return;
        }
        lines.add(heading + " (" + those.size() + ")");
        for (Match match : those) {
            lines.add("  " + side(match.a(), sources) + " / " + side(match.b(), sources)
                    + String.format(Locale.ROOT, " (%.2f): ", match.score()) + String.join("; ", match.reasons()));
        }
        lines.add("");
    }

    private static String side(Match.Side side, Sources sources) {
        Anchor first = side.first();
        return side.name() + " [" + sources.path(first).orElse("standard input") + "]";
    }
}
