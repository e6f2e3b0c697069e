package org.dokaz.cluster;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.dokaz.collect.Inputs;
import org.dokaz.model.Digest;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Program;
import org.dokaz.read.furniture.LineLearner;

/**
 * One job: inputs are looked over, divided into slices, read slice by slice on all machines, and compared. What tasks have made is kept in the folder of the
 * results until the job is done, so that a job that was stopped, however hard, goes on where it stopped.
 */
final class ClusterJob {

    /** The folder of answers: in the order of their names they are what {@code dokaz read --format jsonl} prints. */
    static final String READINGS = "readings";

    private static final String DONE = "done.txt";
    private static final String LOOPBACK = "127.0.0.1";

    private final Order order;
    private final Consumer<String> told;
    private final Shelf shelf;

    /**
     * A job.
     *
     * @param told takes lines about how far it is
     */
    ClusterJob(Order order, Consumer<String> told) {
        this.order = order;
        this.told = told;
        this.shelf = new Shelf(order.out());
    }

    /**
     * Does it; tells what went in and what came of it.
     *
     * @throws IOException where the results cannot be written
     * @throws JobDone where what was asked for is there already
     */
    Account run() throws IOException, JobDone {
        if (shelf.hasResult(DONE)) {
            throw new JobDone(order.out() + " holds the results of a job that is done; name another folder");
        }
        shelf.make();
        Inputs inputs = Inputs.named(order.inputs(), InputStream.nullInputStream());
        inputs.missing().forEach(missing -> told.accept(missing + ": does not exist; check the path"));
        inputs.cases().forEach(found -> told.accept(found + ": a case, passed over"));
        try (SparkSession spark = session();
                JavaSparkContext engine = JavaSparkContext.fromSparkContext(spark.sparkContext())) {
            Account account = run(inputs, spark, engine);
            shelf.result(DONE, out -> out.write((account + "\n").getBytes(StandardCharsets.UTF_8)));
            shelf.clear();
            return account;
        }
    }

    private Account run(Inputs inputs, SparkSession spark, JavaSparkContext engine) throws IOException {
        List<String> names = inputs.names();
        List<Surveyed> surveyed = names.isEmpty()
                ? List.of()
                : engine.parallelize(names, tasks(names.size()))
                        .map(new Survey())
                        .collect();
        List<Slice> slices = Slice.of(surveyed);
        told.accept(names.size() + " inputs in " + slices.size() + " slices");
        boolean isSole = surveyed.size() == 1 && surveyed.getFirst().places() == 1;
        byte[] lines = recurringLines(engine, slices, isSole);
        Digest terms = terms(lines);
        Account account = read(engine, slices, terms, lines);
        told.accept("read: " + account);
        List<String> records =
                slices.stream().map(slice -> ReadingTask.records(slice, terms)).toList();
        new Comparing(shelf, records).lay().forEach(told);
        told.accept("compared");
        for (Slice slice : slices) {
            shelf.give(
                    ReadingTask.answers(slice, terms),
                    String.format(Locale.ROOT, READINGS + "/part-%06d.jsonl", slice.number()));
        }
        new Tables(spark, shelf).write(order.tables(), order.user());
        return account;
    }

    private static int tasks(int things) {
        return Math.clamp(things / 16, 1, 4_096);
    }

    /** What makes a result another: the program, its settings, and what is known of outlets. */
    private static Digest terms(byte[] recurringLines) {
        return Digest.ofText(maker() + "\n" + Digest.of(recurringLines).hex());
    }

    private static String maker() {
        return Equipment.shipped().maker(Program.maker()).toString();
    }

    private byte[] recurringLines(JavaSparkContext engine, List<Slice> slices, boolean isSole) throws IOException {
        Digest terms = Digest.ofText(maker() + isSole);
        if (!slices.isEmpty()) {
            engine.parallelize(slices, slices.size()).foreach(new Looking(shelf, terms, isSole));
        }
        // In the order of the inputs, as one look over all of them would have gone.
        LineLearner all = new LineLearner();
        for (Slice slice : slices) {
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(shelf.open(Looking.name(slice, terms))))) {
                all.add(LineLearner.read(in));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        all.learnt().write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private Account read(JavaSparkContext engine, List<Slice> slices, Digest terms, byte[] lines) {
        if (slices.isEmpty()) {
            return Account.BLANK;
        }
        Broadcast<byte[]> known = engine.broadcast(lines);
        return engine.parallelize(slices, slices.size())
                .map(new ReadingTask(shelf, terms, known))
                .reduce(Account::and);
    }

    private SparkSession session() {
        SparkConf conf = new SparkConf()
                .setAppName(Program.NAME)
                .setMaster(order.master())
                // Nothing is served or opened beyond what the engine needs to run.
                .set("spark.ui.enabled", "false")
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.shuffle.partitions", "8")
                .set("spark.task.maxFailures", "8");
        if (order.master().startsWith("local") || order.master().contains(LOOPBACK)) {
            conf.set("spark.driver.host", LOOPBACK).set("spark.driver.bindAddress", LOOPBACK);
        }
        order.settings().forEach(conf::set);
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
