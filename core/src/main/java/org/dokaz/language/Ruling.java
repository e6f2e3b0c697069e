package org.dokaz.language;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Reason;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/**
 * What was decided about some words, and by what.
 *
 * @param because in plain words, how the rule came to bear; or, without a rule, what decided
 * @param words the words that the rule holds in
 */
public record Ruling<T>(T value, String because, Optional<RuleFile.Rule> rule, Optional<Span> words) {

    /** Decided by a rule that holds in these tokens. */
    public static <T> Ruling<T> by(T value, String because, PhraseSet.Hit hit, List<Token> tokens) {
        return new Ruling<>(value, because, Optional.of(hit.rule()), Optional.of(hit.span(tokens)));
    }

    /** Decided by no rule. */
    public static <T> Ruling<T> without(T value, String because) {
        return new Ruling<>(value, because, Optional.empty(), Optional.empty());
    }

    /** The same as a reason to be shown. */
    public Reason reason(Reason.Subject about, Reason.Matter matter, String decision) {
        return new Reason(about, matter, decision, because, rule.map(RuleFile.Rule::shown), words);
    }
}
