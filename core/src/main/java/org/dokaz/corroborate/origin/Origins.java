package org.dokaz.corroborate.origin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.retelling.Link;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.corroborate.ruling.Rulings;
import org.dokaz.model.Event.Independence;
import org.dokaz.model.Event.Origin;
import org.dokaz.model.Retelling;
import org.dokaz.model.Step;
import org.dokaz.spelling.Sound;

/**
 * Counts the origins behind the claims of one event. Claims that share an ultimate source are one origin, through however many outlets they
 * come. Two origins are joined for certain where the one is known to pass on the other, or where their documents are copies; where that is only
 * possible the count becomes a range.
 */
public final class Origins {

    private static final double CERTAIN = 0.5;

    /** With so many claims of its own a source without a name is more than a summary. */
    private static final int OWN_CLAIMS_MIN = 2;

    /** From so many documents on a source without a name is one that was met so. */
    private static final int MET_REPORTS_MIN = 3;

    /** So many numbers that each of two tells and the other does not are no slips: neither has it from the other. */
    private static final int OWN_NUMBERS_MIN = 2;

    private final Links links;
    private final Gathered gathered;
    private final List<Source> sources;
    private final List<String> because = new ArrayList<>();

    /** The videos of which somebody is counted who only describes them. */
    private final Set<Source> described = new HashSet<>();

    private Origins(List<Account> accounts, Links links, Rulings rulings) {
        this.links = links;
        gathered = new Gathered(accounts, rulings);
        sources = gathered.sources();
    }

    /** The origins behind claims that are taken to be of one event, bound by what people decided. */
    public static Standpoint of(List<Account> accounts, Links links, Rulings rulings) {
        return new Origins(accounts, links, rulings).count();
    }

    private Standpoint count() {
        List<Source> firm = new ArrayList<>();
        List<Source> nameless = new ArrayList<>();
        List<Source> outlets = new ArrayList<>();
        for (Source source : sources) {
            if (source.isNamed() || source.isVideo()) {
                firm.add(source);
            } else if (source.isOutlet() && !gathered.isHeldApart(source)) {
                outlets.add(source);
            } else {
                nameless.add(source);
            }
        }
        List<Source> named = withoutNamesakes(withoutMessengers(firm));
        List<Source> counted = withoutDescribers(named, named);
        List<Source> own = withoutSummaries(withoutDescribers(withoutCopies(nameless, named), named), counted);
        List<Source> silent = counted.isEmpty() && own.isEmpty() ? withoutCopies(outlets, List.of()) : List.of();
        if (silent.isEmpty()) {
            outlets.forEach(outlet -> because.add(
                    outlet.name() + " names no source of its own here, and may only sum up what the others told"));
        }
        int max = counted.size() + own.size() + silent.size();
        List<Source> certain = Stragglers.without(boundOnly(withoutPossiblyOne(counted)), gathered, because);
        int min = Math.max(1, Math.max(certain.size(), gathered.apartAtLeast(certain)));
        max = Math.max(min, max);
        List<Source> open =
                own.stream().filter(one -> !gathered.areAllApart(one, counted)).toList();
        if (counted.isEmpty() && own.size() + silent.size() > 1 && min < max) {
            because.add("none of them has a name, so that they may be one");
        } else if (!open.isEmpty() && max > 1 && min < max) {
            open.forEach(one -> because.add(one.name() + " ("
                    + one.firstReport().outlet() + ") has no name, and may be one of the others or know it from them"));
        }
        if (max == 1) {
            because.add("all go back to " + one(counted, own, silent));
        } else if (counted.size() > 1) {
            because.add(names(counted) + " are told of as speaking for themselves");
        }
        because.addAll(0, gathered.reasons(this::isOneByItself));
        return new Standpoint(origins(), new Independence(min, max, because));
    }

    /** The first alone where two claims are all there is and hardly anything binds them: they may well tell of two things. */
    private List<Source> boundOnly(List<Source> certain) {
        List<Account> told =
                certain.stream().flatMap(source -> source.accounts().stream()).toList();
        boolean loose = certain.size() == 2
                && sources.size() == 2
                && told.size() == 2
                && !shareSomething(told.getFirst(), told.getLast())
                && !gathered.areApart(certain.getFirst(), certain.getLast());
        if (loose) {
            because.add(
                    "one claim of each, with no place, name or day in common: whether they tell of one thing is open");
            return certain.subList(0, 1);
        }
        return certain;
    }

    private static boolean shareSomething(Account left, Account right) {
        boolean day = left.days().isPresent() && left.days().equals(right.days());
        return day || left.names().meets(right.names()) || left.places().meets(right.places());
    }

    private static String one(List<Source> counted, List<Source> own, List<Source> silent) {
        List<Source> all = new ArrayList<>(counted);
        all.addAll(own);
        all.addAll(silent);
        return all.isEmpty() ? "one origin" : all.getFirst().name();
    }

