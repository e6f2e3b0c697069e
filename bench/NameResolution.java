import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.model.Where;
import org.dokaz.resolve.Resolution;
import org.dokaz.resolve.Resolver;

/**
 * How long it takes to tell which names stand for one, over invented documents of twenty mentions each in three languages.
 *
 * <pre>java -cp "core/target/classes:app/target/lib/*" bench/NameResolution.java [MENTIONS]</pre>
 */
public final class NameResolution {

    private static final int MENTIONS = 100_000;
    private static final int IN_DOCUMENT = 20;
    private static final String[][] GIVEN = {
        {"Mykola", "Olena", "Serhii", "Andrii", "Iryna", "Petro", "Hanna", "Vasyl", "Oksana", "Taras"},
        {"Микола", "Олена", "Сергій", "Андрій", "Ірина", "Петро", "Ганна", "Василь", "Оксана", "Тарас"},
        {"Николай", "Елена", "Сергей", "Андрей", "Ирина", "Пётр", "Анна", "Василий", "Оксана", "Тарас"}
    };
    private static final String[][] HEADS = {
        {"Ko", "Te", "Ro", "Zu", "Mo", "Sta", "Hry", "Lo", "Pry", "Bu", "Do", "Ka"},
        {"Ко", "Те", "Ро", "Зу", "Мо", "Ста", "Гри", "Ло", "При", "Бу", "До", "Ка"},
        {"Ко", "Те", "Ро", "Зу", "Мо", "Ста", "Гри", "Ло", "При", "Бу", "До", "Ка"}
    };
    private static final String[][] MIDDLES = {
        {"val", "res", "man", "bryt", "lod", "zur", "shap", "nyk", "dar", "hov", "luz", "tyr"},
        {"вал", "рес", "ман", "брит", "лод", "зур", "шап", "ник", "дар", "гов", "луз", "тир"},
        {"вал", "рес", "ман", "брит", "лод", "зур", "шап", "ник", "дар", "гов", "луз", "тыр"}
    };
    private static final String[][] TAILS = {
        {"enko", "iuk", "ets", "chuk"}, {"енко", "юк", "ець", "чук"}, {"енко", "юк", "ец", "чук"}
    };

    private NameResolution() {}

    /** Prints how many mentions came to how many entities, and the seconds. */
    public static void main(String[] arguments) {
        int mentions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MENTIONS;
        Random chance = new Random(11);
        List<Reading> readings = new ArrayList<>();
        for (int document = 0; document * IN_DOCUMENT < mentions; document++) {
            readings.add(reading(document, chance));
        }
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            Resolver resolver = new Resolver();
            readings.forEach(resolver::add);
            Resolution resolution = resolver.resolve(List.of());
            System.out.printf(
                    "%,d mentions in %,d documents: %,d entities, %,d matches told, %.1f s%n",
                    mentions,
                    readings.size(),
                    resolution.entities().size(),
                    resolution.matches().size(),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static Reading reading(int document, Random chance) {
        int tongue = document % 3;
        Language language = List.of(Language.ENGLISH, Language.UKRAINIAN, Language.RUSSIAN).get(tongue);
        StringBuilder text = new StringBuilder("Document " + document + ". ");
        List<Span> spans = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (int number = 0; number < IN_DOCUMENT; number++) {
            spans.add(add(text, name(tongue, number % 4, chance)));
        }
        Digest exhibit = Digest.ofText(text.toString());
        Transcript transcript = Transcript.of(
                exhibit,
                Optional.empty(),
                language,
                new Masthead(
                        Optional.of("Herald"), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2024, 1, 1))),
                text.toString(),
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)));
        for (int number = 0; number < spans.size(); number++) {
            var cited = transcript.cite(spans.get(number));
            mentions.add(
                    switch (number % 4) {
                        case 0, 1 -> new Mention.Name(cited, NameKind.PERSON, Optional.of(cited.words()));
                        case 2 -> new Mention.Name(cited, NameKind.ORGANISATION, Optional.of(cited.words()));
                        default -> new Mention.Place(cited, Where.named(cited.words()));
                    });
        }
        return new Reading(new Notes(new Prose(transcript, List.of(), List.of()), mentions, List.of()), List.of(), List.of());
    }

    private static Span add(StringBuilder text, String name) {
        int start = text.length();
        text.append(name).append(", ");
        return new Span(start, start + name.length());
    }

    private static String name(int tongue, int kind, Random chance) {
        String family = HEADS[tongue][chance.nextInt(12)] + MIDDLES[tongue][chance.nextInt(12)] + TAILS[tongue][chance.nextInt(4)];
        return switch (kind) {
            case 0 -> GIVEN[tongue][chance.nextInt(10)] + " " + family;
            case 1 -> chance.nextInt(3) == 0 ? family : GIVEN[tongue][chance.nextInt(10)] + " " + family;
            case 2 -> new String[] {"Foundation ", "Фонд ", "Фонд "}[tongue] + family;
            default -> family.substring(0, family.length() - 1) + new String[] {"ivka", "івка", "овка"}[tongue];
        };
    }
}
