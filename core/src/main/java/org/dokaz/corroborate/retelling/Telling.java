package org.dokaz.corroborate.retelling;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.model.Step;

/**
 * What one claim contributes to comparing two documents.
 *
 * @param content its words, names and places
 * @param weight how much they tell together
 * @param figure the hash of its number, where it has one that tells
 * @param voices the named hands behind the outlet
 * @param video whether it comes from a video
 */
record Telling(Account account, Terms content, long weight, OptionalInt figure, Terms voices, boolean video) {

    static Telling of(Account account, Vocabulary vocabulary) {
        Terms content = account.words().with(account.names()).with(account.places());
        List<Hand> behind = account.hands().subList(1, account.hands().size());
        return new Telling(
                account,
                content,
                content.weight(vocabulary::weight),
                account.claim()
                        .quantity()
                        .flatMap(quantity -> Sketcher.of(quantity.amount()))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                Terms.of(behind.stream().filter(Hand::named).flatMapToInt(hand -> IntStream.of(hand.key()))),
                behind.stream().anyMatch(hand -> hand.kind() == Step.Kind.VIDEO));
    }

    /** Whether both turn on the same number. */
    boolean sameFigure(Telling other) {
        return figure.isPresent() && figure.equals(other.figure);
    }
}
