package org.dokaz.corroborate.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.corroborate.sense.Senses;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Statement;
import org.dokaz.model.Step;

/**
 * What one claim says, in terms that can be compared.
 *
 * @param number its place in the order of accounts, which hangs on nothing but the documents themselves
 * @param position which claim of its document it is, from 0
 * @param words the telling words of the claim
 * @param names the persons, units and organisations in it
 * @param setting the telling words and all names around it, itself included
 * @param spots its places
 * @param scene its places, else those of the nearest claim before it in its document that has some
 * @param days when the act happened
 * @param senses what its words say of people, see {@link Senses}
 * @param hands whose hands it came through, the outlet first; never empty
 */
public record Account(
        int number,
        Report report,
        int position,
        Statement statement,
        Claim claim,
        Terms words,
        Terms names,
        Terms setting,
        List<Spot> spots,
        List<Spot> scene,
        Optional<Days> days,
        long senses,
        List<Hand> hands) {

    /** By documents, then by where in them. */
    static final Comparator<Account> ORDER =
            Comparator.comparing(Account::report, Report.ORDER).thenComparingInt(Account::position);

    public Account {
        spots = List.copyOf(spots);
        scene = List.copyOf(scene);
        hands = List.copyOf(hands);
    }

    /** The id of the claim. */
    public Digest id() {
        return claim.id();
    }

    /** Whoever the knowledge comes from, as far as the document tells. */
    public Hand origin() {
        return hands.getLast();
    }

    /** Whether both stand in one document. */
    public boolean isBeside(Account other) {
        return report.number() == other.report.number();
    }

    /** The videos among the hands it came through. */
    public Stream<Hand> videos() {
        return hands.stream().filter(hand -> hand.kind() == Step.Kind.VIDEO);
    }

    /** Whether it came through a video. */
    public boolean isOutOfVideo() {
        return videos().findAny().isPresent();
    }

    /** Its places as terms. */
    public Terms places() {
        return Terms.of(spots.stream().mapToInt(Spot::term));
    }

    /** The day it was said, else the day it was published. */
    public Optional<LocalDate> said() {
        return claim.statedOn().or(report::published);
    }

    Account numbered(int place, Report known) {
        return new Account(
                place, known, position, statement, claim, words, names, setting, spots, scene, days, senses, hands);
    }
}
