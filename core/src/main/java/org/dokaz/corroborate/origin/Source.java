package org.dokaz.corroborate.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Report;
import org.dokaz.model.Step;

/** Whoever some claims of one event come from, before it is asked whether two of them are one. */
final class Source {

    private final Hand hand;
    private final List<Account> accounts = new ArrayList<>();

    Source(Hand hand) {
        this.hand = hand;
    }

    void add(Account account) {
        accounts.add(account);
    }

    Hand hand() {
        return hand;
    }

    /** What it goes by; an outlet without a name goes by a word for that. */
    String name() {
        return hand.name().isBlank() ? firstReport().outlet() : hand.name();
    }

    /** Its claims, in their order. */
    List<Account> accounts() {
        return accounts;
    }

    /** The numbers of the documents that its claims stand in. */
    Set<Integer> reports() {
        Set<Integer> numbers = new TreeSet<>();
        accounts.forEach(account -> numbers.add(account.report().number()));
        return numbers;
    }

    Report firstReport() {
        return accounts.getFirst().report();
    }

    /** Whether it is an outlet that names no source. */
    boolean isOutlet() {
        return accounts.stream().allMatch(account -> account.hands().size() == 1);
    }

    /** Whether it is somebody or something whom the documents name. */
    boolean isNamed() {
        return hand.named() && !isOutlet();
    }

    /** Whether it is an agency, which mostly passes on what others say. */
    boolean isAgency() {
        return hand.kind() == Step.Kind.AGENCY;
    }

    boolean isVideo() {
        return hand.kind() == Step.Kind.VIDEO;
    }
}
