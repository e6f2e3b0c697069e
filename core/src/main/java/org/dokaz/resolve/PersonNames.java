package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;
import org.dokaz.model.Verdict;
import org.dokaz.spelling.Circumstances;
import org.dokaz.spelling.NameComparison;
import org.dokaz.spelling.NameVerdict;
import org.dokaz.spelling.NameWritten;
import org.dokaz.spelling.Sound;

/**
 * Compares names of persons. A given and a family name tell whom they mean; a rare family name mostly does; a given name alone, as witnesses go
 * by, never does outside its document.
 */
final class PersonNames implements Comparer<PersonNames.Label> {

    private static final double INFLECTED = 0.8;
    private static final double INITIALS = 0.5;
    private static final int WORDS_MAX = 6;

    private final Declension ukrainian = Declension.ofPersons(Language.UKRAINIAN);
    private final Declension russian = Declension.ofPersons(Language.RUSSIAN);

    /**
     * A name taken apart.
     *
     * @param spelled the words in lower case
     * @param forms what each word may be in the nominative, by sound
     */
    record Label(String spelled, NameWritten written, List<Set<String>> forms) {

        Label {
            forms = List.copyOf(forms);
        }
    }

    @Override
    public EntityKind kind() {
        return EntityKind.PERSON;
    }

    @Override
    public Label label(Appearance appearance) {
        List<String> words = Keywords.words(appearance.name());
        List<Set<String>> forms = new ArrayList<>();
        for (String word : words.subList(0, Math.min(WORDS_MAX, words.size()))) {
            String lower = word.toLowerCase(Locale.ROOT);
            Set<String> keys = new HashSet<>();
            keys.add(Sound.key(lower));
            readings(lower, appearance.language()).stream()
                    .filter(reading -> reading.ending() > 0)
                    .forEach(reading -> keys.add(Sound.key(reading.nominative())));
            forms.add(keys);
        }
        String spelled = String.join(" ", words).toLowerCase(Locale.ROOT);
        return new Label(spelled, NameWritten.of(appearance.name()), forms);
    }

    private List<Declension.Reading> readings(String lower, Language language) {
        return switch (language) {
            case ENGLISH -> List.of();
            case UKRAINIAN -> ukrainian.readings(lower);
            case RUSSIAN -> russian.readings(lower);
        };
    }

    @Override
    public String signature(Label label) {
        return label.spelled();
    }

    @Override
    public Set<String> keys(Label label) {
        Set<String> keys = new HashSet<>(label.written().keys());
        if (!label.forms().isEmpty()) {
            label.forms().getLast().forEach(form -> keys.add("last " + form));
        }
        return keys;
    }

    @Override
    public boolean isFirm(Label label) {
        return label.written().isWhole();
    }

    @Override
    public boolean isTelling(Label label) {
        return label.written().isRare();
    }

    /** Witnesses go by given names: two of one given name are two until a person says otherwise. */
    @Override
    public boolean mayLeaveItsDocument(Label label) {
        return label.written().hasFamilyName();
    }

    @Override
    public Likeness compare(Label a, Label b) {
        NameVerdict verdict = NameComparison.compare(a.written(), b.written());
        if (verdict.verdict() != NameVerdict.Verdict.SAME) {
            // Where no list has the given name, only the endings can tell that a name is inflected.
            if (isInflectedAlike(a, b)
                    && !a.written().hasKnownGiven()
                    && !b.written().hasKnownGiven()) {
                return Likeness.same(
                        INFLECTED, "one name, as running text inflects it: " + a.spelled() + " / " + b.spelled());
            }
            if (isShortened(a, b) || isShortened(b, a)) {
                return Likeness.unsure(INITIALS, "the initials fit: " + a.spelled() + " / " + b.spelled());
            }
        }
        return likeness(verdict, List.of());
    }

    /** What rules them out as one goes before what agrees, and what agrees before what only raises doubt. */
    @Override
    public Likeness weigh(Likeness names, List<Circumstances> a, List<Circumstances> b) {
        NameVerdict bare =
                new NameVerdict(NameVerdict.Verdict.valueOf(names.verdict().name()), names.score(), List.of());
        Optional<NameVerdict> surest = Optional.empty();
        Optional<NameVerdict> doubtful = Optional.empty();
        for (Circumstances left : a) {
            for (Circumstances right : b) {
                NameVerdict weighed = left.weigh(bare, right);
                if (weighed.verdict() == NameVerdict.Verdict.DIFFERENT) {
                    return likeness(weighed, List.of());
                }
                if (weighed.score() > bare.score()) {
                    surest = surest.filter(known -> known.score() >= weighed.score())
                            .or(() -> Optional.of(weighed));
                } else if (weighed.score() < bare.score()) {
                    doubtful = doubtful.filter(known -> known.score() <= weighed.score())
                            .or(() -> Optional.of(weighed));
                }
            }
        }
        Optional<NameVerdict> decisive = surest.isPresent() ? surest : doubtful;
        return decisive.map(weighed -> likeness(weighed, names.reasons())).orElse(names);
    }

    private static Likeness likeness(NameVerdict verdict, List<String> names) {
        List<String> reasons = new ArrayList<>();
        verdict.reasons().forEach(reason -> reasons.add(reason.words()));
        reasons.addAll(names);
        return new Likeness(Verdict.valueOf(verdict.verdict().name()), verdict.score(), reasons);
    }

    private static boolean isInflectedAlike(Label a, Label b) {
        if (a.forms().size() != b.forms().size() || a.forms().size() < 2) {
            return false;
        }
        for (int word = 0; word < a.forms().size(); word++) {
            if (!meets(a.forms().get(word), b.forms().get(word))) {
                return false;
            }
        }
        return true;
    }

    /** "В. В. Путина" for Владимир Путин: the family names meet, and the first initial is the given name's. */
    private static boolean isShortened(Label brief, Label whole) {
        return brief.forms().size() > 1
                && whole.forms().size() > 1
                && brief.written().isInitialled()
                && brief.spelled().charAt(0) == whole.spelled().charAt(0)
                && meets(brief.forms().getLast(), whole.forms().getLast());
    }

    private static boolean meets(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }
}
