package org.dokaz.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.language.Ruling;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * Parts what is said into single assertions. Coordinated clauses that assert different acts are two; relative clauses, purposes
 * and conditions stay with the clause they belong to.
 */
final class Clauses {

    /** An assertion has at least so many words; a shorter piece stays with its neighbour. */
    private static final int WORDS_MIN = 3;

    /** How far after a joining word the subject and verb of a new clause may stretch, in tokens. */
    private static final int SUBJECT_TOKENS_MAX = 9;

    private static final Map<Language, Clauses> LOADED = new EnumMap<>(Language.class);

    private final PhraseSet coordinators;
    private final PhraseSet subordinators;
    private final ClauseEdges edges;
    private final ClauseWords words;
    private final Outcomes outcomes;
    private final boolean english;

    private Clauses(Language language) {
        RuleFile file = RuleFile.load(language, "clauses");
        coordinators = file.section("coordinator");
        subordinators = file.section("subordinator");
        edges = new ClauseEdges(file);
        words = new ClauseWords(file);
        outcomes = new Outcomes(file);
        english = language == Language.ENGLISH;
    }

    /** What was decided about the edges of a clause. */
    enum Edge {
        BEGINS,
        ENDS,
        LEAVES_OUT
    }

    /**
     * A clause: token indices, half-open.
     *
     * @param edges why it begins and ends where it does, where that is inside a stretch that one voice says
     */
    record Clause(int start, int end, List<Ruling<Edge>> edges) {

        Clause {
            edges = List.copyOf(edges);
        }

        /** The same clause with the next one added to it. */
        Clause with(Clause next) {
            List<Ruling<Edge>> kept = new ArrayList<>(edges);
            kept.removeIf(edge -> edge.value() == Edge.ENDS);
            for (Ruling<Edge> edge : next.edges) {
                if (edge.value() == Edge.ENDS) {
                    kept.add(edge);
                }
            }
            return new Clause(start, next.end, kept);
        }
    }

    static synchronized Clauses of(Language language) {
        return LOADED.computeIfAbsent(language, Clauses::new);
    }

    /** Whether these tokens tell what became of people whom they count, without a verb: "two men killed in shelling". */
    boolean tellsOutcome(List<Token> tokens, int start, int end) {
        return outcomes.beginsWithCount(tokens, start, end);
    }

    /** Whether these tokens of a headline tell what became of people, without a verb: "dozens dead | as the army claims the airport". */
    boolean tellsOutcomeOfLine(List<Token> tokens, int start, int end) {
        return english && Outcomes.isLine(tokens) && outcomes.isActOf(tokens, start, end);
    }

    /** The words that tell what a clause or a sentence does. */
    ClauseWords words() {
        return words;
    }

    /** The assertions between these tokens, in order, trimmed to what they assert. */
    List<Clause> in(List<Token> tokens, int start, int end) {
        List<Clause> pieces = new ArrayList<>();
        // Where the verb stands in the words of saying ("reported arrests and …"), what is said need not have one.
        boolean verbless = !hasFinite(tokens, start, Math.max(start, firstJoin(tokens, start, end)));
        List<Ruling<Edge>> cuts = new ArrayList<>();
        int from = start;
        boolean finite = false;
        int words = 0;
        for (int at = start + 1; at < end; at++) {
            Token last = tokens.get(at - 1);
            finite |= last.carriesClause();
            words += last.isWord() ? 1 : 0;
            boolean bare = verbless && from == start;
            Optional<Ruling<Edge>> cut =
                    words >= WORDS_MIN - 1 ? cutAt(tokens, from, at, end, bare, finite) : Optional.empty();
            if (cut.isPresent()) {
                Ruling<Edge> begins = cut.get();
                cuts.add(new Ruling<>(Edge.ENDS, begins.because(), begins.rule(), begins.words()));
                pieces.add(new Clause(from, at, cuts));
                cuts = new ArrayList<>(List.of(begins));
                from = at;
                finite = false;
                words = 0;
            }
        }
        pieces.add(new Clause(from, end, cuts));
        List<Clause> trimmed = new ArrayList<>();
        for (Clause piece : merged(tokens, pieces)) {
            edges.trimmed(tokens, piece).ifPresent(trimmed::add);
        }
        return trimmed;
    }

    /**
     * "Three men, the mayor said, were taken": the clause from its subject on, where words of saying stand between the two. Nothing where the clause
     * does not begin with its verb, or what stands before is no subject.
     */
    Optional<Clause> joined(List<Token> tokens, int start, int end, Clause clause) {
        boolean named = tokens.subList(start, end).stream()
                .anyMatch(token -> token.grammar().isNominal());
        return named && beginsPredicate(tokens, clause.start(), clause.end())
                ? edges.trimmed(tokens, new Clause(start, clause.end(), clause.edges()))
                : Optional.empty();
    }

