package org.dokaz.release.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.release.Release;
import org.dokaz.release.pack.ProvElement.Attribute;
import org.dokaz.release.pack.ProvElement.Sort;

/**
 * How each record of a release was made, in the terms of PROV (W3C, 2013): documents were read by a program as it was set, statements come of that
 * and are quoted from documents, or were worded by a person; events and figures come of comparing statements; the release holds what passed.
 */
final class Provenance {

    private static final String NEWSROOM = "newsroom";
    private static final String EDITOR = "editor";
    private static final String WORDING = "wording";
    private static final String COMPARING = "comparing";
    private static final String RELEASING = "releasing";
    private static final String RELEASE = "release";

    private final Release release;
    private final Making making;
    private final List<ProvElement> elements = new ArrayList<>();
    private final Map<Maker.Machine, String> readers = new LinkedHashMap<>();
    private final Map<String, Set<String>> derived = new HashMap<>();
    private final Map<String, Release.Statement> statements = new LinkedHashMap<>();

    private Provenance(Release release, Making making) {
        this.release = release;
        this.making = making;
        release.events().forEach(event -> event.statements().forEach(one -> statements.put(one.key(), one)));
    }

    /** All that is told, things before what relates them. */
    static List<ProvElement> of(Release release, Making making) {
        Provenance provenance = new Provenance(release, making);
        provenance.makers();
        provenance.documents();
        provenance.statements.values().forEach(provenance::statement);
        provenance.findings();
        provenance.release();
        List<ProvElement> ordered = new ArrayList<>();
        provenance.elements.stream()
                .filter(element -> !element.sort().isRelation())
                .forEach(ordered::add);
        provenance.elements.stream()
                .filter(element -> element.sort().isRelation())
                .forEach(ordered::add);
        return ordered;
    }

    private void makers() {
        add(Sort.AGENT, NEWSROOM, Attribute.type("prov:Organization"));
        program(making.program());
        for (Release.Source source : release.sources()) {
            source.reader().ifPresent(this::program);
        }
        readers.forEach((maker, number) -> {
            boolean reads = release.sources().stream()
                    .anyMatch(source -> source.reader().equals(Optional.of(maker)));
            if (reads) {
                activity("reading-" + number, "Reading", "program-" + number);
            }
        });
        activity(COMPARING, "Comparing", "program-1");
        activity(RELEASING, "Releasing", NEWSROOM);
        boolean worded = statements.values().stream().anyMatch(one -> one.said() instanceof Release.Paraphrased);
        if (worded) {
            add(Sort.AGENT, EDITOR, Attribute.type("prov:Person"));
            relate(Sort.DELEGATED, List.of(EDITOR, NEWSROOM, ""));
            activity(WORDING, "Wording", EDITOR);
        }
    }

    private void program(Maker.Machine maker) {
        if (readers.containsKey(maker)) {
            return;
        }
        String number = Integer.toString(readers.size() + 1);
        readers.put(maker, number);
        add(
                Sort.AGENT,
                "program-" + number,
                Attribute.type("prov:SoftwareAgent"),
                Attribute.text("dokaz:name", maker.name()),
                Attribute.text("dokaz:version", maker.version()),
                Attribute.text("dokaz:settings", maker.settings().toString()));
        relate(Sort.DELEGATED, List.of("program-" + number, NEWSROOM, ""));
    }

    private void activity(String key, String type, String agent) {
        add(Sort.ACTIVITY, key, Attribute.type("dokaz:" + type));
        relate(Sort.ASSOCIATED, List.of(key, agent, ""));
    }

    private void documents() {
        for (Release.Source source : release.sources()) {
            List<Attribute> told = new ArrayList<>();
            told.add(Attribute.type("dokaz:Document"));
            put(told, "dokaz:title", source.title());
            put(told, "dokaz:outlet", source.outlet());
            put(told, "dokaz:url", source.url());
            put(told, "dokaz:published", source.published().map(Object::toString));
            put(told, "dokaz:exhibit", source.exhibit().map(Digest::toString));
            elements.add(new ProvElement(Sort.ENTITY, List.of(source.key()), told));
            source.reader()
                    .ifPresent(maker -> relate(Sort.USED, List.of("reading-" + readers.get(maker), source.key(), "")));
        }
        for (Release.Echo echo : release.echoes()) {
            echo.original()
                    .ifPresent(original -> echo.sources().stream()
                            .filter(key -> !key.equals(original))
                            .forEach(key -> derive(key, original, Optional.empty())));
        }
    }

