package org.dokaz.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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
            Set<String> indexed = known.stream()
                    .filter(key -> !key.equals(EntitySheets.KEY))
                    .map(SearchIndex::document)
                    .collect(Collectors.toSet());
            TreeSet<String> held = new TreeSet<>();
            DocumentSheets sheets = new DocumentSheets();
            ClaimColumns.Before columns = new ClaimColumns.Before(writer);
            Failing failing = new Failing();
            contents.each((key, document) -> {
                if (held.add(key) && !known.contains(key)) {
                    failing.run(() -> {
                        // Where only what people decided is new, its events stand as before until they are compared
                        // again.
                        Map<String, ClaimColumns.Both> columnsBefore =
                                indexed.contains(document(key)) ? columns.get() : Map.of();
                        List<Document> found = document.get()
                                .map(one -> sheets.of(key, one, columnsBefore))
                                .orElse(List.of());
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
            Set<String> documents =
                    held.stream().map(SearchIndex::document).collect(Collectors.toCollection(TreeSet::new));
            boolean keep = documents.containsAll(indexed);
            if (!keep) {
                // They may cite what went.
                writer.deleteDocuments(new Term(Fields.KEY, EntitySheets.KEY));
            }
            if (!gone.isEmpty()) {
                purge(writer);
            }
            IndexState state = new IndexState(
                    IndexState.FORMAT,
                    founding,
                    contents.end(),
                    Digest.ofText(String.join("\n", documents)),
                    before.filter(ignored -> keep).flatMap(IndexState::comparedDocuments),
                    before.filter(ignored -> keep).flatMap(IndexState::comparedDecisions));
            commit(writer, state);
        }
        return true;
    }

    /** What of a key tells the document, whatever people decided of it. */
    private static String document(String key) {
        int stop = key.indexOf('.');
        return stop < 0 ? key : key.substring(0, stop);
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
            for (Document sheet : new EntitySheets(new DocumentSheets()).of(compared)) {
                writer.addDocument(sheet);
            }
            ClaimColumns.write(writer, compared);
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
