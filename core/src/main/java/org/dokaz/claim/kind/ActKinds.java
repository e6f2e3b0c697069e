package org.dokaz.claim.kind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.PhraseSet.Hit;
import org.dokaz.language.RuleFile;
import org.dokaz.model.ActKind;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * The kinds of act as one language speaks of them. Every pattern that holds in a clause is evidence; the heaviest kind wins.
 *
 * <p>A section of the rule file is named by its kind, alone or followed by {@code strong}, {@code firm} or {@code weak}. Four sections
 * are not kinds: {@code aside} lists the words that open a subordinate stretch, in which evidence weighs less;
 * {@code modifier} lists turns that themselves are such a stretch, as "in occupied" is; {@code void} lists turns whose own
 * words are no evidence, as "before the war" is none of fighting; {@code same} lists turns that speak of the extent of whatever was said before.
 */
public final class ActKinds {

    /** The kind of a clause in which no rule speaks. */
    public static final ActKind OTHER = new ActKind("other");

    private static final String RULES = "kinds";
    private static final String ASIDE = "aside";
    private static final String MODIFIER = "modifier";
    private static final String VOID = "void";
    private static final String SAME = "same";
    private static final String COUNTED = "counted";
    private static final String COUNTED_WHO = "counted who";
    private static final Set<String> NOT_KINDS = Set.of(ASIDE, MODIFIER, VOID, SAME, COUNTED, COUNTED_WHO);

    private static final double WEIGHT_PER_WORD = 0.5;
    private static final double SHARE_IN_ASIDE = 0.45;
    private static final double SHARE_INTO_ASIDE = 0.6;
    private static final double SHARE_OF_MAIN_VERB = 1.25;
    private static final double SHARE_OF_SECOND_HIT = 0.35;
    private static final double SHARE_AT_END = 0.75;

    private static final Map<Language, ActKinds> LOADED = new ConcurrentHashMap<>();

    private final PhraseSet evidence;
    private final PhraseSet asides;
    private final PhraseSet modifiers;
    private final PhraseSet voids;
    private final PhraseSet same;
    private final PhraseSet counted;
    private final PhraseSet countedWho;
    private final Map<RuleFile.Rule, Source> sources = new HashMap<>();

    ActKinds(RuleFile file) {
        List<RuleFile.Rule> spoken = new ArrayList<>();
        for (RuleFile.Rule rule : file.rules()) {
            if (!NOT_KINDS.contains(rule.section())) {
                spoken.add(rule);
                sources.put(rule, Source.of(rule));
            }
        }
        evidence = PhraseSet.of(spoken);
        asides = file.section(ASIDE);
        modifiers = file.section(MODIFIER);
        voids = file.section(VOID);
        same = file.section(SAME);
        counted = file.section(COUNTED);
        countedWho = file.section(COUNTED_WHO);
    }

    /** The kinds as this language speaks of them. */
    public static ActKinds of(Language language) {
        return LOADED.computeIfAbsent(language, spoken -> new ActKinds(RuleFile.load(spoken, RULES)));
    }

    /** Every kind that the rules of this language know. */
    public Set<ActKind> kinds() {
        return sources.values().stream().map(Source::kind).collect(Collectors.toSet());
    }

    /** The kind of the clause at these tokens of a sentence; {@link #OTHER} where nothing speaks. */
    public ActKind kindOf(List<Token> sentence, int start, int end) {
        List<Verdict> ranked = ranked(sentence, start, end);
        return ranked.isEmpty() ? OTHER : ranked.getFirst().kind();
    }

    /** All kinds the clause at these tokens has evidence for, heaviest first. */
    public List<Verdict> ranked(List<Token> sentence, int start, int end) {
        List<Hit> hits = outermost(spoken(sentence, start, end));
        BitSet aside = asides(sentence, start, end);
        boolean headline = !hasFiniteVerb(sentence, start, end);
        Map<String, List<Weighed>> byKind = new TreeMap<>();
        for (Hit hit : hits) {
            Weighed weighed = weigh(hit, sentence, start, end, aside, headline);
            byKind.computeIfAbsent(weighed.source().kind().code(), ignored -> new ArrayList<>())
                    .add(weighed);
        }
        return byKind.values().stream()
                .map(ActKinds::verdict)
                .sorted(Comparator.comparingDouble(Verdict::weight)
                        .reversed()
                        .thenComparing(verdict -> verdict.kind().code()))
                .toList();
    }

