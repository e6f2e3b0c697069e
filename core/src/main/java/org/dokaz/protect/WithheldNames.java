package org.dokaz.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.PhraseSet.Hit;
import org.dokaz.model.Token;

/** People whose name is withheld, changed or given in part; every mention of what is given, and what their service tells of them. */
final class WithheldNames implements Detector {

    private static final String PARTIAL = "private person whose name is given only in part, on request or for safety";
    private static final String CHANGED = "private person whose name was changed for safety";
    private static final String AGAIN = "another spelling of a name that is given only in part";
    static final String SERVICE = "service history that narrows down a person whose name is withheld";

    private static final int NAME_AFTER_TOKENS_MAX = 3;
    private static final int NAME_NEAR_TOKENS_MAX = 8;
    private static final int LINES_BACK_MAX = 2;
    private static final int SERVICE_LINES_MAX = 6;

    /** How many names are looked for in other spellings too; any further one only as it is written. */
    private static final int RESPELLED_MAX = 64;

    @Override
    public void look(Page page, Exposures exposures) {
        List<Withheld> withheld = new ArrayList<>();
        boolean[] near = new boolean[page.lines().size()];
        for (int index = 0; index < page.lines().size(); index++) {
            Line line = page.lines().get(index);
            boolean partial = givenInPart(page, line, exposures, withheld);
            boolean marked = marked(page, index, "name before", false, withheld);
            boolean changed = marked(page, index, "name changed", true, withheld);
            if (partial || marked || changed) {
                int from = Math.max(0, index - SERVICE_LINES_MAX);
                int to = Math.min(near.length - 1, index + SERVICE_LINES_MAX);
                for (int at = from; at <= to; at++) {
                    near[at] = true;
                }
            }
        }
        mentions(page, withheld, exposures);
        for (int index = 0; index < near.length; index++) {
            if (near[index]) {
                service(page, page.lines().get(index), exposures);
            }
        }
    }

    private static boolean givenInPart(Page page, Line line, Exposures exposures, List<Withheld> withheld) {
        boolean found = false;
        for (Hit hit : page.signs().in("name after", line)) {
            Optional<Range> name = nameSoonAfter(page, line, hit.end());
            if (name.isPresent() && FirstNames.isPartial(line, name.get())) {
                int start = page.descriptions().startBefore(line, hit.start());
                boolean fits = name.get().end() - start <= Exposures.TOKENS_MAX;
                exposures.add(line, fits ? new Range(start, name.get().end()) : name.get(), PARTIAL);
                withheld.add(new Withheld(line.lower(name.get().start()), false));
                found = true;
            }
        }
        return found;
    }

    private static Optional<Range> nameSoonAfter(Page page, Line line, int from) {
        for (int at = from; at < Math.min(line.size(), from + NAME_AFTER_TOKENS_MAX); at++) {
            Optional<Range> name = page.names().nameAt(line, at);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** Notes whom a remark about a withheld or changed name is about: the nearest name before it, else after it, else in the sentences before. */
    private static boolean marked(Page page, int index, String section, boolean changed, List<Withheld> withheld) {
        Line line = page.lines().get(index);
        List<Hit> hits = page.signs().in(section, line);
        if (hits.isEmpty()) {
            return false;
        }
        Hit hit = hits.getFirst();
        Optional<Token> name = nameBefore(page, line, hit.start())
                .or(() -> nameAfter(page, line, hit.end()))
                .or(() -> nameInLinesBefore(page, index));
        name.ifPresent(token -> withheld.add(new Withheld(token.lower(), changed)));
        return true;
    }

    private static Optional<Token> nameBefore(Page page, Line line, int end) {
        for (int at = end - 1; at >= 0; at--) {
            boolean person = isName(page, line, at);
            if (person) {
                return Optional.of(line.tokens().get(at));
            }
        }
        return Optional.empty();
    }

    private static Optional<Token> nameAfter(Page page, Line line, int from) {
        for (int at = from; at < Math.min(line.size(), from + NAME_NEAR_TOKENS_MAX); at++) {
            if (isName(page, line, at)) {
                return Optional.of(line.tokens().get(at));
            }
        }
        return Optional.empty();
    }

    private static Optional<Token> nameInLinesBefore(Page page, int index) {
        for (int back = index - 1; back >= Math.max(0, index - LINES_BACK_MAX); back--) {
            Line line = page.lines().get(back);
            Optional<Token> name = nameBefore(page, line, line.size());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static boolean isName(Page page, Line line, int at) {
        return line.tokens().get(at).isCapitalised()
                && (page.names().isKnown(line, at) || line.persons().stream().anyMatch(person -> person.start() == at));
    }

    private static void mentions(Page page, List<Withheld> withheld, Exposures exposures) {
        Mentioned mentioned = new Mentioned(page);
        List<Withheld> people = withheld.stream().distinct().toList();
        for (int index = 0; index < people.size(); index++) {
            Withheld person = people.get(index);
            List<Mentioned.Place> places =
                    index < RESPELLED_MAX ? mentioned.inAnySpelling(person.name()) : mentioned.exactly(person.name());
            mentions(page, person, places, exposures);
        }
    }

    private static void mentions(Page page, Withheld person, List<Mentioned.Place> places, Exposures exposures) {
        boolean first = true;
        String spelled = person.name();
        for (Mentioned.Place place : places) {
            Line line = place.line();
            int at = place.at();
            if (first) {
                int end = page.descriptions().withApposition(line, nameEnd(page, line, at));
                exposures.add(line, new Range(at, end), person.changed() ? CHANGED : PARTIAL);
                spelled = line.lower(at);
            } else if (!person.changed() && page.names().isOtherSpelling(spelled, line.lower(at))) {
                exposures.add(line, new Range(at, at + 1), AGAIN);
            }
            first = false;
            exposures.settle(line.lower(at));
        }
    }

    private static int nameEnd(Page page, Line line, int at) {
        return page.names().nameAt(line, at).map(Range::end).orElse(at + 1);
    }

    private static void service(Page page, Line line, Exposures exposures) {
        for (Hit hit : page.signs().in("service", line)) {
            int end = hit.end();
            Optional<Range> place = line.placeSoonAfter(end, NAME_AFTER_TOKENS_MAX);
            exposures.add(line, new Range(hit.start(), place.map(Range::end).orElse(end)), SERVICE);
        }
    }

    /** A name, in small letters, that is withheld or changed. */
    private record Withheld(String name, boolean changed) {}
}
