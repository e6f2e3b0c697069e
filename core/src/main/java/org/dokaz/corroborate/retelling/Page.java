package org.dokaz.corroborate.retelling;

import java.util.List;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Report;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.model.Step;

/**
 * One document ready to be compared.
 *
 * @param tellings its claims in their order
 * @param voices the named hands behind the outlet, over all claims
 * @param outlet the terms of the outlet itself; empty where it is not named
 * @param weight how much its words and names tell together
 */
record Page(Report report, Sketch sketch, List<Telling> tellings, Terms voices, Terms outlet, long weight) {

    /** How many claims of one document are compared. */
    private static final int TELLINGS_MAX = 120;

    static Page of(Report report, Sketch sketch, List<Account> accounts, Vocabulary vocabulary) {
        List<Telling> tellings = accounts.stream()
                .limit(TELLINGS_MAX)
                .map(account -> Telling.of(account, vocabulary))
                .toList();
        return new Page(
                report,
                sketch,
                tellings,
                Terms.of(tellings.stream().flatMapToInt(telling -> telling.voices().stream())),
                Terms.of(tellings.stream()
                        .map(telling -> telling.account().hands().getFirst())
                        .filter(hand -> hand.named() && hand.kind() != Step.Kind.PERSON)
                        .flatMapToInt(hand -> IntStream.of(hand.key()))),
                report.words().with(report.names()).weight(vocabulary::weight));
    }

    /** Its number in the order of reports. */
    int number() {
        return report.number();
    }
}
