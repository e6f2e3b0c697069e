package org.dokaz.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;

/** The index of a case as files. What it commits to is whole: a program that is killed leaves the index as it was. */
final class SearchIndex {

    /** How much is held in memory before it is written, in MiB. */
    private static final double MEMORY_MIB = 64;

    private static final int PURGES_MAX = 8;

    private final Path folder;

    /** Whether every byte of it was held against its checksums: done once, since nobody else writes here. */
    private boolean checked;

    SearchIndex(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** The files are not those of an index that this program wrote. */
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        Damaged(Throwable cause) {
            super(cause);
        }
    }

    interface Work<T> {
        T done() throws IOException;
    }

    /** Does something with the files. */
    <T> T guarded(Work<T> work) throws Damaged {
        try {
            return work.done();
        } catch (LockObtainFailedException locked) {
            throw new DokazException(
                    folder + ": another program is bringing the index up; wait until it is done and try again", locked);
        } catch (IOException damaged) {
            throw new Damaged(damaged);
        }
    }

    /** Removes the index. */
    void drop() {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException stays) {
            throw new DokazException(folder + ": is damaged and cannot be removed; delete it", stays);
        }
    }

    /** The index as it lies there; nothing where there is none. */
    Optional<DirectoryReader> reader() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Directory directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) {
            directory.close();
            return Optional.empty();
        }
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            if (!checked) {
                for (LeafReaderContext segment : reader.leaves()) {
                    segment.reader().checkIntegrity();
                }
                checked = true;
            }
            return Optional.of(reader);
        } catch (IOException damaged) {
            IOUtils.closeWhileHandlingException(directory);
            throw damaged;
        } catch (RuntimeException foreign) {
            IOUtils.closeWhileHandlingException(directory);
            // An index of another version names parts that are not there; what was changed contradicts itself.
            throw new IOException(foreign);
        }
    }

    /** What an index says of itself. */
    static IndexState state(DirectoryReader reader) {
        try {
            return IndexState.read(reader.getIndexCommit().getUserData())
                    .orElseThrow(() -> new IllegalStateException("the index is of another format"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Optional<IndexState> state() throws IOException {
        Optional<DirectoryReader> reader = reader();
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        DirectoryReader open = reader.get();
        try {
            return IndexState.read(open.getIndexCommit().getUserData());
        } finally {
            IOUtils.close(open, open.directory());
        }
    }

    private static IndexWriter writer(Directory directory, boolean anew) throws IOException {
        try {
            return new IndexWriter(
                    directory,
                    new IndexWriterConfig()
                            .setOpenMode(
                                    anew
                                            ? IndexWriterConfig.OpenMode.CREATE
                                            : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                            .setSimilarity(new Ranking())
                            .setMergePolicy(new Purging())
                            .setRAMBufferSizeMB(MEMORY_MIB)
                            .setCommitOnClose(false));
        } catch (IllegalArgumentException | IllegalStateException foreign) {
            throw new IOException(foreign);
        }
    }

    /** Brings the index up to a case. */
    boolean bringUp(CaseContents contents) throws IOException {
        Digest founding = contents.beginning().self();
        Optional<IndexState> before = state().filter(state -> state.founding().equals(founding));
        if (before.filter(state -> state.mark().equals(contents.end())).isPresent()) {
            return false;
        }
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = writer(directory, before.isEmpty())) {
            Set<String> known = before.isPresent() ? keys(writer) : new HashSet<>();
            TreeSet<String> held = new TreeSet<>();
            DocumentSheets sheets = new DocumentSheets();
            Failing failing = new Failing();
            contents.each((key, document) -> {
                if (held.add(key) && !known.contains(key)) {
                    failing.run(() -> {
                        List<Document> found =
                                document.get().map(one -> sheets.of(key, one)).orElse(List.of());
                        // So that it is not looked at again.
                        writer.addDocuments(found.isEmpty() ? List.of(nothing(key)) : found);
                    });
                }
            });
            failing.check();
            Set<String> gone = new HashSet<>(known);
            gone.removeAll(held);
            gone.remove(EntitySheets.KEY);
            for (String key : gone) {
                writer.deleteDocuments(new Term(Fields.KEY, key));
            }
            Digest documents = Digest.ofText(String.join("\n", held));
            if (!gone.isEmpty()) {
                // They may cite what went.
                writer.deleteDocuments(new Term(Fields.KEY, EntitySheets.KEY));
                purge(writer);
            }
            boolean keep = gone.isEmpty();
            IndexState state = new IndexState(
                    IndexState.FORMAT,
                    founding,
                    contents.end(),
                    documents,
                    before.filter(ignored -> keep).flatMap(IndexState::comparedDocuments),
                    before.filter(ignored -> keep).flatMap(IndexState::comparedDecisions));
            commit(writer, state);
        }
        return true;
    }

    /** What was taken out must be gone from the files, and count for nothing. */
    private static void purge(IndexWriter writer) throws IOException {
        for (int time = 0; time < PURGES_MAX; time++) {
            writer.forceMergeDeletes(true);
            if (!writer.hasDeletions()) {
                return;
            }
            // A merge that was under way kept what was taken out meanwhile.
        }
        throw new IOException("what was taken out does not leave the files");
    }

    /** What stands for a document of which nothing can be found. */
    private static Document nothing(String key) {
        Document nothing = new Document();
        nothing.add(new StringField(Fields.KEY, key, Field.Store.NO));
        nothing.add(new StringField(Fields.VIEW, Fields.VIEW_NOBODY, Field.Store.NO));
        return nothing;
    }

    private static void commit(IndexWriter writer, IndexState state) throws IOException {
        writer.setLiveCommitData(state.written().entrySet());
        writer.commit();
        writer.deleteUnusedFiles();
    }

    /** The keys of all documents that an index holds. */
    private static Set<String> keys(IndexWriter writer) throws IOException {
        Set<String> keys = new HashSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Terms terms = MultiTerms.getTerms(reader, Fields.KEY);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    keys.add(term.utf8ToString());
                }
            }
        }
        return keys;
    }

    boolean isCompared(Digest decisions) throws IOException {
        return state().filter(state -> state.isCompared()
                        && state.comparedDecisions().filter(decisions::equals).isPresent())
                .isPresent();
    }

    /** Takes in what comparing the documents came to, in the place of what it came to before. */
    void compared(Digest decisions, Compared compared) throws IOException {
        IndexState before = state().orElseThrow(() -> new IOException("there is no index"));
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = writer(directory, false)) {
            writer.deleteDocuments(new Term(Fields.KEY, EntitySheets.KEY));
            EntitySheets sheets = new EntitySheets(new DocumentSheets());
            for (Compared.Named named : compared.entities()) {
                for (Document sheet : sheets.of(named)) {
                    writer.addDocument(sheet);
                }
            }
            for (Map.Entry<String, String> claim : standings(writer).entrySet()) {
                Compared.OfEvent event = compared.events().get(new Digest(claim.getKey()));
                String now = event == null
                        ? "0"
                        : Standings.code(event.standing()) + event.event().hex();
                if (!now.equals(claim.getValue())) {
                    writer.updateDocValues(
                            new Term(Fields.CLAIM, claim.getKey()),
                            new NumericDocValuesField(Fields.STANDING, now.charAt(0) - '0'),
                            new BinaryDocValuesField(Fields.EVENT, new BytesRef(now.substring(1))));
                }
            }
            purge(writer);
            commit(
                    writer,
                    new IndexState(
                            before.format(),
                            before.founding(),
                            before.mark(),
                            before.documents(),
                            Optional.of(before.documents()),
                            Optional.of(decisions)));
        }
    }

    /** How the event of each claim stands in the index, with its id behind. */
    private static Map<String, String> standings(IndexWriter writer) throws IOException {
        Map<String, String> standings = new HashMap<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext context : reader.leaves()) {
                LeafReader segment = context.reader();
                Terms terms = segment.terms(Fields.CLAIM);
                if (terms == null) {
                    continue;
                }
                long[] standing = new long[segment.maxDoc()];
                String[] event = new String[segment.maxDoc()];
                columns(segment, standing, event);
                TermsEnum each = terms.iterator();
                PostingsEnum places = null;
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    places = each.postings(places, PostingsEnum.NONE);
                    int document = places.nextDoc();
                    if (document != DocIdSetIterator.NO_MORE_DOCS) {
                        standings.put(term.utf8ToString(), standing[document] + event[document]);
                    }
                }
            }
        }
        return standings;
    }

    private static void columns(LeafReader segment, long[] standing, String[] event) throws IOException {
        java.util.Arrays.fill(event, "");
        NumericDocValues standings = segment.getNumericDocValues(Fields.STANDING);
        BinaryDocValues events = segment.getBinaryDocValues(Fields.EVENT);
        if (standings == null || events == null) {
            return;
        }
        for (int document = standings.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = standings.nextDoc()) {
            standing[document] = standings.longValue();
        }
        for (int document = events.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = events.nextDoc()) {
            event[document] = events.binaryValue().utf8ToString();
        }
    }

    /** Carries what goes wrong with the files past whoever gives the documents. */
    private static final class Failing {

        private Optional<IOException> failed = Optional.empty();

        interface Step {
            void done() throws IOException;
        }

        void run(Step step) {
            if (failed.isEmpty()) {
                try {
                    step.done();
                } catch (IOException broken) {
                    failed = Optional.of(broken);
                }
            }
        }

        void check() throws IOException {
            if (failed.isPresent()) {
                throw failed.get();
            }
        }
    }
}
