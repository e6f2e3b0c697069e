import java.util.ArrayList;
import java.util.List;
import org.dokaz.spelling.NameComparison;
import org.dokaz.spelling.NameVerdict.Verdict;
import org.dokaz.spelling.NameWritten;
import org.dokaz.spelling.PlaceSpelling;

/**
 * How fast names are read and compared, on one thread.
 *
 * <pre>java -cp "core/target/classes:app/target/lib/*" bench/NameSpeed.java</pre>
 */
public final class NameSpeed {

    private static final String[] GIVEN = {
        "Микола", "Николай", "Mykola", "Олена", "Елена", "Olena", "Сергій", "Sergey", "Андрей", "Andriy", "О.", "N."
    };
    private static final String[] STEMS = {
        "Ковтир", "Хвост", "Гриб", "Жмак", "Лозин", "Зюз", "Тулуп", "Хижняк", "Цвірк", "Прямух", "Kovtyr", "Khvost",
        "Hryb", "Zhmak", "Lozyn", "Tulup"
    };
    private static final String[] CYRILLIC_ENDINGS = {"ін", "ов", "енко", "ук", "ський", "ова", "ина"};
    private static final String[] LATIN_ENDINGS = {"in", "ov", "enko", "uk", "skyi", "ova", "yna"};
    private static final int ROUNDS = 12;

    private NameSpeed() {}

    /** Prints names read and pairs compared in a second. */
    public static void main(String[] arguments) {
        List<String> written = new ArrayList<>();
        for (String given : GIVEN) {
            for (String stem : STEMS) {
                boolean latin = stem.charAt(0) < 128;
                for (String ending : latin ? LATIN_ENDINGS : CYRILLIC_ENDINGS) {
                    written.add(given + " " + stem + ending);
                }
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            List<NameWritten> names = written.stream().map(NameWritten::of).toList();
            long read = System.nanoTime();
            long same = 0;
            for (NameWritten left : names) {
                for (NameWritten right : names) {
                    same += NameComparison.compare(left, right).verdict() == Verdict.SAME ? 1 : 0;
                }
            }
            long compared = System.nanoTime();
            written.forEach(PlaceSpelling::key);
            long keyed = System.nanoTime();
            System.out.printf(
                    "%,d names read a second; %,d pairs compared a second (%,d the same); %,d place keys a second%n",
                    perSecond(names.size(), read - start),
                    perSecond((long) names.size() * names.size(), compared - read),
                    same,
                    perSecond(written.size(), keyed - compared));
        }
    }

    private static long perSecond(long count, long nanoseconds) {
        return count * 1_000_000_000L / Math.max(1, nanoseconds);
    }
}
