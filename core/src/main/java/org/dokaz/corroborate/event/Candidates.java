package org.dokaz.corroborate.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Spot;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.retelling.Link;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.model.Amount;
import org.dokaz.model.Claim;

/**
 * Which pairs of claims are worth weighing: those that share a document or two that rest on one another, a source, a place, a name, a number, one of
 * their most telling words, or, in short reports, the day; in a small case all.
 */
final class Candidates {

    private static final int WEEK_DAYS = 7;

    /** So many of a claim's words, the most telling first, lead to others. */
    private static final int TELLING_WORDS = 5;

    /** Of so few claims each is weighed with each. */
    private static final int ALL_CLAIMS_MAX = 2000;

    private final List<Account> accounts;
    private final Vocabulary vocabulary;

    /** Which claims are to be weighed with which; empty where each is with each. */
    private final Optional<Blocks.Reach> reach;

    Candidates(List<Account> accounts, Links links, Vocabulary vocabulary) {
        this.accounts = accounts;
        this.vocabulary = vocabulary;
        reach = accounts.size() <= ALL_CLAIMS_MAX ? Optional.empty() : Optional.of(reach(links));
    }

    private Blocks.Reach reach(Links links) {
        Map<String, Integer> kinds = new HashMap<>();
        accounts.forEach(account -> kinds.putIfAbsent(account.claim().kind().code(), kinds.size()));
        Blocks blocks = new Blocks(
                number -> kinds.getOrDefault(accounts.get(number).claim().kind().code(), 0),
                number -> week(accounts.get(number)));
        blocks.add(keyed(account -> IntStream.of(account.report().number())));
        blocks.add(keyed(Candidates::origin));
        blocks.add(keyed(account -> account.scene().stream().mapToInt(Spot::term)));
        blocks.add(keyed(account -> account.names().stream()));
        blocks.add(keyed(this::tellingWords));
        blocks.add(keyed(numbers()));
        blocks.add(keyed(Candidates::news));
        blocks.add(linked(links));
        return blocks.reach(accounts.size());
    }

    private interface Keys {
        IntStream of(Account account);
    }

    private long[] keyed(Keys keys) {
        return accounts.stream()
                .flatMapToLong(account -> keys.of(account).mapToLong(key -> key(key, account)))
                .toArray();
    }

    private static long key(int key, Account account) {
        return ((long) key << Integer.SIZE) | account.number();
    }

    private static IntStream origin(Account account) {
        Hand origin = account.origin();
        return origin.named() && account.hands().size() > 1 ? IntStream.of(origin.key()) : IntStream.empty();
    }

    /** Short reports of one day, or of one day and the next, may tell of one event without a word in common. */
    private static IntStream news(Account account) {
        return account.report()
                .published()
                .filter(ignored -> account.report().isBrief())
                .map(day -> IntStream.of((int) day.toEpochDay(), (int) day.toEpochDay() + 1))
                .orElse(IntStream.empty());
    }

    /** The most telling words; of equally telling ones all or none, since nothing but their numbers would tell them apart. */
    private IntStream tellingWords(Account account) {
        Terms words = account.words();
        long[] weights = words.stream().mapToLong(vocabulary::weight).sorted().toArray();
        if (weights.length == 0) {
            return IntStream.empty();
        }
        long least = weights[Math.max(0, weights.length - TELLING_WORDS)];
        return words.stream().filter(word -> vocabulary.weight(word) >= least);
    }

    private static Keys numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        return account -> account.claim()
                .quantity()
                .map(Claim.Figure::amount)
                .map(Candidates::number)
                .map(number -> IntStream.of(numbers.computeIfAbsent(number, ignored -> numbers.size())))
                .orElse(IntStream.empty());
    }

    private static String number(Amount amount) {
        return amount.low() + " " + amount.high() + " " + amount.unit().equals("%");
    }

    private long[] linked(Links links) {
        Map<Integer, List<Account>> byReport = new HashMap<>();
        for (Account account : accounts) {
            byReport.computeIfAbsent(account.report().number(), ignored -> new ArrayList<>())
                    .add(account);
        }
        List<Link> all = links.all();
        return IntStream.range(0, all.size())
                .boxed()
                .flatMapToLong(index -> IntStream.of(
                                all.get(index).earlier().number(),
                                all.get(index).later().number())
                        .boxed()
                        .flatMap(report -> byReport.getOrDefault(report, List.of()).stream())
                        .mapToLong(account -> key(index, account)))
                .toArray();
    }

    private static int week(Account account) {
        return account.report()
                .published()
                .map(day -> Math.toIntExact(Math.floorDiv(day.toEpochDay(), WEEK_DAYS)))
                .orElse(Integer.MIN_VALUE);
    }

    /** Gives the accounts, each once, that this one is to be weighed with and that come after it. Safe for many threads. */
    void each(Account account, IntConsumer other) {
        reach.ifPresentOrElse(
                some -> some.each(account.number(), other),
                () -> IntStream.range(account.number() + 1, accounts.size()).forEach(other));
    }
}
