package org.dokaz.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.claim.Clauses.Clause;
import org.dokaz.claim.Clauses.Edge;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.language.Ruling;
import org.dokaz.model.Token;

/** Trims a clause to what it asserts: without words that only lead to it, and without the marks round it. */
final class ClauseEdges {

    private final PhraseSet coordinators;
    private final PhraseSet openers;
    private final PhraseSet leads;
    private final PhraseSet thinking;

    ClauseEdges(RuleFile file) {
        coordinators = file.section("coordinator");
        openers = file.section("opener");
        leads = file.section("lead");
        thinking = file.section("think");
    }

    /** What is left of a clause; nothing where it asserts nothing. */
    Optional<Clause> trimmed(List<Token> tokens, Clause piece) {
        List<Ruling<Edge>> edges = new ArrayList<>(piece.edges());
        int start = piece.start();
        int end = piece.end();
        boolean moved = true;
        while (moved && start < end) {
            int before = start;
            start = pastMarks(tokens, start, end);
            start = pastAnnouncement(tokens, start, end);
            Optional<PhraseSet.Hit> lead = leadAt(tokens, start, end);
            if (lead.isPresent()) {
                leaveOut(lead.get(), tokens, edges);
                start = lead.get().end();
            }
            moved = start > before;
        }
        while (end > start && (!closes(tokens, start, end - 1) || opensNext(tokens, end - 1))) {
            end--;
        }
        return end > start ? Optional.of(new Clause(start, end, edges)) : Optional.empty();
    }

    /** Whether the word belongs to a clause after this one. */
    private boolean opensNext(List<Token> tokens, int at) {
        return Clauses.isJoin(coordinators, tokens, at) || Clauses.isJoin(openers, tokens, at);
    }

    private static void leaveOut(PhraseSet.Hit lead, List<Token> tokens, List<Ruling<Edge>> edges) {
        Ruling<Edge> left = Ruling.by(Edge.LEAVES_OUT, "only leads to what is claimed", lead, tokens);
        boolean known = false;
        for (Ruling<Edge> edge : edges) {
            known |= edge.words().equals(left.words());
        }
        if (!known) {
            edges.add(left);
        }
    }

    /** "Among the findings: …": words before a colon that assert nothing only announce. */
    private static int pastAnnouncement(List<Token> tokens, int from, int end) {
        for (int at = from; at < end; at++) {
            if (tokens.get(at).carriesClause()) {
                return from;
            }
            if (tokens.get(at).text().equals(":") && Clauses.hasFinite(tokens, at, end)) {
                return at + 1;
            }
        }
        return from;
    }

    private static int pastMarks(List<Token> tokens, int from, int end) {
        int at = from;
        while (at < end && !tokens.get(at).isWord() && !opensScare(tokens, at, end)) {
            at++;
        }
        return at;
    }

    /** A quotation mark round a few words of the clause is part of it; one round the whole is not. */
    private static boolean opensScare(List<Token> tokens, int at, int end) {
        String text = tokens.get(at).text();
        if (!text.equals("“") && !text.equals("«") && !text.equals("„") && !text.equals("\"")) {
            return false;
        }
        for (int closing = at + 1; closing < Math.min(end, at + 8); closing++) {
            switch (tokens.get(closing).text()) {
                case "”", "»", "“", "\"" -> {
                    return closing < end - 2;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean closes(List<Token> tokens, int start, int last) {
        Token token = tokens.get(last);
        if (token.isWord() || token.text().equals("%") || token.text().equals(")")) {
            return true;
        }
        if (token.text().equals("”") || token.text().equals("»") || token.text().equals("\"")) {
            String opening = token.text().equals("”") ? "“" : token.text().equals("»") ? "«" : "\"";
            for (int at = start; at < last; at++) {
                if (tokens.get(at).text().equals(opening)) {
                    return at > start || last - at < 8;
                }
            }
        }
        return false;
    }

    private Optional<PhraseSet.Hit> leadAt(List<Token> tokens, int from, int end) {
        if (from >= end) {
            return Optional.empty();
        }
        return thinking.longestAt(tokens, from, end)
                .or(() -> leads.longestAt(tokens, from, end)
                        // "because of losses" would be left with "of losses".
                        .filter(lead -> lead.end() < end
                                && !tokens.get(lead.end()).lower().equals("of")));
    }
}
