package org.dokaz.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.read.extract.Container;
import org.dokaz.read.extract.telegram.TelegramExport;

/**
 * One run over inputs: each is read, kept in the case where there is one, and handed over, all in the order of the
 * inputs. What a case has from an earlier run is not read again but handed over as it is kept, so that a run that was
 * stopped goes on where it stopped.
 */
public final class Run implements AutoCloseable {

    /** The most threads that may be asked for. */
    public static final int THREADS_MAX = 64;

    /** What is done about documents that the same program could not read before. */
    public enum Failures {
        /** What came of them stands. */
        STAND,
        /** They are tried again; what came of them before stays told in the log. */
        TRIED_AGAIN
    }

    private final int threads;
    private Pipeline pipeline;
    private final Optional<Keeping> keeper;
    private final Consumer<Treated> each;
    private final InOrder<Treated> crew;
    private Account account = Account.BLANK;

    /** A run that keeps nothing. */
    public Run(Pipeline pipeline, int threads, Consumer<Treated> each) {
        this(pipeline, Optional.empty(), threads, each);
    }

    /** A run that has everything kept. */
    public Run(Pipeline pipeline, Keeping keeper, int threads, Consumer<Treated> each) {
        this(pipeline, Optional.of(keeper), threads, each);
    }

    private Run(Pipeline pipeline, Optional<Keeping> keeper, int threads, Consumer<Treated> each) {
        this.threads = threads;
        this.pipeline = pipeline;
        this.keeper = keeper;
        this.each = each;
        this.crew = new InOrder<>(threads, this::handOver);
    }

    /** What went in so far, and what came of it. */
    public Account account() {
        return account;
    }

    /** Reads all inputs, having looked them over; tells what went in and what came of it. */
    public Account over(Inputs inputs) {
        pipeline = pipeline.knowing(FirstLook.over(inputs, threads));
        for (Received received : inputs) {
            begin(received);
        }
        crew.finish();
        return account;
    }

    /** Reads inputs that were received already, without looking them over first. */
    public Account overReceived(Iterable<Received> inputs) {
        inputs.forEach(this::begin);
        crew.finish();
        return account;
    }

    /** Reads of one input the documents at these places in it, without looking it over first. */
    public Account over(Received received, Portion portion) {
        begin(received, Allowance.of(received), portion);
        crew.finish();
        return account;
    }

    private void begin(Received received) {
        begin(received, Allowance.of(received));
    }

    /** Begins an input, or a file that was found inside one. */
    void begin(Received received, Allowance allowance) {
        begin(received, allowance, Portion.ALL);
    }

    private void begin(Received received, Allowance allowance, Portion portion) {
        Optional<Treated> standing = keeper.flatMap(one -> one.standing(received));
        if (standing.isPresent()) {
            crew.begin(0, standing::get);
            return;
        }
        switch (received) {
            case Received.Refused refused -> crew.begin(0, () -> pipeline.refused(refused));
            case Received.Whole whole when isExport(whole) -> export(whole, portion);
            case Received.Whole whole ->
                Containers.of(whole)
                        .ifPresentOrElse(
                                container -> takeApart(whole, container, allowance, portion), () -> begin(whole));
            case Received.Large large when isExport(large) -> export(large, portion);
            case Received.Large large ->
                Containers.of(large)
                        .ifPresentOrElse(
                                container -> takeApart(large, container, allowance, portion), () -> tooLarge(large));
        }
    }

    private void tooLarge(Received.Large large) {
        crew.finish();
        handOver(pipeline.large(large));
    }

    private void takeApart(Received.Whole whole, Container container, Allowance allowance, Portion portion) {
        Exhibit exhibit = new Exhibit(Digest.of(whole.bytes()), whole.bytes().length, container.mediaType());
        if (keeper.isPresent()) {
            // Kept in its turn, before anything that comes out of it.
            crew.begin(0, () -> new Treated(whole, Optional.of(exhibit), 0, List.of(), false));
        }
        new ContainerRun(this, pipeline, crew, keeper, portion)
                .read(whole, exhibit, container, content(whole), allowance);
    }

    private void takeApart(Received.Large large, Container container, Allowance allowance, Portion portion) {
        crew.finish();
        Optional<Exhibit> exhibit = keeper.isPresent()
                ? keeper.get().receiveContainer(large, container)
                : Pipeline.exhibit(content(large), container.mediaType());
        if (exhibit.isEmpty()) {
            handOver(pipeline.lost(large));
            return;
        }
        Content kept = keeper.map(one -> one.content(exhibit.get())).orElseGet(() -> content(large));
        new ContainerRun(this, pipeline, crew, keeper, portion).read(large, exhibit.get(), container, kept, allowance);
    }

    /** Whether an input is a Telegram export. */
    static boolean isExport(Received received) {
        return switch (received) {
            case Received.Whole whole -> TelegramExport.isOne(opening(whole));
            case Received.Large large -> TelegramExport.isOne(large.opening());
            case Received.Refused ignored -> false;
        };
    }

    private static byte[] opening(Received.Whole whole) {
        byte[] bytes = whole.bytes();
        return bytes.length <= TelegramExport.OPENING_BYTES_MAX
                ? bytes
                : Arrays.copyOf(bytes, TelegramExport.OPENING_BYTES_MAX);
    }

    private void begin(Received.Whole whole) {
        Optional<Treated> kept = keeper.flatMap(one -> one.kept(whole));
        crew.begin(whole.bytes().length, kept.isPresent() ? kept::get : () -> pipeline.treat(whole));
    }

    // An export is kept before it is parsed, and what was kept is what is parsed.
    private void export(Received received, Portion portion) {
        crew.finish();
        ExportRun export = new ExportRun(pipeline, crew, received, keeper);
        if (keeper.isEmpty()) {
            export.read(content(received), portion);
            crew.finish();
            return;
        }
        Optional<Exhibit> exhibit = keeper.get().receiveExport(received);
        if (exhibit.isEmpty()) {
            handOver(pipeline.lost(received));
            return;
        }
        Keeping.Progress progress = keeper.get().progress(exhibit.get());
        boolean again = keeper.get().isTriedAgain(progress);
        if (!again) {
            keeper.get().eachKept(received, exhibit.get(), progress, this::count);
        }
        if (again || !progress.complete()) {
            export.read(exhibit.get(), keeper.get().content(exhibit.get()), again ? 0 : progress.documents());
        }
        crew.finish();
    }

    /** The bytes of an input that was received. */
    public static Content content(Received received) {
        return switch (received) {
            case Received.Whole whole -> Content.of(whole.bytes());
            case Received.Large large -> large.content();
            case Received.Refused refused -> throw new IllegalArgumentException("never received: " + refused.name());
        };
    }

    private void handOver(Treated treated) {
        count(keeper.map(one -> one.keep(treated)).orElse(treated));
    }

    private void count(Treated treated) {
        treated.answers().forEach(answer -> account = account.received().with(answer.outcome()));
        each.accept(treated);
    }

    @Override
    public void close() {
        crew.close();
    }
}
