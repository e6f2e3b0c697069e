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
    private static final String AGAIN = "another mention of a person whose name is given only in part";
    private static final String SERVICE = "service history that narrows down a person whose name is withheld";

    private static final int NAME_AFTER_TOKENS_MAX = 3;
    private static final int NAME_NEAR_TOKENS_MAX = 8;
    private static final int LINES_BACK_MAX = 2;
    private static final int SERVICE_LINES_MAX = 6;

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
        withheld.forEach(person -> mentions(page, person, exposures));
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
                withheld.add(new Withheld(line.tokens().get(name.get().start()), false));
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
        name.ifPresent(token -> withheld.add(new Withheld(token, changed)));
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

    private static void mentions(Page page, Withheld person, Exposures exposures) {
        boolean first = true;
        for (Line line : page.lines()) {
            for (int at = 0; at < line.size(); at++) {
                Token token = line.tokens().get(at);
                if (token.isCapitalised() && page.names().isSame(token, person.name()) && !isFull(line, at)) {
                    if (first) {
                        int end = page.descriptions().withApposition(line, nameEnd(page, line, at));
                        exposures.add(line, new Range(at, end), person.changed() ? CHANGED : PARTIAL);
                    } else if (!person.changed()) {
                        exposures.add(line, new Range(at, at + 1), AGAIN);
                    }
                    first = false;
                    exposures.settle(token.lower());
                }
            }
        }
    }

    private static int nameEnd(Page page, Line line, int at) {
        return page.names().nameAt(line, at).map(Range::end).orElse(at + 1);
    }

    /** Whether the word stands in a name of several words: then it names somebody else, or nobody whose name is withheld. */
    private static boolean isFull(Line line, int at) {
        Range here = new Range(at, at + 1);
        return line.persons().stream().anyMatch(name -> name.overlaps(here) && !FirstNames.isPartial(line, name));
    }

    private static void service(Page page, Line line, Exposures exposures) {
        for (Hit hit : page.signs().in("service", line)) {
            int end = hit.end();
            Optional<Range> place = line.placeSoonAfter(end, NAME_AFTER_TOKENS_MAX);
            exposures.add(line, new Range(hit.start(), place.map(Range::end).orElse(end)), SERVICE);
        }
    }

    private record Withheld(Token name, boolean changed) {}
}
