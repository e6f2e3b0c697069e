package org.dokaz.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Transcript;
import org.dokaz.publish.TimeLines;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.dokaz.read.time.ExplainedTime;
import org.dokaz.read.time.TimeReader;

/** Reads the times of single phrases by the stages that read those of documents. */
public final class TimePhrases {

    /** The longest phrase that is read, in UTF-16 code units. */
    public static final int LENGTH_MAX = 20_000;

    private static final String UKRAINIAN_LETTERS = "іїєґ";
    private static final String RUSSIAN_LETTERS = "ыэъё";

    private TimePhrases() {}

    /**
     * Every time that a phrase names, in its order.
     *
     * @param language its language; where it is not given, the letters tell, or else the language in which times cover most of it
     */
    public static List<TimeLines.Shown> in(String phrase, Optional<LocalDate> published, Optional<Language> language) {
        List<TimeLines.Shown> best = List.of();
        int covered = -1;
        for (Language candidate : language.map(List::of).orElseGet(() -> likely(phrase))) {
            List<TimeLines.Shown> found = read(phrase, published, candidate);
            int own = found.stream().mapToInt(TimePhrases::weight).sum();
            if (own > covered) {
                best = found;
                covered = own;
            }
        }
        return best;
    }

    /** The time that covers most of the phrase: of equal ones one that has days, then the first. */
    public static Optional<TimeLines.Shown> widest(List<TimeLines.Shown> times) {
        Optional<TimeLines.Shown> widest = Optional.empty();
        for (TimeLines.Shown time : times) {
            if (widest.isEmpty() || weight(time) > weight(widest.get())) {
                widest = Optional.of(time);
            }
        }
        return widest;
    }

    private static int weight(TimeLines.Shown shown) {
        Mention.Time time = shown.time();
        return 2 * time.cited().span().length() + (time.when().isPresent() ? 1 : 0);
    }

    private static List<Language> likely(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        boolean cyrillic = lower.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC);
        if (!cyrillic) {
            return List.of(Language.ENGLISH);
        }
        if (lower.chars().anyMatch(letter -> UKRAINIAN_LETTERS.indexOf(letter) >= 0)) {
            return List.of(Language.UKRAINIAN);
        }
        boolean russian = lower.chars().anyMatch(letter -> RUSSIAN_LETTERS.indexOf(letter) >= 0);
        return russian ? List.of(Language.RUSSIAN) : List.of(Language.UKRAINIAN, Language.RUSSIAN);
    }

    private static List<TimeLines.Shown> read(String phrase, Optional<LocalDate> published, Language language) {
        Masthead masthead = new Masthead(Optional.empty(), Optional.empty(), Optional.empty(), published);
        Transcript transcript =
                Transcript.of(Digest.ofText(phrase), Optional.empty(), language, masthead, phrase, List.of());
        Prose prose = Tagger.of(language).tag(Sentences.of(transcript, List.of()));
        List<TimeLines.Shown> shown = new ArrayList<>();
        for (ExplainedTime read : TimeReader.of(language).explain(prose)) {
            shown.add(new TimeLines.Shown(read.time(), read.because()));
        }
        return List.copyOf(shown);
    }
}
