package org.dokaz.corroborate.origin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Digits;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Report;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.model.Language;
import org.dokaz.model.Step;

/** Whoever some claims of one event come from, before it is asked whether two of them are one. */
final class Source {

    private final Hand hand;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Source> parts = new ArrayList<>();

    /** What {@link #numbers} found, since it is asked for again and again. */
    private Optional<Terms> numbers = Optional.empty();

    Source(Hand hand) {
        this.hand = hand;
    }

    void add(Account account) {
        accounts.add(account);
        numbers = Optional.empty();
    }

    /** Both as one, which goes by the name of this. */
    Source and(Source other) {
        Source both = new Source(hand);
        both.accounts.addAll(accounts);
        both.accounts.addAll(other.accounts);
        both.numbers = Optional.of(numbers().with(other.numbers()));
        both.parts.addAll(parts());
        both.parts.addAll(other.parts());
        return both;
    }

    /** What it was put together from; itself where it was not. */
    List<Source> parts() {
        return parts.isEmpty() ? List.of(this) : parts;
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

    /** The languages in which its claims are told. */
    Set<Language> languages() {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        accounts.forEach(account -> languages.add(account.report().language()));
        return languages;
    }

    /** The numbers that its claims write in digits. */
    Terms numbers() {
        Terms found = numbers.orElseGet(() -> Terms.of(accounts.stream()
                .flatMapToInt(account -> Digits.of(account.claim().cited().words()).stream())));
        numbers = Optional.of(found);
        return found;
    }

    /** Whether a claim of the one and a claim of the other are of one kind of act. */
    boolean tellsOneKindWith(Source other) {
        return accounts.stream()
                .anyMatch(mine -> other.accounts.stream()
                        .anyMatch(theirs ->
                                mine.claim().kind().equals(theirs.claim().kind())));
    }

    /** Whether its claims name somebody, some place, some day or some number that those of the other do not. */
    boolean tellsMoreThan(Source other) {
        return exceeds(other, Account::names)
                || exceeds(other, Account::places)
                || numbers().size() > numbers().shared(other.numbers())
                || accounts.stream()
                        .filter(account -> account.days().isPresent())
                        .anyMatch(account -> other.accounts.stream()
                                .noneMatch(known -> known.days().equals(account.days())));
    }

    private boolean exceeds(Source other, Function<Account, Terms> what) {
        Terms known = other.accounts.stream().map(what).reduce(Terms.NONE, Terms::with);
        return accounts.stream().map(what).anyMatch(terms -> terms.size() > terms.shared(known));
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

    /** Whether it is an outlet, an agency or a channel, which all live on passing on. */
    boolean isConduit() {
        return hand.kind() == Step.Kind.OUTLET || hand.kind() == Step.Kind.CHANNEL || isAgency();
    }

    /** Whether it is people without names, of whom one or another may be whoever else speaks, and others not. */
    boolean isSeveral() {
        return hand.kind() == Step.Kind.GROUP;
    }

    boolean isVideo() {
        return hand.kind() == Step.Kind.VIDEO;
    }
}
