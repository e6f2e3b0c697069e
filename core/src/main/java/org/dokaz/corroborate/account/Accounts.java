package org.dokaz.corroborate.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.corroborate.sense.Senses;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Statement;
import org.dokaz.model.Transcript;

/**
 * Gathers the claims of a case as accounts. It holds no reading; the order in which they are taken in does not matter. To be used by one
 * thread.
 */
public final class Accounts {

    /** How far around a claim its setting reaches, in UTF-16 code units: about two sentences. */
    private static final int SETTING_LENGTH = 220;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Words words = new Words(vocabulary);
    private final NameIndex names;
    private final List<Report> reports = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final Set<DocumentId> taken = new HashSet<>();
    private final Set<Digest> claims = new HashSet<>();

    /** With these entities in which to look names up. */
    public Accounts(List<Entity> entities) {
        names = new NameIndex(entities, vocabulary);
    }

    /**
     * Takes in a document.
     *
     * @return its report, unless it was taken in before
     */
    public Optional<Report> add(Reading reading) {
        DocumentId id = DocumentId.of(reading.transcript());
        if (!taken.add(id)) {
            return Optional.empty();
        }
        LocalNames local = names.in(reading, words);
        Terms text = Terms.of(
                words.of(reading.transcript().text(), reading.transcript().language()));
        Report report = new Report(
                0,
                id,
                reading.transcript().language(),
                reading.transcript().masthead(),
                text,
                local.all(),
                reading.claims().size());
        reports.add(report);
        vocabulary.count(text.with(local.all()));
        int position = 0;
        List<Spot> scene = List.of();
        for (Claim claim : reading.claims()) {
            List<Spot> spots = claim.places().stream().map(local::spot).toList();
            scene = spots.isEmpty() ? scene : spots;
            if (claims.add(claim.id())) {
                accounts.add(account(reading, report, local, claim, spots, scene, position));
            }
            position++;
        }
        return Optional.of(report);
    }

    private Account account(
            Reading reading,
            Report report,
            LocalNames local,
            Claim claim,
            List<Spot> spots,
            List<Spot> scene,
            int position) {
        return new Account(
                0,
                report,
                position,
                Statement.of(reading.transcript(), claim),
                claim,
                Terms.of(words.of(claim.cited().words(), report.language())),
                local.namesIn(claim),
                setting(reading.transcript(), local, claim),
                spots,
                scene,
                claim.when().map(Days::of),
                senses(reading.transcript(), report, claim),
                local.hands(claim));
    }

    /** What its words say of people; of a short report with one thing to tell, also whether any of it sums up a week or more. */
    private static long senses(Transcript transcript, Report report, Claim claim) {
        long own = Senses.shipped().in(claim.cited().words(), report.language());
        return report.isBrief()
                ? own | Senses.shipped().tally(Senses.shipped().in(transcript.text(), report.language()))
                : own;
    }

    private Terms setting(Transcript transcript, LocalNames local, Claim claim) {
        int start = Math.max(0, claim.cited().start() - SETTING_LENGTH);
        int end = Math.min(transcript.text().length(), claim.cited().end() + SETTING_LENGTH);
        Span around = new Span(start, end);
        return Terms.of(words.of(around.in(transcript.text()), transcript.language()))
                .with(local.within(around));
    }

    /** Terms and how much each tells. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Words as terms. */
    public Words words() {
        return words;
    }

    /** The documents in their order. */
    public List<Report> reports() {
        List<Report> ordered = new ArrayList<>(reports);
        ordered.sort(Report.ORDER);
        for (int number = 0; number < ordered.size(); number++) {
            ordered.set(number, ordered.get(number).numbered(number));
        }
        return ordered;
    }

    /** The claims in their order, each with its document as {@link #reports} numbers it. */
    public List<Account> accounts() {
        Map<DocumentId, Report> numbered = new HashMap<>();
        reports().forEach(report -> numbered.put(report.id(), report));
        List<Account> ordered = new ArrayList<>(accounts);
        ordered.sort(Account.ORDER);
        for (int number = 0; number < ordered.size(); number++) {
            Account account = ordered.get(number);
            Report report = numbered.getOrDefault(account.report().id(), account.report());
            ordered.set(number, account.numbered(number, report));
        }
        return ordered;
    }
}
