package org.dokaz.corroborate.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.account.Words;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.model.Lineage;

/**
 * Tells which claims repeat one figure: the same number, as it was or rounded, in claims that share an origin, a chain, documents that rest on one
 * another, or a topic. The smaller and rounder a number, the more must speak for it beside. The same for any order of claims.
 */
public final class Figures {

    private static final long BIT = Vocabulary.BIT;

    /** What must speak for two claims in a case of one document; each doubling of the documents asks one bit more, as chance finds more. */
    private static final long ENOUGH = 3 * BIT;

    /** What must speak for a number having been rounded, beside what speaks for one topic. */
    private static final long ENOUGH_ROUNDED = 4 * BIT;

    /** Below this a number alone tells next to nothing: claims must share hands or words. */
    private static final long TELLING_NUMBER = 4 * BIT;

    private static final long SUPPORT_MIN = 3 * BIT;

    private final List<Telling> tellings;
    private final Links links;
    private final Nearness nearness;
    private final long enough;

    private Figures(List<Telling> tellings, Links links, Vocabulary vocabulary) {
        this.tellings = tellings;
        this.links = links;
        nearness = new Nearness(links, vocabulary);
        long documents = tellings.stream()
                .mapToInt(telling -> telling.account().report().number())
                .distinct()
                .count();
        enough = ENOUGH + BIT * (Long.SIZE - Long.numberOfLeadingZeros(documents));
    }

    /** The figures that are told more than once, in the order of their first claims. */
    public static List<Lineage> trace(List<Account> accounts, Links links, Vocabulary vocabulary) {
        return families(accounts, links, vocabulary).stream()
                .map(Family::lineage)
                .toList();
    }

    /** The same with the claims themselves. */
    public static List<Family> families(List<Account> accounts, Links links, Vocabulary vocabulary) {
        Words words = new Words(vocabulary);
        List<Telling> tellings = accounts.stream()
                .sorted(Comparator.comparingInt(Account::number))
                .map(account -> Telling.of(account, words))
                .flatMap(Optional::stream)
                .toList();
        return new Figures(tellings, links, vocabulary).families();
    }

    private List<Family> families() {
        Families joined = new Families(tellings.size());
        new Meetings(tellings, links).each((left, right) -> {
            if (!joined.areOne(left, right) && areOne(tellings.get(left), tellings.get(right))) {
                joined.join(left, right);
            }
        });
        Seniority seniority = new Seniority(links);
        List<Family> families = new ArrayList<>();
        for (List<Integer> members : joined.families()) {
            families.add(new Family(
                    seniority.order(members.stream().map(tellings::get).toList())));
        }
        families.sort(Comparator.comparingInt(family -> family.first().account().number()));
        return families;
    }

    private boolean areOne(Telling left, Telling right) {
        Value one = left.value();
        Value other = right.value();
        boolean same = one.isSameNumber(other);
        if (!same && !one.isRounded(other) && !other.isRounded(one)) {
            return false;
        }
        long hands = nearness.hands(left.account(), right.account());
        long words = nearness.words(left.words(), right.words()) + nearness.names(left.account(), right.account());
        long setting = nearness.setting(left.account(), right.account());
        long number = Math.min(one.information(), other.information());
        if (number < TELLING_NUMBER && Math.max(hands, words) < SUPPORT_MIN) {
            return false;
        }
        return number + hands + words + setting >= enough + (same ? 0 : ENOUGH_ROUNDED);
    }
}
