package org.dokaz.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.SparkException;
import org.dokaz.flow.DokazException;
import org.dokaz.markup.Visible;
import org.dokaz.pipeline.Account;

/** The front door of the engine: a process of its own, begun by {@code dokaz cluster} or by the engine's own launcher. */
public final class ClusterMain {

    private static final int DONE = 0;
    private static final int NOT_ALL_HELD = 1;
    private static final int WRONG_USE = 2;
    private static final int CANNOT_GO_ON = 3;
    private static final int BUG = 4;

    private ClusterMain() {}

    /** Does the job that the arguments order. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.err));
    }

    static int run(List<String> words, PrintStream err) {
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        Order order;
        try {
            order = Order.of(words);
        } catch (IllegalArgumentException wrong) {
            told.println("dokaz: cluster: " + wrong.getMessage());
            told.println("Usage: " + Order.USAGE);
            return WRONG_USE;
        }
        try {
            Account account = new ClusterJob(order, line -> told.println("dokaz: " + Visible.line(line))).run();
            told.println("dokaz: " + account);
            return account.failed() > 0 ? NOT_ALL_HELD : DONE;
        } catch (JobDone done) {
            told.println("dokaz: cluster: " + Visible.line(done.getMessage()));
            return WRONG_USE;
        } catch (Exception lost) {
            // What went wrong, without the trace that the engine puts behind it. Its own failures are declared nowhere.
            String why = String.valueOf(lost.getMessage()).lines().findFirst().orElse("");
            boolean isOurs =
                    !(lost instanceof IOException || lost instanceof DokazException || lost instanceof SparkException);
            told.println("dokaz: cluster: " + lost.getClass().getSimpleName() + ": " + Visible.line(why)
                    + (isOurs
                            ? "; that is a bug in Dokaz: please report it"
                            : "; what was read is kept: run the same command again to go on"));
            return isOurs ? BUG : CANNOT_GO_ON;
        }
    }
}
