package org.dokaz.corroborate.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Words;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;

/**
 * A claim that gives a figure, in terms that can be compared.
 *
 * @param words its telling words but for those of the number itself
 * @param population the telling words of the population it counts
 */
public record Telling(Account account, Value value, Terms words, Terms population) {

    private static final int DAYS_TOLD_BEFORE_MAX = 31;

    private static final int WORDS_SHOWN_MAX = 120;

    /** What a claim tells in figures, where it does. */
    public static Optional<Telling> of(Account account, Words words) {
        Claim claim = account.claim();
        return claim.quantity()
                .flatMap(figure -> Value.of(figure.amount()))
                .map(value -> new Telling(
                        account,
                        value,
                        withoutNumber(account, words),
                        population(account)
                                .map(counted -> Terms.of(
                                        words.of(counted, account.report().language())))
                                .orElse(Terms.NONE)));
    }

    private static Terms withoutNumber(Account account, Words words) {
        Terms number = account.claim()
                .quantity()
                .map(figure -> Terms.of(
                        words.of(figure.cited().words(), account.report().language())))
                .orElse(Terms.NONE);
        return Terms.of(account.words().stream().filter(term -> !number.has(term)));
    }

    /** What its words say of people. */
    long senses() {
        return account.senses();
    }

    /** The words that name whom it counts. */
    public Optional<String> counted() {
        return population(account);
    }

    private static Optional<String> population(Account account) {
        return account.claim()
                .quantity()
                .flatMap(figure -> figure.amount().of())
                .map(Citation::words);
    }

    /** The figure and whom it counts, as its words stand. */
    public String shown() {
        return '“' + shortened(account.claim().cited().words()) + '”';
    }

    /** The number as its words stand. */
    public String number() {
        return account.claim()
                .quantity()
                .map(figure -> '“' + shortened(figure.cited().words()) + '”')
                .orElse("the figure");
    }

    /** The words of the population, in quotation marks, or a word for that none is told. */
    public String people() {
        return counted().map(words -> '“' + shortened(words) + '”').orElse("nobody named");
    }

    /** The day it was said, else published; a day that lies long before the publication is what it tells of rather than when it was told. */
    public Optional<LocalDate> said() {
        Optional<LocalDate> published = account.report().published();
        Optional<LocalDate> stated = account.claim().statedOn();
        if (published.isEmpty() || stated.isEmpty()) {
            return published.or(() -> stated);
        }
        long before = ChronoUnit.DAYS.between(stated.get(), published.get());
        return before >= 0 && before <= DAYS_TOLD_BEFORE_MAX ? stated : published;
    }

    static String shortened(String words) {
        String line = words.replace('\n', ' ');
        if (line.length() <= WORDS_SHOWN_MAX) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(WORDS_SHOWN_MAX - 1)) ? WORDS_SHOWN_MAX - 1 : WORDS_SHOWN_MAX;
        return line.substring(0, end) + "…";
    }
}
