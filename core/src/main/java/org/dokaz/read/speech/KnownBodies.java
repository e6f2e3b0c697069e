package org.dokaz.read.speech;

import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Table;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** The bodies that speak in one text: those that are named, and which of them "the ministry", "it" or "there" stands for. */
final class KnownBodies {

    private static final Set<String> STATES = states();

    private final SpeechWords words;
    private final VoiceWords ways;
    private final SpanIndex<Mention.Name> organisations;
    private final Deque<Step> heard;

    /**
     * @param heard whoever has spoken so far, the last first; it grows while the text is read
     */
    KnownBodies(SpeechWords words, VoiceWords ways, List<Mention.Name> names, Deque<Step> heard) {
        this.words = words;
        this.ways = ways;
        this.organisations = SpanIndex.of(
                names.stream()
                        .filter(name -> name.kind() == Mention.NameKind.ORGANISATION)
                        .toList(),
                name -> name.cited().span());
        this.heard = heard;
    }

    private static Set<String> states() {
        Set<String> states = new HashSet<>();
        for (List<String> row : Table.rows("states.tsv")) {
            for (Language language : Language.values()) {
                Table.names(row, 0, language).forEach(name -> states.add(name.toLowerCase(Locale.ROOT)));
            }
        }
        return states;
    }

    /** The agency, outlet or organisation that these words name. */
    Optional<Voice> named(List<Token> tokens, Token head, Span span) {
        if (words.agency(tokens).isPresent()) {
            return by(Naming.text(tokens), Step.Kind.AGENCY);
        }
        if (words.outlet(tokens).isPresent()) {
            return by(Naming.text(tokens), Step.Kind.OUTLET);
        }
        Optional<Mention.Name> named = organisations.within(span).stream().findFirst();
        if (named.isPresent() && (!ways.isPlural(head) || ways.isOfBody(head)) && !isOnlyOf(named.get(), head)) {
            return by(called(named.get()), Step.Kind.ORGANISATION);
        }
        return Optional.empty();
    }

    /** "The U.S. think tank": a state before the noun tells whose body speaks, and is not its name. */
    private boolean isOnlyOf(Mention.Name name, Token head) {
        return name.cited().end() <= head.start()
                && words.isBody(List.of(head))
                && STATES.contains(name.cited().words().toLowerCase(Locale.ROOT));
    }

    /** Where people spoke before who are not named: the body that spoke last, or was named last. */
    Optional<Voice> there(Span span) {
        return speaking()
                .or(() -> organisations
                        .lastEndedBy(span.start())
                        .map(name -> new Voice(
                                Step.stated(called(name), Step.Kind.ORGANISATION),
                                "is taken for the body that was named last before it")));
    }

    /** Those who spoke last and are several. */
    Optional<Voice> several() {
        Optional<Step> group =
                heard.stream().filter(step -> step.kind() == Step.Kind.GROUP).findFirst();
        return group.or(() -> heard.stream()
                        .filter(step -> step.kind() == Step.Kind.ORGANISATION || step.kind() == Step.Kind.VIDEO)
                        .findFirst())
                .map(step -> new Voice(step, "is taken for those who spoke last and are several"));
    }

    /** The body that spoke last. */
    Optional<Voice> speaking() {
        return heard.stream()
                .filter(step -> step.kind() == Step.Kind.ORGANISATION || step.kind() == Step.Kind.AGENCY)
                .findFirst()
                .map(step -> new Voice(step, "is taken for the body that spoke last"));
    }

    /** "The ministry" is a ministry that was named; "the institute" may be whatever body was. */
    Optional<Voice> known(Token head, Span span) {
        String stem = ways.stem(head.lower());
        Optional<Step> same = heard.stream()
                .filter(step -> step.kind() == Step.Kind.ORGANISATION && ways.holdsStem(step.name(), stem))
                .findFirst();
        if (same.isPresent()) {
            return same.map(step -> new Voice(step, "is taken for a body so called that spoke before"));
        }
        Optional<Mention.Name> last = organisations.lastEndedBy(span.start());
        Optional<Mention.Name> named = last.filter(name -> ways.isBodyAnew(head) || ways.holdsStem(called(name), stem));
        if (ways.isBodyAnew(head)) {
            Optional<Step> spoke = heard.stream()
                    .filter(step -> step.kind() == Step.Kind.ORGANISATION)
                    .findFirst();
            if (spoke.isPresent()) {
                return spoke.map(step -> new Voice(step, "is taken for the body that spoke last"));
            }
        }
        return named.map(name -> new Voice(
                Step.stated(called(name), Step.Kind.ORGANISATION),
                "is taken for the body that was named last before it"));
    }

    private static Optional<Voice> by(String name, Step.Kind kind) {
        return Optional.of(Voice.named(Step.stated(name, kind)));
    }

    private static String called(Mention.Name name) {
        return name.canonical().orElse(name.cited().words());
    }
}
