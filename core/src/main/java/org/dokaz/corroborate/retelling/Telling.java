package org.dokaz.corroborate.retelling;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Digits;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.model.Stance;

/**
 * What one claim contributes to comparing two documents.
 *
 * @param anchors its names and places
 * @param content its words, names and places
 * @param weight how much they tell together
 * @param figure the hash of its number, where it has one that tells
 * @param voices the named hands behind the outlet
 * @param digits hashes of the numbers that its words write in digits
 */
record Telling(
        Account account, Terms anchors, Terms content, long weight, OptionalInt figure, Terms voices, Terms digits) {

    static Telling of(Account account, Weights weights) {
        Terms anchors = account.names().with(account.places());
        Terms content = account.words().with(anchors);
        List<Hand> behind = account.hands().subList(1, account.hands().size());
        return new Telling(
                account,
                anchors,
                content,
                content.weight(weights::of),
                account.claim()
                        .quantity()
                        .flatMap(quantity -> Sketcher.of(quantity.amount()))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                Terms.of(behind.stream().filter(Hand::named).flatMapToInt(hand -> IntStream.of(hand.key()))),
                Digits.of(account.claim().cited().words()));
    }

    /** Whether each of two writes a number that the other does not. */
    boolean hasOtherDigits(Telling other) {
        int shared = digits.shared(other.digits);
        return digits.size() > shared && other.digits.size() > shared;
    }

    /** Whether both turn on the same number, of what is planned or of what was done; the one is not the other told again. */
    boolean sameFigure(Telling other) {
        return figure.isPresent() && figure.equals(other.figure) && isPlanned() == other.isPlanned();
    }

    private boolean isPlanned() {
        return account.claim().stance() == Stance.PLANS;
    }
}
