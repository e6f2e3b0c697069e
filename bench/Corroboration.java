import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.dokaz.corroborate.Corroborator;
import org.dokaz.corroborate.Findings;
import org.dokaz.invent.Difficulty;
import org.dokaz.invent.Episode;
import org.dokaz.invent.InventedDocument;
import org.dokaz.invent.Invention;
import org.dokaz.invent.Truth;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Reading;
import org.dokaz.model.Statement;
import org.dokaz.resolve.Resolution;
import org.dokaz.resolve.Resolver;

/**
 * How long it takes to compare the claims of invented corpora, in how much memory, and how much of what was planted is found again: events
 * as pairs of claims, and how many origins stand behind each. The documents are made anew for each pass, and none is held.
 *
 * <pre>java -Xmx8g -cp "core/target/classes:app/target/lib/*" bench/Corroboration.java [easy|usual|hard] [CLAIMS...]</pre>
 */
public final class Corroboration {

    private static final long SEED = 11;
    private static final long[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int AHEAD = 64;
    private static final double NANOS = 1e9;
    private static final long MEBIBYTE = 1 << 20;
    private static final int KEY_DIGITS = 15;

    private Corroboration() {}

    /** Prints one block for each size, and how the time grew from one to the next. */
    public static void main(String[] arguments) {
        int first = arguments.length > 0 && !Character.isDigit(arguments[0].charAt(0)) ? 1 : 0;
        String how = first == 1 ? arguments[0] : "usual";
        Difficulty difficulty = how.equals("easy") ? Difficulty.EASY : how.equals("hard") ? Difficulty.HARD : Difficulty.USUAL;
        long[] sizes = arguments.length > first
                ? Arrays.stream(arguments).skip(first).mapToLong(Long::parseLong).toArray()
                : SIZES;
        Invention invention = Invention.of(SEED, difficulty);
        System.out.printf("seed %d, %s%n", SEED, how);
        double before = 0;
        for (long size : sizes) {
            double each = measure(invention, size);
            if (before > 0) {
                System.out.printf("  growth: %.2f times linear%n", each / before);
            }
            before = each;
        }
    }

    /** The processor seconds that a claim took, without those in which it was invented. */
    private static double measure(Invention invention, long size) {
        long episodes = episodes(invention, size);
        System.gc();
        Heap heap = new Heap();
        Clock clock = new Clock();
        long[] counts = new long[2];
        each(invention, episodes, told -> {
            counts[0]++;
            counts[1] += told.reading().claims().size();
        });
        Clock.Spent inventing = clock.spent();

        Resolver resolver = new Resolver();
        each(invention, episodes, told -> resolver.add(told.reading()));
        Resolution resolution = resolver.resolve(List.of());
        Clock.Spent resolving = clock.spent().less(inventing);

        Planted planted = new Planted((int) counts[1]);
        Corroborator corroborator = new Corroborator(resolution.entities());
        each(invention, episodes, told -> {
            corroborator.add(told.reading());
            planted.add(told);
        });
        Findings findings = corroborator.find();
        Clock.Spent comparing = clock.spent().less(inventing);
        long peak = heap.most();

        System.out.printf("%,d claims in %,d documents of %,d episodes%n", counts[1], counts[0], episodes);
        System.out.printf(
                "  inventing %s, resolving %s (%,d entities), comparing %s (%,d events), heap at most %,d MiB%n",
                inventing,
                resolving,
                resolution.entities().size(),
                comparing,
                findings.events().size(),
                peak / MEBIBYTE);
        planted.score(findings.events(), truth(invention, episodes));
        return (resolving.processor() + comparing.processor()) / counts[1];
    }

    /** How many episodes have at least so many claims. */
    private static long episodes(Invention invention, long size) {
        long claims = 0;
        long episodes = 0;
        while (claims < size) {
            for (InventedDocument document : invention.episode(episodes).documents()) {
                claims += document.planted().size();
            }
            episodes++;
        }
        return episodes;
    }

    /** How many origins an event has: for sure, in truth, at most. */
    private record Origins(int min, int best, int max) {}

    private record Told(InventedDocument document, Reading reading) {}

    /** Each document in order; some episodes at a time are made on all processors. */
    private static void each(Invention invention, long episodes, Consumer<Told> consumer) {
        for (long from = 0; from < episodes; from += AHEAD) {
            LongStream.range(from, Math.min(episodes, from + AHEAD))
                    .parallel()
                    .mapToObj(number -> invention.episode(number).documents().stream()
                            .map(document -> new Told(document, document.reading()))
                            .toList())
                    .toList()
                    .forEach(told -> told.forEach(consumer));
        }
    }

    private static Map<Long, Origins> truth(Invention invention, long episodes) {
        Map<Long, Origins> truth = new HashMap<>();
        for (long number = 0; number < episodes; number++) {
            Episode episode = invention.episode(number);
            for (Truth.Happened happened : episode.truth().events()) {
                truth.put(
                        happened.number(),
                        new Origins(happened.originsMin(), happened.origins(), happened.originsMax()));
            }
        }
        return truth;
    }

    /** Looks at the heap again and again, garbage included: the peaks of its pools lie at different times and cannot be added. */
    private static final class Heap {

        private static final long BETWEEN_MILLIS = 50;

        private final AtomicLong most = new AtomicLong();
        private volatile boolean done;

        Heap() {
            Thread.ofPlatform().daemon().start(() -> {
                while (!done) {
                    look();
                    LockSupport.parkNanos(BETWEEN_MILLIS * 1_000_000);
                }
            });
        }

        private void look() {
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            most.accumulateAndGet(used, Math::max);
        }

        /** The most that was seen, in bytes; nothing is looked at afterwards. */
        long most() {
            look();
            done = true;
            return most.get();
        }
    }

    /** Counts seconds by the clock, and those of all processors, which other work on the machine changes less. */
    private static final class Clock {

        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long wall = System.nanoTime();
        private long processor = system.getProcessCpuTime();

        /** What has been spent since the last time this was asked. */
        Spent spent() {
            long now = System.nanoTime();
            long used = system.getProcessCpuTime();
            Spent spent = new Spent((now - wall) / NANOS, (used - processor) / NANOS);
            wall = now;
            processor = used;
            return spent;
        }

        private record Spent(double wall, double processor) {

            Spent less(Spent other) {
                return new Spent(wall - other.wall, processor - other.processor);
            }

            @Override
            public String toString() {
                return String.format("%.1f s (%.1f processor s)", wall, processor);
            }
        }
    }

    /** Which claim tells of which event, in two arrays. */
    private static final class Planted {

        private final long[] keys;
        private final long[] events;
        private int count;

        Planted(int claims) {
            keys = new long[claims];
            events = new long[claims];
        }

        void add(Told told) {
            List<InventedDocument.Planted> planted = told.document().planted();
            for (int place = 0; place < planted.size(); place++) {
                keys[count] = key(told.reading().claims().get(place).id());
                events[count] = planted.get(place).event();
                count++;
            }
        }

        private static long key(Digest claim) {
            return Long.parseLong(claim.hex(), 0, KEY_DIGITS, 16);
        }

        void score(List<Event> found, Map<Long, Origins> truth) {
            Map<Long, Long> eventOf = new HashMap<>();
            Map<Long, Long> planted = new HashMap<>();
            for (int row = 0; row < count; row++) {
                eventOf.put(keys[row], events[row]);
                planted.merge(events[row], 1L, Long::sum);
            }
            long together = 0;
            long right = 0;
            Map<Long, Event> best = new HashMap<>();
            Map<Long, Long> bestShare = new HashMap<>();
            for (Event event : found) {
                Map<Long, Long> shares = new HashMap<>();
                for (Statement statement : event.claims()) {
                    shares.merge(eventOf.get(key(statement.claim())), 1L, Long::sum);
                }
                together += pairs(event.claims().size());
                for (Map.Entry<Long, Long> share : shares.entrySet()) {
                    right += pairs(share.getValue());
                    if (share.getValue() > bestShare.getOrDefault(share.getKey(), 0L)) {
                        bestShare.put(share.getKey(), share.getValue());
                        best.put(share.getKey(), event);
                    }
                }
            }
            long meant = planted.values().stream().mapToLong(Planted::pairs).sum();
            double precision = together == 0 ? 0 : (double) right / together;
            double recall = meant == 0 ? 0 : (double) right / meant;
            System.out.printf(
                    "  event pairs: precision %.3f, recall %.3f, F1 %.3f (%,d planted events)%n",
                    precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), planted.size());
            int[] one = new int[2];
            int[] more = new int[2];
            truth.forEach((number, happened) -> {
                Event event = best.get(number);
                int[] counted = happened.best() == 1 ? one : more;
                counted[1]++;
                counted[0] += event != null && isRecovered(event.independence(), happened) ? 1 : 0;
            });
            System.out.printf(
                    "  independence recovered: %.3f (one origin %.3f of %,d, more %.3f of %,d)%n",
                    (double) (one[0] + more[0]) / (one[1] + more[1]),
                    (double) one[0] / one[1],
                    one[1],
                    (double) more[0] / more[1],
                    more[1]);
        }

        private static long pairs(long claims) {
            return claims * (claims - 1) / 2;
        }

        /** Whether the range is right or at most one wider. */
        private static boolean isRecovered(Event.Independence found, Origins happened) {
            boolean equal = found.min() == happened.min() && found.max() == happened.max();
            boolean holds = found.min() <= happened.best() && happened.best() <= found.max();
            return equal || (holds && found.max() - found.min() <= 1);
        }
    }
}
