package org.dokaz.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;

/**
 * The folder of a job, which every machine of the cluster finds: what tasks made, each under a name that says what it was made of. A file is there whole
 * or not at all, so that a task that was killed, or ran twice, leaves nothing wrong behind.
 *
 * @param root its address in Hadoop's words
 */
record Shelf(String root) implements Serializable {

    private static final String WORK = "work";

    /** Read from its files once: it takes a while, and every task asks. */
    private static final Configuration CONFIGURATION = new Configuration();

    /** What writes a file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Whether a file is there. */
    boolean has(String name) throws IOException {
        return files().exists(place(name));
    }

    /** Puts a file there, in the place of one of that name. */
    void put(String name, Writing writing) throws IOException {
        // Tasks that run twice at once must not write into one file; which of them is first makes no difference.
        Path draft = place(name + "." + writer() + ".draft");
        FileSystem files = files();
        try (OutputStream out = files.create(draft, true)) {
            writing.to(out);
        }
        move(files, draft, place(name));
    }

    /** Names the one who writes: no two write at once by one name. */
    private static String writer() {
        TaskContext task = TaskContext.get();
        String attempt = task == null ? "driver" : String.valueOf(task.taskAttemptId());
        return attempt + "-" + ProcessHandle.current().pid();
    }

    private static void move(FileSystem files, Path from, Path to) throws IOException {
        files.delete(to, false);
        if (!files.rename(from, to) && !files.exists(to)) {
            throw new IOException("cannot write " + to);
        }
    }

    InputStream open(String name) throws IOException {
        return files().open(place(name));
    }

    /** Moves a file from the work to the results. */
    void give(String name, String result) throws IOException {
        FileSystem files = files();
        Path to = new Path(root, result);
        files.mkdirs(to.getParent());
        move(files, place(name), to);
    }

    /** Writes a file of the results. */
    void result(String name, Writing writing) throws IOException {
        put(name, writing);
        give(name, name);
    }

    boolean hasResult(String name) throws IOException {
        return files().exists(new Path(root, name));
    }

    String resultAddress(String name) {
        return new Path(root, name).toString();
    }

    /** Takes away what was made on the way to the results. */
    void clear() throws IOException {
        files().delete(new Path(root, WORK), true);
    }

    void make() throws IOException {
        files().mkdirs(new Path(root, WORK));
    }

    private Path place(String name) {
        return new Path(new Path(root, WORK), name);
    }

    private FileSystem files() throws IOException {
        FileSystem files = new Path(root).getFileSystem(CONFIGURATION);
        files.setWriteChecksum(false);
        return files;
    }
}