    /** The hits of evidence but for those in the words of a turn that is no evidence. */
    private List<Hit> spoken(List<Token> sentence, int start, int end) {
        List<Hit> idle = voids.findAll(sentence, start, end);
        return evidence.findAll(sentence, start, end).stream()
                .filter(hit -> idle.stream().noneMatch(turn -> turn.start() <= hit.start() && hit.end() <= turn.end()))
                .toList();
    }

    /** Whether the clause speaks of the extent of whatever was said before it, as "the true number may be higher" does. */
    public boolean carriesOn(List<Token> sentence, int start, int end) {
        return same.holdsIn(sentence, start, end);
    }

    /**
     * Which tokens of the clause stand in a subordinate stretch, counted from its start. Such a stretch goes from the
     * word that opens it to the next comma or to the verb of the main clause, which follows the stretch's own verb.
     */
    public BitSet asides(List<Token> sentence, int start, int end) {
        BitSet aside = new BitSet();
        boolean hasVerb = hasFiniteVerb(sentence, start, end);
        boolean inside = opensWithAside(sentence, start, end);
        int verbs = 0;
        for (int at = start; at < end; at++) {
            if (closesAside(sentence.get(at))) {
                inside = false;
            } else if (at > start && asides.longestAt(sentence, at, end).isPresent()) {
                inside = true;
                verbs = 0;
            } else if (at > start && hasVerb && followsNounAsParticiple(sentence, at)) {
                inside = true;
                verbs = 1;
            } else if (inside && opensVerb(sentence, at, start)) {
                verbs++;
                inside = verbs == 1;
            }
            aside.set(at - start, inside);
        }
        for (Hit modifier : modifiers.findAll(sentence, start, end)) {
            aside.set(modifier.start() - start, modifier.end() - start);
        }
        for (Hit count : counted.findAll(sentence, start, end)) {
            countedWho(sentence, count.end(), end)
                    .ifPresent(who ->
                            turn(aside, count.end() - start, who - start, afterAside(sentence, who, end) - start));
        }
        return aside;
    }

    /** Where the clause begins that says which people are counted, if there is one. */
    private OptionalInt countedWho(List<Token> sentence, int from, int end) {
        return IntStream.range(from, end)
                .filter(at -> countedWho.longestAt(sentence, at, end).isPresent())
                .findFirst();
    }

    /** Makes what lies before "who" an aside, and what follows it none. */
    private static void turn(BitSet aside, int from, int who, int end) {
        aside.set(from, who);
        aside.clear(who, end);
    }

    private static int afterAside(List<Token> sentence, int from, int end) {
        int at = from;
        while (at < end && !closesAside(sentence.get(at))) {
            at++;
        }
        return at;
    }

    /** Whether the clause begins with a subordinate one before its comma: "because he refused, they locked him up". */
    private boolean opensWithAside(List<Token> sentence, int start, int end) {
        if (start == end || !asides.beginsAt(sentence, start, end)) {
            return false;
        }
        int comma = start;
        while (comma < end && !sentence.get(comma).text().equals(",")) {
            comma++;
        }
        return hasFiniteVerb(sentence, start, comma) && hasFiniteVerb(sentence, comma, end);
    }

    private static boolean hasFiniteVerb(List<Token> sentence, int start, int end) {
        return sentence.subList(start, end).stream()
                .anyMatch(token -> token.grammar().isFinite());
    }

    /** Whether the word is a participle that narrows down the noun before it, as in "men held in a camp". */
    private static boolean followsNounAsParticiple(List<Token> sentence, int at) {
        Token before = sentence.get(at - 1);
        return sentence.get(at).grammar().verbForm() == VerbForm.PARTICIPLE
                && (before.is(WordClass.NOUN) || before.is(WordClass.PROPN));
    }

