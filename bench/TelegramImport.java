import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.dokaz.flow.Content;
import org.dokaz.read.extract.telegram.Enclosures;
import org.dokaz.read.extract.telegram.Message;
import org.dokaz.read.extract.telegram.Messages;

/**
 * How fast the messages of a Telegram export become documents, against the mere parsing of the same JSON in the same run.
 * Run it with {@code bench/telegram-import [messages]}.
 */
final class TelegramImport {

    private static final int MESSAGES_USUAL = 1_000_000;
    private static final int ROUNDS = 5;
    private static final double NANOSECONDS = 1e9;

    private TelegramImport() {}

    public static void main(String[] arguments) throws IOException {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MESSAGES_USUAL;
        Path export = Files.createTempFile("dokaz-bench", ".json");
        try {
            write(export, messages);
            System.out.printf(
                    Locale.ROOT, "%d messages, %d MB%n", messages, Files.size(export) / 1_000_000);
            List<Double> parsing = new ArrayList<>();
            List<Double> importing = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                double parsed = parse(export);
                double imported = read(export, messages);
                System.out.printf(
                        Locale.ROOT,
                        "round %d: parsing %.2f s (%.0f messages/s), import %.2f s (%.0f messages/s), ratio %.2f, heap %d MB%n",
                        round,
                        parsed,
                        messages / parsed,
                        imported,
                        messages / imported,
                        parsed / imported,
                        (Runtime.getRuntime().totalMemory()) / 1_000_000);
                parsing.add(parsed);
                importing.add(imported);
            }
            Rows rows = new Rows(messages + " messages of an export, middle of " + ROUNDS, "Dokaz", "JSON parsed alone", "floor / Dokaz");
            rows.add(
                    "messages a second",
                    Rows.number("%.0f", messages / Rows.median(importing)),
                    Rows.number("%.0f", messages / Rows.median(parsing)),
                    Rows.number("%.2f", Rows.median(parsing) / Rows.median(importing)));
            rows.print();
        } finally {
            Files.delete(export);
        }
    }

    private static double parse(Path export) throws IOException {
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(export);
                JsonParser parser = new JsonFactory().createParser(in)) {
            while (parser.nextToken() != null) {}
        }
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    private static double read(Path export, int expected) throws IOException {
        long start = System.nanoTime();
        int count = 0;
        try (Messages messages = Messages.of(content(export))) {
            for (Optional<Message> next = messages.next(); next.isPresent(); next = messages.next()) {
                count += next.get().found(Enclosures.NONE).part().isPresent() ? 1 : 0;
            }
        }
        if (count != expected) {
            throw new IllegalStateException(count + " of " + expected + " messages");
        }
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    private static Content content(Path file) {
        return new Content() {
            @Override
            public long sizeBytes() {
                return file.toFile().length();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    private static void write(Path file, int messages) throws IOException {
        Random random = new Random(1);
        String[] towns = {"Ковилогірська", "Вишнівки", "Піщаного"};
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("{\n \"name\": \"Степовий канал\",\n \"type\": \"public_channel\",\n \"id\": 42,\n \"messages\": [\n");
            for (int id = 1; id <= messages; id++) {
                String text = "Мешканка " + towns[random.nextInt(towns.length)] + " повідомила, що " + random.nextInt(1, 29)
                        + " числа затримали " + random.nextInt(2, 300) + " людей. Родичі чекають на відповідь уже "
                        + random.nextInt(2, 90) + " днів.";
                out.write((id == 1 ? "  " : ",\n  ") + "{\"id\": " + id + ", \"type\": \"message\", \"date\": "
                        + "\"2023-03-12T10:13:00\", \"date_unixtime\": \"" + (1_678_608_780L + 20L * id)
                        + "\", \"from\": \"Степовий канал\", \"from_id\": \"channel42\", \"text\": \"" + text
                        + "\", \"text_entities\": [{\"type\": \"plain\", \"text\": \"" + text + "\"}]}");
            }
            out.write("\n ]\n}\n");
        }
    }
}
