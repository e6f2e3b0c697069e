package org.dokaz.corroborate.retelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Report;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.account.Words;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Language;
import org.dokaz.model.Reading;
import org.dokaz.model.Retelling;

/**
 * Tells which documents of a case rest on one another. It keeps a sketch of each document and no reading; the order in which they are taken
 * in does not matter. To be used by one thread.
 */
public final class Retellings {

    private static final String PICTURES = "video photograph";

    private final Map<DocumentId, Sketch> sketches = new HashMap<>();

    /** Takes in a document. */
    public void add(Reading reading, Report report) {
        sketches.computeIfAbsent(report.id(), ignored -> Sketcher.of(reading));
    }

    /**
     * The links between documents.
     *
     * @param reports the documents in their order, numbered
     * @param accounts their claims
     * @param vocabulary the terms that reports and accounts are made of
     */
    public Links find(List<Report> reports, List<Account> accounts, Vocabulary vocabulary) {
        Map<DocumentId, List<Account>> byDocument = new HashMap<>();
        for (Account account : accounts) {
            byDocument
                    .computeIfAbsent(account.report().id(), ignored -> new ArrayList<>())
                    .add(account);
        }
        Terms pictures = Terms.of(new Words(vocabulary).of(PICTURES, Language.ENGLISH));
        Weights weights = new Weights(vocabulary);
        List<Page> pages = reports.parallelStream()
                .map(report -> Page.of(
                        report,
                        sketches.getOrDefault(report.id(), Sketch.BLANK),
                        byDocument.getOrDefault(report.id(), List.of()),
                        weights,
                        pictures))
                .toList();
        Judge judge = new Judge(weights, new Rarity(pages, vocabulary));
        Candidates candidates = new Candidates(pages, weights);
        return new Links(IntStream.range(0, pages.size())
                .parallel()
                .boxed()
                .flatMap(at -> Arrays.stream(candidates.before(at))
                        .mapToObj(earlier -> judge.links(pages.get(earlier), pages.get(at)))
                        .flatMap(List::stream))
                .toList());
    }

    /** The groups that links come to, in the order of documents. */
    public static List<Retelling> groups(Links links) {
        return Groups.of(links);
    }
}