    private static boolean opensVerb(List<Token> sentence, int at, int start) {
        return sentence.get(at).grammar().isFinite()
                && (at == start || !sentence.get(at - 1).is(WordClass.CCONJ));
    }

    /**
     * How heavily a hit counts.
     *
     * @param headline whether the clause has no finite verb, so that a participle after its noun is its predicate: "two men killed in shelling"
     */
    private Weighed weigh(Hit hit, List<Token> sentence, int start, int end, BitSet aside, boolean headline) {
        Source source = source(hit);
        double weight = source.weight();
        if (aside.get(hit.start() - start)) {
            weight *= SHARE_IN_ASIDE;
        } else if (aside.get(hit.end() - 1 - start)) {
            weight *= SHARE_INTO_ASIDE;
        } else if (isOfMainVerb(hit, sentence, start, headline)) {
            weight *= SHARE_OF_MAIN_VERB;
        }
        double lateness = (double) (hit.start() - start) / (end - start);
        return new Weighed(source, weight * (1 - lateness * (1 - SHARE_AT_END)), hit);
    }

    private static boolean isOfMainVerb(Hit hit, List<Token> sentence, int start, boolean headline) {
        for (int at = hit.start(); at < hit.end(); at++) {
            if (sentence.get(at).grammar().isFinite()
                    || (headline && at > start && followsNounAsParticiple(sentence, at))) {
                return true;
            }
        }
        return false;
    }

    private double weight(Hit hit) {
        return source(hit).weight();
    }

    private Source source(Hit hit) {
        Source source = sources.get(hit.rule());
        if (source == null) {
            throw new IllegalStateException("a rule of no section: " + hit.rule());
        }
        return source;
    }

    private static Verdict verdict(List<Weighed> evidence) {
        List<Weighed> heaviestFirst = evidence.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .toList();
        double weight = 0;
        double share = 1;
        List<Weighed> counted = new ArrayList<>();
        for (Weighed one : heaviestFirst) {
            if (counted.stream().noneMatch(one::overlaps)) {
                weight += share * one.weight();
                share *= SHARE_OF_SECOND_HIT;
                counted.add(one);
            }
        }
        return new Verdict(
                heaviestFirst.getFirst().source().kind(),
                weight,
                counted.stream().map(Weighed::hit).toList());
    }

    /** Without hits that lie wholly inside a longer one: "refuse to register" is not half a registration. */
    private List<Hit> outermost(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            boolean covered = false;
            for (Hit other : hits) {
                covered |= other.start() <= hit.start()
                        && hit.end() <= other.end()
                        && other.end() - other.start() > hit.end() - hit.start()
                        && weight(other) > weight(hit);
            }
            if (!covered) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private static boolean closesAside(Token token) {
        return switch (token.text()) {
            case ",", ";", ":", "—", "–", ")" -> true;
            default -> false;
        };
    }

    /** How heavily a rule counts, and for which kind. */
    private record Source(ActKind kind, double weight) {

        static Source of(RuleFile.Rule rule) {
            String[] name = rule.section().split(" ", 2);
            double strength = switch (name.length == 1 ? "" : name[1]) {
                case "" -> 4;
                case "strong" -> 7;
                case "firm" -> 5.5;
                case "weak" -> 1.5;
                default -> throw new IllegalStateException("no such strength: " + rule.section());
            };
            String written = rule.phrase().toString();
            long words = List.of(written.split("\\s+", -1)).stream()
                    .filter(piece -> !piece.equals("..") && !piece.endsWith("?"))
                    .count();
            return new Source(new ActKind(name[0]), strength + WEIGHT_PER_WORD * (words - 1));
        }
    }

    private record Weighed(Source source, double weight, Hit hit) {
        boolean overlaps(Weighed other) {
            return hit.start() < other.hit.end() && other.hit.start() < hit.end();
        }
    }
}
