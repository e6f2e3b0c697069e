package org.dokaz.corroborate.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Report;
import org.dokaz.model.Step;

/** Whoever some claims of one event come from, before it is asked whether two of them are one. */
final class Source {

    private final Hand hand;
    private final List<Account> accounts = new ArrayList<>();
    private final SortedMap<Integer, Report> documents = new TreeMap<>();

    Source(Hand hand) {
        this.hand = hand;
    }

    void add(Account account) {
        accounts.add(account);
        documents.put(account.report().number(), account.report());
    }

    /** One source of all the claims of these. */
    static Source of(Hand hand, List<Source> all) {
        Source source = new Source(hand);
        all.stream()
                .flatMap(one -> one.accounts.stream())
                .sorted(Comparator.comparingInt(Account::number))
                .forEach(source::add);
        return source;
    }

    Hand hand() {
        return hand;
    }

    String name() {
        return hand.name();
    }

    /** Its claims, in their order. */
    List<Account> accounts() {
        return accounts;
    }

    /** The numbers of the documents that its claims stand in. */
    Set<Integer> reports() {
        return documents.keySet();
    }

    /** The documents that its claims stand in, in their order. */
    Collection<Report> documents() {
        return documents.values();
    }

    Report firstReport() {
        return accounts.getFirst().report();
    }

    /** Whether it is an outlet that names no source. */
    boolean isOutlet() {
        return accounts.stream().allMatch(account -> account.hands().size() == 1);
    }

    /** Whether it is somebody or something whom the documents name, or a paper that they give the number of. */
    boolean isNamed() {
        return (hand.named() || numberOf(hand).isPresent()) && !isOutlet();
    }

    /** The number that a paper goes by, which stays the same in every language. */
    static Optional<String> numberOf(Hand hand) {
        if (hand.kind() != Step.Kind.DOCUMENT) {
            return Optional.empty();
        }
        String name = hand.name();
        int start = 0;
        while (start < name.length() && !Character.isDigit(name.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < name.length() && Character.isDigit(name.charAt(end))) {
            end++;
        }
        return start == end ? Optional.empty() : Optional.of(name.substring(start, end));
    }

    /** Whether a body may be called otherwise in another language, so that two names do not tell two bodies apart. */
    boolean mayBeTranslated(Source other) {
        return hand.kind() == Step.Kind.ORGANISATION
                && other.hand.kind() == Step.Kind.ORGANISATION
                && accounts.stream()
                        .noneMatch(mine -> other.accounts.stream()
                                .anyMatch(its ->
                                        mine.report().language() == its.report().language()));
    }

    /** Whether it is an agency, which mostly passes on what others say. */
    boolean isAgency() {
        return hand.kind() == Step.Kind.AGENCY;
    }

    boolean isVideo() {
        return hand.kind() == Step.Kind.VIDEO;
    }
}
