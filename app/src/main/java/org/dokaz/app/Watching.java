package org.dokaz.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.dokaz.collect.Received;
import org.dokaz.fetch.Fetched;
import org.dokaz.fetch.Fetcher;
import org.dokaz.fetch.Stamps;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Provenance;
import org.dokaz.model.Reading;
import org.dokaz.publish.Answer;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;

/**
 * One look at the feeds that a user watches: what is new in them is kept in the case and read, and the articles that they
 * lead to on the same site, where that is wanted. The case is open for as long as the look takes.
 */
public final class Watching {

    /** How many articles are fetched at one look. */
    public static final int ARTICLES_MAX = 50;

    private static final String WWW = "www.";

    private final Path folder;
    private final Pipeline pipeline;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final int threads;
    private final Supplier<Optional<String>> manner;

    /**
     * Somebody who watches.
     *
     * @param random for salts: must be unforeseeable
     * @param manner in which foreign formats were read so far
     */
    public Watching(
            Path folder,
            Pipeline pipeline,
            Fetcher fetcher,
            InstantSource clock,
            RandomGenerator random,
            int threads,
            Supplier<Optional<String>> manner) {
        this.manner = manner;
        this.folder = folder;
        this.pipeline = pipeline;
        this.fetcher = fetcher;
        this.clock = clock;
        this.random = random;
        this.threads = threads;
    }

    /**
     * Looks at each feed once.
     *
     * @param unchanged is told of each feed in which nothing is new
     */
    public Account look(List<String> feeds, boolean articlesToo, Consumer<Treated> each, Consumer<String> unchanged) {
        try (CaseFile file = CaseFile.open(folder, pipeline.maker(), clock, random)) {
            return look(file, Turns.Alone.HERE, feeds, articlesToo, each, unchanged);
        }
    }

    /** The same in a case that is open, and on which others work in between. */
    Account look(
            CaseFile file,
            Turns turns,
            List<String> feeds,
            boolean articlesToo,
            Consumer<Treated> each,
            Consumer<String> unchanged) {
        Watched watched = Watched.in(folder);
        Look look = new Look(file, turns, each);
        for (String feed : feeds) {
            switch (fetcher.fetch(URI.create(feed), watched.of(feed))) {
                case Fetched.Unchanged ignored -> unchanged.accept(feed);
                case Fetched.Refused refused -> look.read(List.of(refused(feed, refused)), Set.of());
                case Fetched.Given given -> {
                    Set<String> links = look.readFeed(feed, given);
                    if (articlesToo) {
                        look.read(articles(file, turns, feed, links), Set.of());
                    }
                    watched.put(feed, given.stamps());
                }
            }
        }
        if (look.account.in() > 0) {
            turns.locked(() -> {
                file.account(look.account.of(feeds, manner.get(), pipeline.maker()));
                return true;
            });
        }
        return look.account;
    }

    private List<Received> articles(CaseFile file, Turns turns, String feed, Set<String> links) {
        List<Received> articles = new ArrayList<>();
        for (String link : links) {
            Optional<URI> address = address(link);
            boolean wanted = address.isPresent()
                    && isSameSite(URI.create(feed), address.get())
                    && turns.locked(() -> file.latest(link)).isEmpty();
            if (wanted && articles.size() < ARTICLES_MAX) {
                articles.add(
                        switch (fetcher.fetch(address.get(), Stamps.NONE)) {
                            case Fetched.Given given -> given(link, given);
                            case Fetched.Refused refused -> refused(link, refused);
                            case Fetched.Unchanged ignored ->
                                refused(
                                        link,
                                        new Fetched.Refused(
                                                Fault.UNREADABLE,
                                                "the site says that it is unchanged, but it was never fetched"));
                        });
            }
        }
        return articles;
    }

    private static Optional<URI> address(String link) {
        try {
            return Optional.of(URI.create(link));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    /** Whether two addresses are of one site: of one host, or of a host and one below it. */
    static boolean isSameSite(URI feed, URI article) {
        if (feed.getHost() == null || article.getHost() == null) {
            return false;
        }
        String one = host(feed);
        String other = host(article);
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    private static String host(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
    }

    private static Received.Whole given(String address, Fetched.Given given) {
        Provenance provenance = new Provenance(
                Optional.empty(), Optional.empty(), Optional.of(address), Optional.empty(), given.remarks());
        return new Received.Whole(Optional.of(address), given.bytes(), provenance);
    }

    private static Received refused(String address, Fetched.Refused refused) {
        return new Received.Refused(Optional.of(address), refused.fault(), refused.detail());
    }

    /** What is read at one look. */
    private final class Look {

        private final CaseFile file;
        private final Turns turns;
        private final Consumer<Treated> each;
        private Account account = Account.BLANK;

        Look(CaseFile file, Turns turns, Consumer<Treated> each) {
            this.file = file;
            this.turns = turns;
            this.each = each;
        }

        /** Reads a feed; gives the addresses of its entries in their order. */
        Set<String> readFeed(String feed, Fetched.Given given) {
            Set<String> links = new LinkedHashSet<>();
            Set<Digest> known = known(feed);
            read(List.of(given(feed, given)), known, treated -> {
                for (Answer answer : treated.answers()) {
                    answer.document().masthead().url().ifPresent(links::add);
                }
            });
            return links;
        }

        /** The entries that were read before at this feed. */
        private Set<Digest> known(String feed) {
            Set<Digest> known = new HashSet<>();
            return turns.locked(() -> {
                file.eachOnDemand((filed, kept) -> {
                    if (filed.path().filter(feed::equals).isPresent()) {
                        new Held(filed.path(), kept.get())
                                .reading()
                                .map(Look::digest)
                                .ifPresent(known::add);
                    }
                });
                return known;
            });
        }

        private static Digest digest(Reading reading) {
            var transcript = reading.notes().prose().transcript();
            return digest(transcript.masthead().url(), transcript.text());
        }

        private static Digest digest(Optional<String> address, String text) {
            return Digest.ofText(address.orElse("") + '\n' + text);
        }

        void read(List<Received> inputs, Set<Digest> known) {
            read(inputs, known, ignored -> {});
        }

        private void read(List<Received> inputs, Set<Digest> known, Consumer<Treated> alsoEach) {
            Pipeline knowing = pipeline.passingOver(found -> isKnown(found, known));
            try (Run run = new Run(knowing, file, turns, Run.Failures.STAND, threads, treated -> {
                alsoEach.accept(treated);
                each.accept(treated);
            })) {
                Account read = run.overReceived(inputs);
                account = new Account(
                        account.in() + read.in(),
                        account.made() + read.made(),
                        account.declined() + read.declined(),
                        account.failed() + read.failed());
            }
        }

        private static boolean isKnown(Extraction.Found found, Set<Digest> known) {
            return found.part().isPresent()
                    && found.outcome() instanceof Outcome.Made<Draft>(Draft draft)
                    && known.contains(digest(draft.masthead().url(), draft.text()));
        }
    }
}
