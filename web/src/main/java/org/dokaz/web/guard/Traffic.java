package org.dokaz.web.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each door was knocked at since the workbench was opened, how that was answered and how long it took; nothing of who knocked, or for what. Safe for use by many threads. */
public final class Traffic {

    /** What stands for a request that knocks at no door. */
    static final String NO_DOOR = "none";

    /** Up to how many milliseconds a request belongs to a class; the last class has no bound. */
    private static final List<Integer> CLASSES_MILLIS = List.of(10, 30, 100, 300, 1_000, 3_000, 10_000);

    private static final int ANSWERS = 6;
    private static final int HUNDRED = 100;
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private final Map<String, AtDoor> doors = new ConcurrentSkipListMap<>();

    Traffic() {}

    private static final class AtDoor {

        private final LongAdder[] answers = adders(ANSWERS);
        private final LongAdder[] classes = adders(CLASSES_MILLIS.size() + 1);
        private final LongAdder nanos = new LongAdder();

        private static LongAdder[] adders(int count) {
            LongAdder[] adders = new LongAdder[count];
            for (int at = 0; at < count; at++) {
                adders[at] = new LongAdder();
            }
            return adders;
        }
    }

    /**
     * What came to one door.
     *
     * @param door the name of the door in small letters; {@code none} for requests that knocked at no door
     * @param answers how many were answered by each class of status that occurred: 2 for 200 to 299
     * @param upToMillis how many took at most so many milliseconds, by the bound of each class, each holding those before it
     * @param count all of them
     * @param nanos how long they took together, in nanoseconds
     */
    public record Line(String door, Map<Integer, Long> answers, Map<Integer, Long> upToMillis, long count, long nanos) {

        public Line {
            answers = Map.copyOf(answers);
            upToMillis = Map.copyOf(upToMillis);
        }
    }

    void count(String method, String path, int status, long nanos) {
        AtDoor at = doors.computeIfAbsent(door(method, path), _ -> new AtDoor());
        at.answers[Math.clamp(status / HUNDRED, 0, ANSWERS - 1)].increment();
        int slow = 0;
        while (slow < CLASSES_MILLIS.size() && nanos > CLASSES_MILLIS.get(slow) * NANOS_OF_A_MILLI) {
            slow++;
        }
        at.classes[slow].increment();
        at.nanos.add(nanos);
    }

    private static String door(String method, String path) {
        try {
            return Door.at(method, path)
                    .map(known -> known.name().toLowerCase(Locale.ROOT))
                    .orElse(NO_DOOR);
        } catch (IllegalArgumentException unreadable) {
            return NO_DOOR;
        }
    }

    /** What came to each door that was knocked at, by name. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        doors.forEach((door, at) -> {
            Map<Integer, Long> answers = new ConcurrentSkipListMap<>();
            for (int answer = 0; answer < ANSWERS; answer++) {
                long count = at.answers[answer].sum();
                if (count > 0) {
                    answers.put(answer, count);
                }
            }
            Map<Integer, Long> upTo = new ConcurrentSkipListMap<>();
            long sum = 0;
            for (int bound = 0; bound < CLASSES_MILLIS.size(); bound++) {
                sum += at.classes[bound].sum();
                upTo.put(CLASSES_MILLIS.get(bound), sum);
            }
            sum += at.classes[CLASSES_MILLIS.size()].sum();
            lines.add(new Line(door, answers, upTo, sum, at.nanos.sum()));
        });
        return lines;
    }
}