    /** Whoever only passes on what another of these says is no origin beside it. */
    private List<Source> withoutMessengers(List<Source> firm) {
        List<Source> kept = new ArrayList<>();
        for (Source source : firm) {
            Optional<Source> behind = firm.stream()
                    .filter(other -> other != source)
                    .filter(other -> passesOn(source, other) && !passesOn(other, source))
                    .filter(other -> !gathered.areApart(source, other))
                    .findFirst();
            if (behind.isPresent()) {
                because.add(source.name() + " passes on " + behind.get().name());
            } else {
                kept.add(source);
            }
        }
        return kept;
    }

    /**
     * Two who bear one full name and tell of one event are one person, in whatever scripts; of a part of a name, or of bodies, that is only so in
     * documents that rest on one another.
     */
    private List<Source> withoutNamesakes(List<Source> firm) {
        List<Source> kept = new ArrayList<>();
        for (Source source : firm) {
            Optional<Source> same = kept.stream()
                    .filter(other -> areNamesakes(other, source))
                    .filter(other -> !gathered.areApart(source, other))
                    .findFirst();
            if (same.isPresent()) {
                because.add(source.name() + " of " + source.firstReport().outlet() + " is the one of "
                        + same.get().firstReport().outlet()
                        + (areOnePerson(same.get(), source)
                                ? ": they bear one full name and tell of one event"
                                : ": the documents rest on one another"));
            } else {
                kept.add(source);
            }
        }
        return kept;
    }

    /** Of those who speak of a video, and of nothing that the video does not show or say, one at most is an origin beside it. */
    private List<Source> withoutDescribers(List<Source> told, List<Source> firm) {
        List<Source> kept = new ArrayList<>();
        for (Source source : told) {
            Optional<Source> shown = firm.stream()
                    .filter(other -> other.isVideo() && !source.isVideo())
                    .filter(other -> mayDescribe(other, source) && !source.tellsMoreThan(other))
                    .filter(other -> !gathered.areApart(source, other))
                    .findFirst();
            boolean furtherOne = shown.isPresent() && !described.add(shown.get());
            if (furtherOne) {
                because.add(source.name() + " tells nothing here that "
                        + shown.get().name() + " does not show");
            } else {
                kept.add(source);
            }
        }
        return kept;
    }

    private boolean areNamesakes(Source left, Source right) {
        boolean oneName = Sound.key(left.name()).equals(Sound.key(right.name()));
        return (oneName && areOnePerson(left, right))
                || ((oneName || mayBeTranslated(left, right)) && restOnOneAnother(left, right));
    }

    /** Whether two of one name are one person: the name is a full one, and no document tells of both. */
    private static boolean areOnePerson(Source left, Source right) {
        return left.hand().kind() == Step.Kind.PERSON
                && right.hand().kind() == Step.Kind.PERSON
                && left.name().strip().indexOf(' ') > 0
                && areToldApart(left, right);
    }

    /** Whether two bodies are told of in different languages only, so that one name may be the other translated; persons' names are not. */
    private static boolean mayBeTranslated(Source left, Source right) {
        return left.hand().kind() == Step.Kind.ORGANISATION
                && right.hand().kind() == Step.Kind.ORGANISATION
                && left.languages().stream().noneMatch(right.languages()::contains);
    }

    /** A source without a name that is told of beside a named one, with little of its own, may sum up or be that one; it is not counted. */
    private List<Source> withoutSummaries(List<Source> nameless, List<Source> firm) {
        List<Source> kept = new ArrayList<>();
        List<Source> before = new ArrayList<>(firm);
        for (Source source : nameless) {
            Optional<Source> beside = before.stream()
                    .filter(other -> other.reports().containsAll(source.reports()))
                    .filter(other ->
                            other.accounts().size() >= source.accounts().size())
                    .filter(ignored -> source.accounts().size() < OWN_CLAIMS_MIN)
                    // Several people who say the same may be others than the one with a name.
                    .filter(other -> !(source.isSeveral() && source.tellsOneKindWith(other)))
                    .filter(other -> !gathered.areApart(source, other))
                    .findFirst();
            if (beside.isPresent()) {
                because.add(source.name() + " has no name and tells little beside "
                        + beside.get().name() + " in the same document: taken for a summary of it");
            } else {
                kept.add(source);
                before.add(source);
            }
        }
        return kept;
    }

    private static boolean passesOn(Source messenger, Source origin) {
        if (messenger.isAgency() && !origin.isAgency() && origin.reports().containsAll(messenger.reports())) {
            return true;
        }
        return origin.accounts().stream()
                .anyMatch(account -> account.hands().stream()
                        .limit(account.hands().size() - 1L)
                        .anyMatch(hand -> hand.key() == messenger.hand().key()));
    }

    /** Of sources without a name, those whose documents rest on a document of another are not counted beside it. */
    private List<Source> withoutCopies(List<Source> nameless, List<Source> firm) {
        List<Source> kept = new ArrayList<>();
        for (Source source : together(nameless)) {
            Optional<Source> same = firm.stream()
                    // Whom several documents tell of alike was met without a name, and lost none on the way.
                    .filter(ignored -> source.reports().size() < MET_REPORTS_MIN)
                    // Of many documents one may look by chance like one of another's.
                    .filter(other -> source.parts().stream().allMatch(part -> mayBeTold(part, other)))
                    .filter(other -> !tellTheirOwn(source, other))
                    .filter(other -> !gathered.areApart(source, other))
                    .findFirst();
            if (same.isPresent()) {
                because.add(retold(source, same.get()));
            } else {
                kept.add(source);
            }
        }
        return kept;
    }