    private void statement(Release.Statement statement) {
        List<Attribute> told = new ArrayList<>();
        told.add(Attribute.type("dokaz:Statement"));
        told.add(Attribute.text("dokaz:kind", statement.kind().code()));
        told.add(Attribute.text("dokaz:stance", statement.stance().name().toLowerCase(Locale.ROOT)));
        told.add(Attribute.text("dokaz:commitment", statement.commitment().toString()));
        elements.add(new ProvElement(Sort.ENTITY, List.of(statement.key()), told));
        Optional<Release.Source> source = statement
                .source()
                .flatMap(key -> release.sources().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst());
        if (statement.said() instanceof Release.Paraphrased) {
            String words = "words-" + statement.key();
            add(Sort.ENTITY, words, Attribute.type("dokaz:WithheldWords"));
            relate(Sort.USED, List.of(WORDING, words, ""));
            relate(Sort.GENERATED, List.of(statement.key(), WORDING, ""));
            derive(statement.key(), words, Optional.empty());
        } else {
            source.flatMap(Release.Source::reader)
                    .ifPresent(maker ->
                            relate(Sort.GENERATED, List.of(statement.key(), "reading-" + readers.get(maker), "")));
            source.ifPresent(document -> derive(statement.key(), document.key(), Optional.of("prov:Quotation")));
        }
        relate(Sort.USED, List.of(COMPARING, statement.key(), ""));
    }

    private void findings() {
        for (Release.Occurrence event : release.events()) {
            add(
                    Sort.ENTITY,
                    event.key(),
                    Attribute.type("dokaz:Event"),
                    Attribute.text("dokaz:standing", event.standing().name().toLowerCase(Locale.ROOT)));
            relate(Sort.GENERATED, List.of(event.key(), COMPARING, ""));
            event.statements().forEach(one -> derive(event.key(), one.key(), Optional.empty()));
        }
        for (int at = 0; at < release.figures().size(); at++) {
            Release.Figure figure = release.figures().get(at);
            String key = "figure-" + (at + 1);
            add(Sort.ENTITY, key, Attribute.type("dokaz:Figure"));
            relate(Sort.GENERATED, List.of(key, COMPARING, ""));
            if (statements.containsKey(figure.first())) {
                derive(key, figure.first(), Optional.of("prov:PrimarySource"));
            }
            figure.repeats().stream()
                    .map(Release.Repeat::statement)
                    .filter(statements::containsKey)
                    .forEach(one -> derive(key, one, Optional.empty()));
        }
    }

    private void release() {
        add(
                Sort.ENTITY,
                RELEASE,
                Attribute.type("prov:Collection"),
                Attribute.type("dokaz:Release"),
                Attribute.text("dokaz:title", release.title()),
                new Attribute("dokaz:number", Integer.toString(release.number()), "xsd:int"));
        relate(Sort.GENERATED, List.of(RELEASE, RELEASING, Names.midnight(release.day())));
        Set<String> members = new LinkedHashSet<>(statements.keySet());
        release.events().forEach(event -> members.add(event.key()));
        for (String member : members) {
            relate(Sort.USED, List.of(RELEASING, member, ""));
            relate(Sort.MEMBER, List.of(RELEASE, member));
        }
        if (release.number() > 1) {
            add(
                    Sort.ENTITY,
                    "earlier",
                    Attribute.type("dokaz:Release"),
                    new Attribute("dokaz:number", Integer.toString(release.number() - 1), "xsd:int"));
            derive(RELEASE, "earlier", Optional.of("prov:Revision"));
        }
    }

    /** Tells that one thing was derived from another, unless the other was from it: nothing is made of what is made of it. */
    private void derive(String made, String from, Optional<String> type) {
        if (made.equals(from) || reaches(from, made)) {
            return;
        }
        if (derived.computeIfAbsent(made, ignored -> new LinkedHashSet<>()).add(from)) {
            elements.add(new ProvElement(
                    Sort.DERIVED,
                    List.of(made, from, "", "", ""),
                    type.map(Attribute::type).stream().toList()));
        }
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(derived.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private void add(Sort sort, String key, Attribute... attributes) {
        elements.add(new ProvElement(sort, List.of(key), List.of(attributes)));
    }

    private void relate(Sort sort, List<String> subjects) {
        elements.add(new ProvElement(sort, subjects, List.of()));
    }

    private static void put(List<Attribute> told, String name, Optional<String> value) {
        value.ifPresent(text -> told.add(Attribute.text(name, text)));
    }
}
