package org.dokaz.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Attribution;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Step;
import org.dokaz.model.Token;
import org.dokaz.model.When;
import org.dokaz.model.WordClass;

/**
 * When the acts of one document happened. A clause that names no time has that of the clause it is joined to, and a story that is told
 * on in the same paragraph has the day it was last told of.
 */
final class ClaimTimes {

    /** A story has a day where its time is no wider than this. */
    private static final int STORY_DAYS_MAX = 2;

    /** How many sentences a story goes on after the one that names its day. */
    private static final int STORY_SENTENCES_MAX = 3;

    private static final int LEAD_TOKENS = 3;

    /** When an act happened, the words that tell it, and in plain words why these do. */
    record Chosen(Mention.Time time, When when, String because) {}

    private final Notes notes;
    private final ClaimDetails details;
    private final ActTimes acts;
    private final PhraseSet now;
    private final PhraseSet apart;
    private final PhraseSet not;
    private final boolean english;
    private final List<Optional<Chosen>> chosen = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();

    ClaimTimes(Notes notes, ClaimDetails details, List<Assertion> assertions) {
        Language language = notes.prose().language();
        RuleFile file = RuleFile.load(language, "timing");
        this.notes = notes;
        this.details = details;
        acts = ActTimes.of(language);
        now = file.section("now");
        apart = file.section("apart");
        not = file.section("not");
        english = language == Language.ENGLISH;
        for (int index = 0; index < assertions.size(); index++) {
            Assertion asserted = assertions.get(index);
            boolean same = index > 0 && assertions.get(index - 1).sentence().equals(asserted.sentence());
            Optional<Chosen> own = own(asserted, !same);
            Optional<Chosen> found = own;
            if (own.isEmpty() && index > 0) {
                found = chosen.getLast().flatMap(before -> passedOn(assertions.get(told.size() - 1), asserted, before));
            }
            boolean goesOn = own.isEmpty() && found.isPresent();
            told.add(goesOn ? told.getLast() + (same ? 0 : 1) : 0);
            chosen.add(found);
        }
    }

    /** When the act of the assertion at this index happened, where the text tells. */
    Optional<Chosen> of(int index) {
        return chosen.get(index);
    }

    private Optional<Chosen> own(Assertion asserted, boolean first) {
        List<Mention.Time> inside = acts.inside(asserted, details.within(asserted.span()));
        for (Mention.Time time : inside) {
            Optional<When> when = ofAct(time);
            if (when.isPresent()) {
                String which =
                        inside.size() > 1 ? "of " + inside.size() + " times that could tell it, the narrowest" : "";
                return Optional.of(new Chosen(time, when.get(), which));
            }
        }
        if (!first) {
            return Optional.empty();
        }
        return acts.leading(asserted, details.within(asserted.sentence().span()))
                .flatMap(time -> ofAct(time)
                        .map(when -> new Chosen(time, when, "opens the sentence, before the words of saying")));
    }

    /** What held "by Tuesday" held on Tuesday; any other limit without a beginning tells no time of the act. */
    private static Optional<When> ofAct(Mention.Time time) {
        When when = time.when().orElseThrow();
        if (when.earliest().isPresent() && when.latest().isPresent()) {
            return Optional.of(when);
        }
        boolean day = when.latest().isPresent()
                && time.timex().startsWith(when.latest().get().toString());
        return day ? Optional.of(When.between(when.latest().get(), when.latest().get())) : Optional.empty();
    }

    private Optional<Chosen> passedOn(Assertion before, Assertion asserted, Chosen time) {
        boolean same = before.sentence().equals(asserted.sentence());
        if (!isTold(before, asserted) || !isPast(asserted) || turnsAway(asserted, same ? before.end() : 0)) {
            return Optional.empty();
        }
        if (same) {
            return Optional.of(
                    new Chosen(time.time(), time.when(), "the clause before, which it is joined to, names it"));
        }
        boolean story = before.sentence().paragraph() == asserted.sentence().paragraph()
                && told.getLast() < STORY_SENTENCES_MAX
                && ActTimes.days(time.when()) <= STORY_DAYS_MAX
                && hasFinite(asserted)
                // What did not happen has no day of its own.
                && !not.holdsIn(asserted.tokens(), asserted.start(), asserted.end())
                && isOver(time.when())
                && isAdjacent(before, asserted);
        return story
                ? Optional.of(new Chosen(time.time(), time.when(), "the story goes on from the sentence that names it"))
                : Optional.empty();
    }

    /** Whether whoever told the first tells the second, or the document goes on itself. */
    private boolean isTold(Assertion before, Assertion asserted) {
        return asserted.said().isEmpty()
                || before.said().equals(asserted.said())
                || (voice(before).isPresent() && voice(before).equals(voice(asserted)));
    }

    private Optional<String> voice(Assertion asserted) {
        return asserted.said()
                .map(notes.attributions()::get)
                .flatMap(Attribution::voice)
                .map(Step::name);
    }

    private boolean isAdjacent(Assertion before, Assertion asserted) {
        return notes.prose().sentences().stream()
                .noneMatch(sentence -> sentence.span().start()
                                >= before.sentence().span().end()
                        && sentence.span().end() <= asserted.sentence().span().start());
    }

    private boolean isOver(When when) {
        Optional<LocalDate> published = notes.prose().transcript().masthead().published();
        return published.isEmpty()
                || when.latest().filter(last -> !last.isAfter(published.get())).isPresent();
    }

    private static boolean hasFinite(Assertion asserted) {
        return Clauses.hasFinite(asserted.tokens(), asserted.start(), asserted.end());
    }

    /** Whether it tells of what is over; without a verb, whether it only counts on. */
    private boolean isPast(Assertion asserted) {
        List<Token> tokens = asserted.tokens();
        boolean finite = false;
        for (int at = asserted.start(); at < asserted.end(); at++) {
            Token token = tokens.get(at);
            if (token.carriesClause()) {
                finite = true;
                if (english ? isPresent(tokens, at) : token.grammar().isFinite() && !isPastForm(token.lower())) {
                    return false;
                }
            }
        }
        return finite || tokens.get(asserted.start()).is(WordClass.NUM);
    }

    private boolean isPresent(List<Token> tokens, int at) {
        String verb = tokens.get(at).lower();
        return now.holdsIn(tokens, at, at + 1) || (verb.endsWith("s") && !verb.equals("was"));
    }

    private static boolean isPastForm(String verb) {
        String bare = verb.endsWith("ся") || verb.endsWith("сь") ? verb.substring(0, verb.length() - 2) : verb;
        return bare.endsWith("л")
                || bare.endsWith("ла")
                || bare.endsWith("ло")
                || bare.endsWith("ли")
                || bare.endsWith("в");
    }

    /** Whether it moves on to another time, or only says more of something named before. */
    private boolean turnsAway(Assertion asserted, int before) {
        // What leads into a clause, such as "then", is left out of it.
        int from = Math.max(0, asserted.start() - LEAD_TOKENS);
        while (from < asserted.start() && from < before) {
            from++;
        }
        return apart.holdsIn(asserted.tokens(), from, asserted.end())
                || Clauses.isRelative(asserted.tokens(), asserted.start());
    }
}