    /** Whether a document that tells of a source without a name rests on one that tells of another, and does not tell of that one beside. */
    private boolean mayBeTold(Source nameless, Source other) {
        return (!other.isNamed() || areToldApart(nameless, other)) && areLinked(nameless, other);
    }

    /** The same with those as one that are told of in documents that rest on one another: what they say is looked at together. */
    private List<Source> together(List<Source> nameless) {
        List<Source> kept = new ArrayList<>();
        for (Source source : nameless) {
            Optional<Source> same = kept.stream()
                    .filter(other -> restOnOneAnother(source, other))
                    .filter(other -> !areCalledOtherwise(source, other))
                    .filter(other -> !gathered.areApart(source, other))
                    .findFirst();
            if (same.isPresent()) {
                because.add(retold(source, same.get()));
                if (!gathered.isHeldApart(source) && !gathered.isHeldApart(same.get())) {
                    kept.set(kept.indexOf(same.get()), same.get().and(source));
                }
            } else {
                kept.add(source);
            }
        }
        return kept;
    }

    /** Whether their own language calls them differently: a neighbour is no source in the police. Across languages words tell too little. */
    private static boolean areCalledOtherwise(Source left, Source right) {
        return left.languages().equals(right.languages()) && left.hand().isCalledOtherwise(right.hand());
    }

    private static String retold(Source source, Source original) {
        return source.name() + " (" + source.firstReport().outlet() + ") is told of in a retelling of what tells of "
                + original.name();
    }

    /** Whether a document of the one rests on a document of the other, and each does not give numbers of its own. */
    private boolean restOnOneAnother(Source left, Source right) {
        return areLinked(left, right) && !tellTheirOwn(left, right);
    }

    /** Whether no document tells of both; one that does means two by them. */
    private static boolean areToldApart(Source left, Source right) {
        return left.reports().stream().noneMatch(right.reports()::contains);
    }

    private static boolean tellTheirOwn(Source left, Source right) {
        Terms here = left.numbers();
        Terms there = right.numbers();
        return Math.min(here.size(), there.size()) - here.shared(there) >= OWN_NUMBERS_MIN;
    }

    private boolean areLinked(Source left, Source right) {
        return areLinked(left, right, kind -> kind != Retelling.Kind.SAME_EXHIBIT);
    }

    private boolean areLinked(Source left, Source right, Predicate<Retelling.Kind> how) {
        for (Account one : left.accounts()) {
            for (Account other : right.accounts()) {
                boolean linked = links.between(one.report(), other.report())
                        .filter(link -> link.strength() >= CERTAIN)
                        .map(Link::kind)
                        .filter(how)
                        .isPresent();
                if (linked) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Those of these that can be no other of these: one official line, or a video and who describes it, may be one. */
    private List<Source> withoutPossiblyOne(List<Source> counted) {
        List<Source> certain = new ArrayList<>();
        for (int index = 0; index < counted.size(); index++) {
            Source source = counted.get(index);
            Optional<Source> before = counted.subList(0, index).stream()
                    .filter(other -> mayDescribe(other, source) || isFromConduit(other, source))
                    .filter(other -> !gathered.areApart(source, other))
                    .findFirst();
            if (before.isPresent()) {
                because.add(source.name() + " may know it from " + before.get().name()
                        + ": their documents rest on one another, or one only describes what the other shows");
            } else {
                certain.add(source);
            }
        }
        return certain;
    }

    /** Whether one of the two mostly passes on what others say, and their documents rest on one another. */
    private boolean isFromConduit(Source left, Source right) {
        return (left.isConduit() || right.isConduit()) && restOnOneAnother(left, right);
    }

    /** Whether the one is a video, and the other may only describe it: told of in one document, or in documents about one video. */
    private boolean mayDescribe(Source left, Source right) {
        if (!left.isVideo() && !right.isVideo()) {
            return false;
        }
        boolean together =
                !areToldApart(left, right) || areLinked(left, right, kind -> kind == Retelling.Kind.SAME_EXHIBIT);
        return together && !tellTheirOwn(left, right);
    }

    /** Whether the program by itself would take two for one. */
    private boolean isOneByItself(Source one, Source other) {
        return passesOn(one, other)
                || passesOn(other, one)
                || restOnOneAnother(one, other)
                || one.hand().key() == other.hand().key();
    }

    private static String names(List<Source> sources) {
        return String.join(", ", sources.stream().map(Source::name).toList());
    }

    private List<Origin> origins() {
        return sources.stream()
                .map(source -> new Origin(
                        source.name(),
                        source.hand().kind(),
                        source.accounts().stream().map(Account::id).toList()))
                .toList();
    }
}
