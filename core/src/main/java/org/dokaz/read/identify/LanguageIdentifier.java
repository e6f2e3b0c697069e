package org.dokaz.read.identify;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Language;

/**
 * Tells the language of a text from its script, its letters, its frequent short words and its word endings. One
 * headline is enough. The tag a document carries is weighed like a few words of the text, no more.
 */
public final class LanguageIdentifier {

    /** How much of a text is looked at, in UTF-16 code units. */
    public static final int SAMPLE_LENGTH_MAX = 8_000;

    private static final double WORD_WEIGHT = 3.0;
    private static final double ENDING_WEIGHT = 0.7;
    private static final double MARK_WEIGHT = 1.5;
    private static final double TAG_WEIGHT = 4.0;
    private static final double EXPECTED_WEIGHT = 2.5;
    private static final double LEAD_MIN = 0.2;
    private static final int ENDED_WORD_LENGTH_MIN = 5;

    private final List<Profile> profiles = Profile.load();

    /** The language of this text, which its document says is in {@code declared}. */
    public Identified identify(String text, Optional<String> declared) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE_LENGTH_MAX));
        List<String> words = words(sample);
        Map<UnicodeScript, Integer> scripts = scripts(words);
        Optional<String> tag = declared.flatMap(this::code);
        UnicodeScript script = dominant(scripts);
        return switch (script) {
            case CYRILLIC -> among(words, tag, true);
            case LATIN -> among(words, tag, false);
            case UNKNOWN -> tag.map(LanguageIdentifier::named).orElse(named(Identified.UNKNOWN));
            case HAN, HIRAGANA, KATAKANA ->
                named(
                        scripts.containsKey(UnicodeScript.HIRAGANA) || scripts.containsKey(UnicodeScript.KATAKANA)
                                ? "ja"
                                : "zh");
            case ARABIC -> named(arabic(sample, tag));
            default -> named(soleLanguage(script).or(() -> tag).orElse(Identified.UNKNOWN));
        };
    }

    private static Identified named(String code) {
        return Language.ofTag(code).<Identified>map(Identified.Read::new).orElseGet(() -> new Identified.Other(code));
    }

    /** The code of a tag such as {@code en-GB} or of a language's name in words. */
    private Optional<String> code(String declared) {
        String lower = declared.strip().toLowerCase(Locale.ROOT);
        for (Profile profile : profiles) {
            if (profile.names().contains(lower)) {
                return Optional.of(profile.code());
            }
        }
        String primary = lower.split("[-_]", 2)[0];
        boolean tag = primary.length() == 2 && primary.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        return tag ? Optional.of(primary.equals("ua") ? "uk" : primary) : Optional.empty();
    }

    private Identified among(List<String> words, Optional<String> tag, boolean cyrillic) {
        Profile best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double secondScore = Double.NEGATIVE_INFINITY;
        boolean evidence = false;
        boolean taggedSo = false;
        for (Profile profile : profiles) {
            if (profile.isCyrillic() != cyrillic) {
                continue;
            }
            double ofWords = score(words, profile);
            evidence |= ofWords != 0;
            boolean tagged = tag.filter(profile.code()::equals).isPresent();
            // What reaches an investigator is far more often in a language she reads than in its neighbours.
            boolean expected = ofWords != 0 && Language.ofTag(profile.code()).isPresent();
            double score = ofWords + (tagged ? TAG_WEIGHT : 0) + (expected ? EXPECTED_WEIGHT : 0);
            if (score > bestScore) {
                secondScore = bestScore;
                bestScore = score;
                best = profile;
                taggedSo = tagged;
            } else {
                secondScore = Math.max(secondScore, score);
            }
        }
        boolean settled = taggedSo || (evidence && bestScore - secondScore >= LEAD_MIN);
        return named(
                best != null && settled
                        ? best.code()
                        : tag.filter(ignored -> !cyrillic).orElse(Identified.UNKNOWN));
    }

    private static double score(List<String> words, Profile profile) {
        double score = 0;
        for (String word : words) {
            if (profile.words().contains(word)) {
                score += WORD_WEIGHT;
            } else if (word.length() >= ENDED_WORD_LENGTH_MIN && endsLike(word, profile)) {
                score += ENDING_WEIGHT;
            }
            score += profile.isCyrillic() ? letterScore(word, profile) : markScore(word, profile);
        }
        return score;
    }

    private static boolean endsLike(String word, Profile profile) {
        for (String ending : profile.endings()) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The logarithm of how likely these letters are in the language. */
    private static double letterScore(String word, Profile profile) {
        double score = 0;
        for (int at = 0; at < word.length(); at++) {
            int letter = word.charAt(at);
            if (UnicodeScript.of(letter) == UnicodeScript.CYRILLIC) {
                score += profile.logLikelihood(letter);
            }
        }
        return score;
    }

    private static double markScore(String word, Profile profile) {
        for (int at = 0; at < word.length(); at++) {
            if (profile.marks().get(word.charAt(at))) {
                return MARK_WEIGHT;
            }
        }
        return 0;
    }

    /** The words in lower case, without addresses, handles and numbers. An apostrophe inside a word belongs to it. */
    private static List<String> words(String sample) {
        List<String> words = new ArrayList<>();
        for (String piece : sample.split("\\s+", -1)) {
            boolean address = piece.contains("://") || piece.startsWith("@") || piece.startsWith("#");
            if (!address && !piece.isEmpty()) {
                addWords(piece.toLowerCase(Locale.ROOT).replace('\u2019', '\''), words);
            }
        }
        return words;
    }

    private static void addWords(String piece, List<String> words) {
        int start = -1;
        for (int at = 0; at <= piece.length(); at++) {
            boolean inside = at < piece.length() && (Character.isLetter(piece.charAt(at)) || piece.charAt(at) == '\'');
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(piece.substring(start, at));
                start = -1;
            }
        }
    }

    private static Map<UnicodeScript, Integer> scripts(List<String> words) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        for (String word : words) {
            word.codePoints().filter(Character::isLetter).forEach(point -> {
                counts.merge(UnicodeScript.of(point), 1, Integer::sum);
            });
        }
        return counts;
    }

    private static UnicodeScript dominant(Map<UnicodeScript, Integer> scripts) {
        return scripts.entrySet().stream()
                .filter(entry -> entry.getKey() != UnicodeScript.COMMON && entry.getKey() != UnicodeScript.INHERITED)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
    }

    private static String arabic(String sample, Optional<String> tag) {
        if (tag.filter(code -> code.equals("ur") || code.equals("ps") || code.equals("ckb"))
                .isPresent()) {
            return tag.orElseThrow();
        }
        boolean persian = sample.chars().anyMatch(letter -> "\u067E\u0686\u0698\u06AF\u06CC".indexOf(letter) >= 0);
        return persian ? "fa" : "ar";
    }

    private static Optional<String> soleLanguage(UnicodeScript script) {
        return Optional.ofNullable(
                switch (script) {
                    case HEBREW -> "he";
                    case GREEK -> "el";
                    case HANGUL -> "ko";
                    case GEORGIAN -> "ka";
                    case ARMENIAN -> "hy";
                    case THAI -> "th";
                    case DEVANAGARI -> "hi";
                    default -> null;
                });
    }
}