    private int firstJoin(List<Token> tokens, int start, int end) {
        for (int at = start; at < end; at++) {
            if (isJoin(coordinators, tokens, at)) {
                return at;
            }
        }
        return end;
    }

    private Optional<Ruling<Edge>> cutAt(List<Token> tokens, int from, int at, int end, boolean bare, boolean finite) {
        Optional<Ruling<Edge>> cut = bare || finite ? cutAt(tokens, at, end, bare) : Optional.empty();
        return cut.isEmpty() && english && isHeadlineCut(tokens, from, at, end, finite) ? mark(tokens, at) : cut;
    }

    /**
     * Whether two acts are parted here of which one has its verb left out, as headlines and short news do: "army shells the town, two men killed";
     * "soldier killed in the east, truce is broken".
     *
     * @param finite whether what stands before has a finite verb
     */
    private boolean isHeadlineCut(List<Token> tokens, int from, int at, int end, boolean finite) {
        boolean comma = tokens.get(at).text().equals(",");
        if (finite) {
            return comma && outcomes.beginsWithCount(tokens, at + 1, end);
        }
        return (comma || isJoin(subordinators, tokens, at))
                && tellsOutcomeOfLine(tokens, from, at)
                && beginsClause(tokens, at + 1, end);
    }

    /** Why a clause begins at this token, where one does and what stands before it is one. */
    private Optional<Ruling<Edge>> cutAt(List<Token> tokens, int at, int end, boolean verbless) {
        String text = tokens.get(at).text();
        if (text.equals(";") || text.equals("…") || text.equals("...")) {
            return asserts(tokens, at + 1, end) ? mark(tokens, at) : Optional.empty();
        }
        if (text.equals(":") || isSpacedDash(tokens, at)) {
            return beginsClause(tokens, at + 1, end) ? mark(tokens, at) : Optional.empty();
        }
        boolean afterComma = tokens.get(at - 1).text().equals(",");
        boolean counts = tokens.get(at - 1).is(WordClass.NUM)
                && at + 1 < end
                && tokens.get(at + 1).is(WordClass.NUM);
        if (isJoin(coordinators, tokens, at) && !counts) {
            boolean saidToo = english
                    && at + 1 < end
                    && tokens.get(at + 1).lower().equals("that")
                    && hasFinite(tokens, at + 2, end);
            return saidToo || beginsPredicate(tokens, at + 1, end) || (!verbless && beginsClause(tokens, at + 1, end))
                    ? join(coordinators, tokens, at, "joins two acts, each of which is a claim")
                    : Optional.empty();
        }
        if (isJoin(subordinators, tokens, at) && !verbless && (english || afterComma)) {
            return beginsClause(tokens, at + 1, end)
                    ? join(subordinators, tokens, at, "opens a clause that is a claim of its own")
                    : Optional.empty();
        }
        boolean parallel = text.equals(",")
                && !english
                && !isRelative(tokens, at + 1)
                && beginsParallel(tokens, at + 1, end)
                && !afterComma;
        return parallel ? mark(tokens, at) : Optional.empty();
    }

    private static Optional<Ruling<Edge>> mark(List<Token> tokens, int at) {
        return Optional.of(new Ruling<>(
                Edge.BEGINS,
                "parts two clauses with a verb each",
                Optional.empty(),
                Optional.of(tokens.get(at).span())));
    }

    private static Optional<Ruling<Edge>> join(PhraseSet set, List<Token> tokens, int at, String because) {
        return set.firstIn(tokens, at, at + 1).map(hit -> Ruling.by(Edge.BEGINS, because, hit, tokens));
    }

    static boolean isJoin(PhraseSet set, List<Token> tokens, int at) {
        return set.beginsAt(tokens, at, at + 1);
    }

    static boolean isSpacedDash(List<Token> tokens, int at) {
        return switch (tokens.get(at).text()) {
            case "—", "–", "--" -> !Token.isInNumber(tokens, at);
            case "-" ->
                at > 0
                        && at + 1 < tokens.size()
                        && tokens.get(at - 1).end() < tokens.get(at).start()
                        && tokens.get(at).end() < tokens.get(at + 1).start();
            default -> false;
        };
    }

