package org.dokaz.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;

/**
 * The search of one case: its index in the case's folder, brought up to the case, and questions to it. Safe for many threads: questions go on while
 * it is brought up, and are answered from what it held before.
 *
 * <p>The index holds nothing that the case does not, and can be thrown away at any time. It must be closed before anything is moved into the vault or
 * expunged, since the files are then written over.
 */
public final class Search implements AutoCloseable {

    /** The folder of the index, in that of the case. */
    public static final String FOLDER = "index";

    /** More than the limits of a question let it come to. */
    private static final int CLAUSES_MAX = 8_192;

    /** Held, since a logger that nobody holds forgets what it was told. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.lucene");

    private static final Sort BY_NEARNESS =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDER, SortField.Type.STRING));

    static {
        // It would tell on the user's terminal which instructions of the processor it goes without.
        LIBRARY.setLevel(Level.OFF);
        IndexSearcher.setMaxClauseCount(CLAUSES_MAX);
    }

    private final SearchIndex index;
    private final RememberedKeys remembered = new RememberedKeys();
    private final Object changing = new Object();
    private Optional<Opened> opened = Optional.empty();
    private boolean closed;

    private record Opened(DirectoryReader reader, IndexSearcher searcher, IndexState state) {}

    private Search(SearchIndex index) {
        this.index = index;
    }

    /**
     * The search of the case in this folder, which must be there. Nothing is opened yet.
     *
     * @throws DokazException where something else lies in the place of the index
     */
    public static Search of(Path root) {
        Path folder = root.resolve(FOLDER);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new DokazException(folder + ": is no folder, and the search keeps its index there; take it away");
        }
        return new Search(new SearchIndex(folder));
    }

    /**
     * Brings the index up to the case. What the case no longer holds is gone from its files when this returns.
     *
     * @return whether anything changed
     */
    public boolean bringUp(CaseContents contents) {
        synchronized (changing) {
            boolean changed = mended(() -> index.bringUp(contents));
            if (changed) {
                reopen();
            }
            return changed;
        }
    }

    /**
     * Whether entities and the standing of events are those of just the documents in the index, and of these decisions. To be asked after the index was
     * brought up.
     *
     * @param decisions the digest of what people decided about names and claims
     */
    public boolean isCompared(Digest decisions) {
        synchronized (changing) {
            return mended(() -> index.isCompared(decisions));
        }
    }

    /** Takes in what comparing the documents came to. */
    public void compared(Digest decisions, Supplier<Compared> compared) {
        synchronized (changing) {
            Compared came = compared.get();
            mended(() -> {
                index.compared(decisions, came);
                return true;
            });
            reopen();
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /** Does something with the index; where that is damaged, with a new one. */
    private <T> T mended(Work<T> work) {
        try {
            return index.guarded(work::done);
        } catch (SearchIndex.Damaged damaged) {
            release();
            index.drop();
            try {
                return index.guarded(work::done);
            } catch (SearchIndex.Damaged again) {
                throw new DokazException(
                        index.folder() + ": the index cannot be written or read; make room, or delete this folder",
                        again);
            }
        }
    }

    /**
     * What a question finds in the index as it is.
     *
     * @throws BrokenQuery where the question cannot be read
     * @throws DokazException where there is no index yet, or it is damaged: it is made anew when the case is brought up again
     */
    public Found find(Question question) {
        Asked asked = Asked.of(question);
        Optional<After> after = question.after().map(token -> After.of(token, question));
        Opened now = acquired();
        try {
            return found(question, asked, after, now);
        } catch (IOException | IllegalStateException | IndexOutOfBoundsException damaged) {
            throw new DokazException(
                    index.folder()
                            + ": the index is damaged; delete this folder, and it is made anew at the next search",
                    damaged);
        } finally {
            released(now.reader());
        }
    }

    /**
     * Of which event a claim is and how that stands, as far as the index knows.
     *
     * @param restricted whether for those who may see what is restricted
     */
    public Optional<Compared.OfEvent> event(Digest claim, boolean restricted) {
        Opened now = acquired();
        try {
            return ClaimColumns.of(now.reader(), claim, restricted);
        } catch (IOException damaged) {
            throw new DokazException(index.folder() + ": the index is damaged; delete this folder", damaged);
        } finally {
            released(now.reader());
        }
    }

    private Found found(Question question, Asked asked, Optional<After> after, Opened now) throws IOException {
        IndexSearcher searcher = now.searcher();
        Counter.Counts counts = searcher.search(asked.query(), new Counter(question.restricted()));
        int wanted = question.limit() + 1;
        TopFieldDocs top = searcher.search(
                asked.query(),
                after.isPresent()
                        ? new TopFieldCollectorManager(BY_NEARNESS, wanted, behind(after.get()), wanted)
                        : new TopFieldCollectorManager(BY_NEARNESS, wanted, wanted));
        HitMaker maker = new HitMaker(searcher, asked, remembered, question.restricted());
        List<Hit> hits = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int at = 0; at < top.scoreDocs.length; at++) {
            if (at < question.limit()) {
                hits.add(maker.of(top.scoreDocs[at].doc));
            } else {
                next = Optional.of(place(top.scoreDocs[at - 1]).token(question));
            }
        }
        return new Found(
                counts.total(),
                hits,
                counts.facets(),
                next,
                now.state().mark(),
                now.state().isCompared());
    }

    private static FieldDoc behind(After after) {
        // Equal places are told apart by nothing else, so that the last document of all stands for the place.
        return new FieldDoc(
                Integer.MAX_VALUE, after.score(), new Object[] {after.score(), new BytesRef(after.order())});
    }

    private static After place(ScoreDoc hit) {
        if (hit instanceof FieldDoc placed
                && placed.fields[0] instanceof Float score
                && placed.fields[1] instanceof BytesRef order) {
            return new After(score, order.utf8ToString());
        }
        throw new IllegalStateException("the index holds something that this program did not write");
    }

    private Opened acquired() {
        synchronized (changing) {
            if (opened.isEmpty()) {
                reopen();
            }
            Opened now = opened.orElseThrow(
                    () -> new DokazException(index.folder() + ": there is no index yet; bring it up first"));
            now.reader().incRef();
            return now;
        }
    }

    private void reopen() {
        if (closed) {
            throw new IllegalStateException("the search was closed");
        }
        try {
            Optional<DirectoryReader> reader = index.reader();
            release();
            opened = reader.map(one -> {
                IndexSearcher searcher = new IndexSearcher(one);
                searcher.setSimilarity(new Ranking());
                return new Opened(one, searcher, SearchIndex.state(one));
            });
        } catch (EOFException | NoSuchFileException damaged) {
            throw new DokazException(index.folder() + ": the index is damaged; delete this folder", damaged);
        } catch (IOException damaged) {
            throw new DokazException(index.folder() + ": the index cannot be read; delete this folder", damaged);
        }
    }

    private static void released(IndexReader reader) {
        try {
            reader.decRef();
        } catch (IOException unclosed) {
            throw new java.io.UncheckedIOException(unclosed);
        }
    }

    private void release() {
        opened.ifPresent(before -> released(before.reader()));
        opened = Optional.empty();
    }

    /** Closes the index, and leaves it for the next time. */
    @Override
    public void close() {
        synchronized (changing) {
            release();
            closed = true;
        }
    }
}
