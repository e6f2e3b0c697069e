package org.dokaz.corroborate.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Report;
import org.dokaz.corroborate.retelling.Link;
import org.dokaz.corroborate.retelling.Links;
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

    /** From so many documents on that tell of a source, it shows whether they rest on one another rather than on those of another. */
    private static final int LINE_MIN = 3;

    /** With so many claims of its own a source without a name is more than a summary. */
    private static final int OWN_CLAIMS_MIN = 2;

    private final Links links;
    private final List<Source> sources;
    private final List<String> because = new ArrayList<>();

    private Origins(List<Account> accounts, Links links) {
        this.links = links;
        Map<String, Source> byKey = new LinkedHashMap<>();
        Optional<Hand> video =
                accounts.stream().map(Origins::video).flatMap(Optional::stream).findFirst();
        for (Account account : accounts) {
            // What is in a video is known from the video, and two videos are two events.
            Hand hand = video(account).isPresent() ? video.orElseThrow() : account.origin();
            String key = Source.numberOf(hand).map(number -> "No. " + number).orElse(Integer.toString(hand.key()));
            byKey.computeIfAbsent(key, ignored -> new Source(hand)).add(account);
        }
        sources = new ArrayList<>(byKey.values());
    }

    /** The origins behind claims that are taken to be of one event. */
    public static Standpoint of(List<Account> accounts, Links links) {
        return new Origins(accounts, links).count();
    }

    private static Optional<Hand> video(Account account) {
        return account.hands().stream()
                .filter(hand -> hand.kind() == Step.Kind.VIDEO)
                .findFirst();
    }

    private Standpoint count() {
        List<Source> firm = new ArrayList<>();
        List<Source> nameless = new ArrayList<>();
        List<Source> outlets = new ArrayList<>();
        for (Source source : sources) {
            if (source.isNamed() || source.isVideo()) {
                firm.add(source);
            } else if (source.isOutlet()) {
                outlets.add(source);
            } else {
                nameless.add(source);
            }
        }
        List<Source> counted = withoutNamesakes(withoutMessengers(firm));
        List<Source> own = withoutSummaries(withoutCopies(together(nameless), counted), counted);
        List<Source> silent = counted.isEmpty() && own.isEmpty() ? together(outlets) : List.of();
        if (silent.isEmpty()) {
            outlets.forEach(outlet -> because.add(
                    outlet.name() + " names no source of its own here, and may only sum up what the others told"));
        }
        int max = counted.size() + own.size() + silent.size();
        boolean apart = own.stream().anyMatch(source -> source.documents().size() >= LINE_MIN);
        // Of those without a name one is sure to be another, where documents that rest on one another and not on the
        // others tell of it.
        int min = Math.max(1, counted.size() - possiblyOne(counted) + (apart && !counted.isEmpty() ? 1 : 0));
        if (counted.isEmpty() && own.size() + silent.size() > 1) {
            because.add("none of them has a name, so that they may be one");
        } else if (!own.isEmpty() && max > 1) {
            own.forEach(one -> because.add(one.name() + " (" + one.firstReport().outlet() + ") has no name, and may be "
                    + (apart ? "another of those without one" : "one of the others or know it from them")));
        }
        if (max == 1) {
            because.add("all go back to " + one(counted, own, silent));
        } else if (counted.size() > 1) {
            because.add(names(counted) + " are told of as speaking for themselves");
        }
        return new Standpoint(origins(), new Independence(min, Math.max(min, max), because));
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
     * In documents that rest on one another, two who bear one name are one, though their names alone would not show it; so are two bodies of
     * which each language has one, since a body's name is translated.
     */
    private List<Source> withoutNamesakes(List<Source> firm) {
        List<Source> kept = new ArrayList<>();
        for (Source source : firm) {
            Optional<Source> same = kept.stream()
                    .filter(other -> other.mayBeTranslated(source)
                            || Sound.key(other.name()).equals(Sound.key(source.name())))
                    .filter(other -> areLinked(other, source))
                    .findFirst();
            if (same.isPresent()) {
                because.add(source.name() + " of " + source.firstReport().outlet() + " is the one of "
                        + same.get().firstReport().outlet() + ": the documents rest on one another");
            } else {
                kept.add(source);
            }
        }
        return kept;
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

    /** Sources without a name whose documents rest on one another are one. */
    private List<Source> together(List<Source> nameless) {
        Map<Integer, Source> byReport = new HashMap<>();
        Map<Source, Source> heads = new LinkedHashMap<>();
        for (Source source : nameless) {
            heads.put(source, source);
            source.reports().forEach(report -> byReport.putIfAbsent(report, source));
        }
        for (Source source : nameless) {
            for (Report report : source.documents()) {
                for (Link link : links.of(report)) {
                    Source other = isSure(link) ? byReport.get(across(link, report)) : null;
                    if (other != null && other.hand().kind() == source.hand().kind()) {
                        Source one = head(heads, source);
                        Source two = head(heads, other);
                        boolean first =
                                one.firstReport().number() <= two.firstReport().number();
                        heads.put(first ? two : one, first ? one : two);
                    }
                }
            }
        }
        Map<Source, Source> joined = new LinkedHashMap<>();
        for (Source source : nameless) {
            Source head = head(heads, source);
            joined.computeIfAbsent(head, ignored -> new Source(head.hand())).addAll(source);
        }
        joined.values().stream()
                .filter(source -> source.documents().size() > 1)
                .forEach(source -> because.add(
                        source.name() + " of " + source.firstReport().outlet() + " and of "
                                + (source.documents().size() - 1)
                                + " more is taken for one: the documents rest on one another"));
        return List.copyOf(joined.values());
    }

    private static Source head(Map<Source, Source> heads, Source source) {
        Source head = source;
        Source next = heads.getOrDefault(head, head);
        while (next != head) {
            // Halves the way for whoever asks next.
            Source further = heads.getOrDefault(next, next);
            heads.put(head, further);
            head = further;
            next = heads.getOrDefault(head, head);
        }
        return head;
    }

    private static boolean isSure(Link link) {
        return link.strength() >= CERTAIN && link.kind() != Retelling.Kind.SAME_EXHIBIT;
    }

    private static int across(Link link, Report report) {
        return link.earlier().number() == report.number()
                ? link.later().number()
                : link.earlier().number();
    }

    /** Whether some document of the one rests on some document of the other, or tells of both and is itself no first account. */
    private boolean areLinked(Source left, Source right) {
        return left.documents().stream()
                .anyMatch(report -> links.of(report).stream()
                        .anyMatch(link -> isSure(link)
                                && (right.reports().contains(across(link, report))
                                        || right.reports().contains(report.number()))));
    }

    /** Of sources without a name, those whose documents rest on documents of another are not counted beside it. */
    private List<Source> withoutCopies(List<Source> nameless, List<Source> firm) {
        List<Source> kept = new ArrayList<>();
        for (Source source : nameless) {
            List<Source> before = new ArrayList<>(firm);
            before.addAll(kept);
            Optional<Source> same =
                    before.stream().filter(other -> restsOn(source, other)).findFirst();
            if (same.isPresent()) {
                because.add(source.name() + " (" + source.firstReport().outlet()
                        + ") is told of in a retelling of what tells of "
                        + same.get().name());
            } else {
                kept.add(source);
            }
        }
        return kept;
    }

    /**
     * Whether most documents that tell of a source rest on documents that tell of another, and more surely than on any that tell of the
     * same: what all documents about one thing have in common makes each a little like each.
     */
    private boolean restsOn(Source source, Source other) {
        if (source.documents().size() < LINE_MIN) {
            return areLinked(source, other);
        }
        int resting = 0;
        for (Report report : source.documents()) {
            double own = 0;
            double others = 0;
            for (Link link : links.of(report)) {
                if (isSure(link)) {
                    int across = across(link, report);
                    own = source.reports().contains(across) ? Math.max(own, link.strength()) : own;
                    others = other.reports().contains(across) ? Math.max(others, link.strength()) : others;
                }
            }
            resting += others > own ? 1 : 0;
        }
        return 2 * resting > source.documents().size();
    }

    /** How many of these may be others of these: one official line, or a video and who describes it. */
    private int possiblyOne(List<Source> counted) {
        Set<Source> doubtful = new HashSet<>();
        boolean described = false;
        for (Source source : counted) {
            Optional<Source> behind = counted.stream()
                    .filter(other -> other != source && !doubtful.contains(other))
                    .filter(other -> describes(source, other) || (!source.isVideo() && restsOn(source, other)))
                    .findFirst();
            if (behind.isPresent()) {
                doubtful.add(source);
                described = described || behind.get().isVideo();
                because.add(source.name() + " may know it from " + behind.get().name()
                        + ": their documents rest on one another, or one only describes what the other shows");
            }
        }
        boolean seen = counted.stream().anyMatch(Source::isVideo) && counted.size() > 1;
        if (seen && !described) {
            because.add("one of them may only describe what the video shows");
        }
        return doubtful.size() + (seen && !described ? 1 : 0);
    }

    /** Whether somebody is told of where a video is, and may have no more than that. */
    private static boolean describes(Source source, Source video) {
        return video.isVideo() && !source.isVideo() && source.reports().stream().anyMatch(video.reports()::contains);
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
