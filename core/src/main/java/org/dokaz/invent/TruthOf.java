package org.dokaz.invent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Language;
import org.dokaz.model.Retelling;
import org.dokaz.model.Step;

/** Works out what is true of an episode from what was planted in its documents. */
final class TruthOf {

    private static final String KEPT_APART = "two events that are alike: ";

    private final Episode episode;
    private final Map<Long, List<Placed>> claims = new HashMap<>();

    /** A claim and where it is. */
    private record Placed(Truth.At at, Told told) {

        Telling telling() {
            return told.telling();
        }
    }

    private TruthOf(Episode episode) {
        this.episode = episode;
        for (InventedDocument document : episode.documents()) {
            int place = 0;
            for (Told told : document.told()) {
                claims.computeIfAbsent(told.telling().incident().number(), ignored -> new ArrayList<>())
                        .add(new Placed(new Truth.At(document.id(), place), told));
                place++;
            }
        }
    }

    static Truth the(Episode episode) {
        TruthOf truth = new TruthOf(episode);
        List<Truth.Happened> events = new ArrayList<>();
        Optional<Incident> before = Optional.empty();
        for (Incident incident : episode.incidents()) {
            List<Placed> told = truth.claimsOf(incident);
            if (!told.isEmpty()) {
                events.add(truth.happened(incident, told, before));
            }
            before = Optional.of(incident);
        }
        return new Truth(events, truth.copies());
    }

    private List<Placed> claimsOf(Incident incident) {
        return claims.getOrDefault(incident.number(), List.of());
    }

    private Truth.Happened happened(Incident incident, List<Placed> told, Optional<Incident> before) {
        SortedSet<Integer> sources = new TreeSet<>();
        told.forEach(claim -> sources.add(claim.telling().source()));
        long unnamed = sources.stream()
                .filter(source -> incident.sources().get(source).kind() == Step.Kind.UNNAMED)
                .count();
        return new Truth.Happened(
                incident.number(),
                title(incident),
                incident.kind(),
                told.stream().map(Placed::at).toList(),
                sources.size(),
                (int) (sources.size() - Math.max(0, unnamed - 1)),
                sources.size(),
                contradictions(told),
                keptApart(incident, told, before),
                figure(told));
    }

    private static String title(Incident incident) {
        return Script.of(Language.ENGLISH).title(incident.kind().code()) + " in "
                + incident.town().name().in(Language.ENGLISH) + " on " + incident.day();
    }

    private static Optional<Placed> first(List<Placed> told) {
        return told.stream().filter(claim -> claim.telling().isFirstFigure()).findFirst();
    }

    private static List<Truth.Opposed> contradictions(List<Placed> told) {
        Optional<Placed> first = first(told);
        if (first.isEmpty()) {
            return List.of();
        }
        Map<Telling.Change, Truth.Opposed> found = new EnumMap<>(Telling.Change.class);
        for (Placed claim : told) {
            Telling.Change change = claim.telling().change();
            change.type()
                    .ifPresent(type -> found.putIfAbsent(
                            change, new Truth.Opposed(first.get().at(), claim.at(), type, change.why())));
        }
        return List.copyOf(found.values());
    }

    private List<Truth.Opposed> keptApart(Incident incident, List<Placed> told, Optional<Incident> before) {
        if (!incident.plan().hasTwin() || before.isEmpty() || before.get().plan() != incident.plan()) {
            return List.of();
        }
        Optional<Placed> here = first(told);
        Optional<Placed> there = first(claimsOf(before.get()));
        return here.isPresent() && there.isPresent()
                ? List.of(new Truth.Opposed(
                        there.get().at(),
                        here.get().at(),
                        Contradiction.Type.CONFLICT,
                        KEPT_APART + incident.plan().why()))
                : List.of();
    }

    private static Optional<Truth.Followed> figure(List<Placed> told) {
        Optional<Placed> first = first(told);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Truth.At> claims = new ArrayList<>();
        List<Truth.Drifted> drift = new ArrayList<>();
        for (Placed claim : told) {
            if (claim.telling().repeatsFigure()) {
                claims.add(claim.at());
                claim.telling().change().drift().ifPresent(how -> drift.add(new Truth.Drifted(claim.at(), how)));
            }
        }
        Telling telling = first.get().telling();
        String what = telling.incident().kind().code() + ": " + telling.sum().low() + ' '
                + telling.people().in(Language.ENGLISH);
        return claims.size() < 2 ? Optional.empty() : Optional.of(new Truth.Followed(what, claims, drift));
    }

    /** For each document that others rest on, itself and those, whatever lies between. */
    private List<Truth.Copies> copies() {
        Map<String, InventedDocument> byId = new HashMap<>();
        episode.documents().forEach(document -> byId.put(document.id(), document));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Map<String, Retelling.Kind> kinds = new HashMap<>();
        for (InventedDocument document : episode.documents()) {
            for (InventedDocument.Link link : document.links()) {
                String root = root(link.original(), byId);
                List<String> group = groups.computeIfAbsent(root, ignored -> new ArrayList<>(List.of(root)));
                if (!group.contains(document.id())) {
                    group.add(document.id());
                }
                kinds.putIfAbsent(root, link.kind());
            }
        }
        List<Truth.Copies> copies = new ArrayList<>();
        groups.forEach(
                (root, group) -> copies.add(new Truth.Copies(group, kinds.getOrDefault(root, Retelling.Kind.COPY))));
        return copies;
    }

    private static String root(String id, Map<String, InventedDocument> byId) {
        String root = id;
        Optional<String> further = further(root, byId);
        while (further.isPresent()) {
            root = further.get();
            further = further(root, byId);
        }
        return root;
    }

    private static Optional<String> further(String id, Map<String, InventedDocument> byId) {
        return Optional.ofNullable(byId.get(id)).stream()
                .flatMap(document -> document.links().stream())
                .filter(link -> !link.background())
                .map(InventedDocument.Link::original)
                .findFirst();
    }
}