    /** Whether a subject of its own and a finite verb begin here. */
    private boolean beginsClause(List<Token> tokens, int from, int end) {
        int most = Math.min(end, from + SUBJECT_TOKENS_MAX);
        boolean subject = false;
        for (int at = from; at < most; at++) {
            Token token = tokens.get(at);
            if (token.carriesClause()) {
                return subject || !english;
            }
            if (at > from
                    && (token.text().equals(";")
                            || token.text().equals(",")
                            || isEnd(token)
                            || isRelative(tokens, at))) {
                return false;
            }
            subject |= token.grammar().isNominal() || token.is(WordClass.NUM) || token.is(WordClass.DET);
        }
        return false;
    }

    private static boolean isEnd(Token token) {
        return switch (token.text()) {
            case "…", "...", ".", "!", "?" -> true;
            default -> false;
        };
    }

    /** Whether a finite verb begins here that shares the subject before it. */
    private static boolean beginsPredicate(List<Token> tokens, int from, int end) {
        for (int at = from; at < Math.min(end, from + 3); at++) {
            Token token = tokens.get(at);
            if (token.carriesClause()) {
                return true;
            }
            if (!token.is(WordClass.ADV) && !token.is(WordClass.PART)) {
                return false;
            }
        }
        return false;
    }

    /** After a bare comma: a clause that sets its own subject or object beside the one before ("one is held, one is let go"). */
    private static boolean beginsParallel(List<Token> tokens, int from, int end) {
        int most = Math.min(end, from + SUBJECT_TOKENS_MAX);
        boolean nominal = false;
        for (int at = from; at < most; at++) {
            Token token = tokens.get(at);
            if (token.carriesClause()) {
                return nominal;
            }
            boolean opens = token.grammar().isNominal() || token.is(WordClass.DET) || token.is(WordClass.ADJ);
            boolean passed = token.is(WordClass.ADV) || token.is(WordClass.PART) || token.is(WordClass.ADP);
            if (!opens && !passed) {
                return false;
            }
            nominal |= token.grammar().grammaticalCase() == Grammar.Case.NOMINATIVE
                    || (token.is(WordClass.PRON) && at == from);
        }
        return false;
    }

    static boolean isRelative(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return true;
        }
        String lower = tokens.get(at).lower();
        return switch (lower) {
            case "хто",
                    "кто",
                    "кого",
                    "кому",
                    "ким",
                    "кем",
                    "who",
                    "which",
                    "whose",
                    "where",
                    "when",
                    "that",
                    "що",
                    "что",
                    "де",
                    "где",
                    "коли",
                    "когда",
                    "щоб",
                    "чтобы",
                    "якщо",
                    "если",
                    "куди",
                    "куда",
                    "як",
                    "как",
                    "if",
                    "where's" -> true;
            default ->
                lower.startsWith("котор")
                        || lower.startsWith("котр")
                        || (lower.startsWith("як") && lower.length() <= 5);
        };
    }

    /** Whether something is asserted between these tokens: three words and a verb form that can carry them. */
    private static boolean asserts(List<Token> tokens, int from, int end) {
        int words = 0;
        boolean verb = false;
        for (int at = from; at < end; at++) {
            Token token = tokens.get(at);
            words += token.isWord() ? 1 : 0;
            verb |= isPredicate(token);
        }
        return verb && words >= WORDS_MIN - 1;
    }

    static boolean isPredicate(Token token) {
        return token.carriesClause()
                || token.grammar().verbForm() == Grammar.VerbForm.PARTICIPLE
                || token.grammar().verbForm() == Grammar.VerbForm.INFINITIVE;
    }

    /** Pieces too short to assert anything go back to the piece before them. */
    private List<Clause> merged(List<Token> tokens, List<Clause> pieces) {
        List<Clause> kept = new ArrayList<>();
        for (Clause piece : pieces) {
            boolean weak = wordsIn(tokens, piece) < WORDS_MIN + (kept.isEmpty() ? 0 : 1) - 1
                    || (!hasFinite(tokens, piece.start(), piece.end())
                            && !outcomes.beginsWithCount(tokens, piece.start() + 1, piece.end()));
            if (weak && !kept.isEmpty()) {
                kept.add(kept.removeLast().with(piece));
            } else {
                kept.add(piece);
            }
        }
        return kept;
    }

    static boolean hasFinite(List<Token> tokens, int start, int end) {
        for (int at = start; at < end; at++) {
            if (tokens.get(at).carriesClause()) {
                return true;
            }
        }
        return false;
    }

    private static int wordsIn(List<Token> tokens, Clause clause) {
        int words = 0;
        for (int at = clause.start(); at < clause.end(); at++) {
            words += tokens.get(at).isWord() ? 1 : 0;
        }
        return words;
    }
}
