package org.dokaz.claim;

import java.util.List;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Attribution;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;

/** Words of one language that tell what a sentence or a clause does: turn away, speak of its author, ask, keep a name, publish. */
final class ClauseWords {

    /** A longer clause tells more than how somebody is named. */
    private static final int ANONYMITY_TOKENS_MAX = 14;

    private final PhraseSet background;
    private final PhraseSet own;
    private final PhraseSet published;
    private final PhraseSet asking;
    private final PhraseSet anonymity;
    private final Unsaid unsaid;

    ClauseWords(RuleFile file) {
        background = file.section("background");
        own = file.section("own");
        published = file.section("published");
        asking = file.section("asking");
        anonymity = file.section("anonymity");
        unsaid = new Unsaid(file);
    }

    /** Whether a sentence turns away from what was attributed before it. */
    boolean turnsAway(List<Token> tokens) {
        return !tokens.isEmpty() && background.beginsAt(tokens, 0, tokens.size());
    }

    /** Whether this word tells that something said was made public. */
    boolean publishes(Token token) {
        return published.holdsIn(List.of(token), 0, 1);
    }

    /** Finds the words of saying whose subject says nothing. */
    Unsaid unsaid() {
        return unsaid;
    }

    /** Whether a clause is short and only tells how a source is named: "asked not to be identified". */
    boolean keepsNames(List<Token> tokens, int start, int end) {
        return end - start <= ANONYMITY_TOKENS_MAX && anonymity.beginsAt(tokens, start, end);
    }

    /** Whether words of saying in this sentence ask for something or complain of it. */
    boolean asks(Sentence sentence, Attribution attribution) {
        return attribution.cue().stream().anyMatch(cue -> {
            List<Token> tokens = sentence.tokens();
            int start = sentence.firstTokenAfter(cue.start());
            // "called | for": the word that belongs to the verb may stand in what is asked for.
            int end = Math.min(tokens.size(), sentence.firstTokenAfter(cue.end()) + 1);
            return asking.holdsIn(tokens, start, end);
        });
    }

    /** Whether a sentence speaks of "us": outside quotation marks that is the author's own word, since what others say is told of "them". */
    boolean speaksOfItself(List<Token> tokens) {
        return own.holdsIn(tokens, 0, tokens.size());
    }
}
