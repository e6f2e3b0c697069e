package org.dokaz.claim.learned;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Sentence;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/**
 * One assertion as learning sees it, with what the rules make of it.
 *
 * @param sentence the sentence it stands in
 * @param start its first token in the sentence
 * @param end behind its last token
 * @param cue the words of saying that introduce it; empty where none do
 * @param source the words that name who says it; empty where nobody is named
 * @param voice what the ultimate source is, where that is known
 * @param attribution the attribution that it rests on, by its index
 * @param carried whether it only goes on with a speaker of a sentence before
 * @param quoted whether it stands in quotation marks
 * @param kinds the kinds the rules see in it, the heaviest first
 * @param weight how heavily the rules speak for the first of them
 * @param noticed what sorts of thing are mentioned in it
 */
public record ClaimScene(
        Sentence sentence,
        int start,
        int end,
        List<Token> cue,
        List<Token> source,
        Optional<Step.Kind> voice,
        Optional<Integer> attribution,
        boolean carried,
        boolean quoted,
        List<ActKind> kinds,
        double weight,
        Stance stance,
        Basis basis,
        boolean hedged,
        Set<String> noticed) {

    public ClaimScene {
        cue = List.copyOf(cue);
        source = List.copyOf(source);
        kinds = List.copyOf(kinds);
        noticed = Set.copyOf(noticed);
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    /** The kind the rules decide for, by its code; nothing where no rule speaks. */
    String ruledKind() {
        return kinds.isEmpty() ? "" : kinds.getFirst().code();
    }
}
