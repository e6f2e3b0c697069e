package org.dokaz.corroborate.retelling;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;

/**
 * What one claim contributes to comparing two documents.
 *
 * @param anchors its names and places
 * @param content its words, names and places
 * @param weight how much they tell together
 * @param figure the hash of its number, where it has one that tells
 * @param voices the named hands behind the outlet
 */
record Telling(Account account, Terms anchors, Terms content, long weight, OptionalInt figure, Terms voices) {

    static Telling of(Account account, Vocabulary vocabulary) {
        Terms anchors = account.names().with(account.places());
        Terms content = account.words().with(anchors);
        List<Hand> behind = account.hands().subList(1, account.hands().size());
        return new Telling(
                account,
                anchors,
                content,
                content.weight(vocabulary::weight),
                account.claim()
                        .quantity()
                        .flatMap(quantity -> Sketcher.of(quantity.amount()))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                Terms.of(behind.stream().filter(Hand::named).flatMapToInt(hand -> IntStream.of(hand.key()))));
    }

    /** Whether both turn on the same number. */
    boolean sameFigure(Telling other) {
        return figure.isPresent() && figure.equals(other.figure);
    }
}
