package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;
import org.dokaz.spelling.NameVerdict;
import org.dokaz.spelling.PlaceSpelling;

/**
 * Compares names of organisations: by the register of bodies and outlets that go by several names, by the body and the state it belongs to,
 * by abbreviation and by words.
 */
final class OrganisationNames implements Comparer<OrganisationNames.Label> {

    private static final Likeness PART = Likeness.unsure(0.4, "one name is a part of the other");
    private static final double LOCAL = 0.8;
    private static final double PROPER = 0.85;
    private static final double PROPER_ALIKE = 0.5;
    private static final int SLIP_LENGTH_MIN = 6;
    private static final int ABBREVIATION_MIN = 3;

    private final Register register = new Register("organisations.tsv");
    private final Register bodies = new Register("bodies.tsv");
    private final Register states = new Register("states.tsv");

    /** Names of towns taken apart, since every town has the same bodies and each is compared with each. */
    private final Map<String, PlaceSpelling> towns = new HashMap<>();

    /**
     * A name taken apart.
     *
     * @param known what it is called in the register
     * @param body what sort of body of a state it is
     * @param state whose
     * @param words the keys of its words
     * @param distinct the same, each once
     * @param initials the key of the abbreviation that its first letters make
     * @param proper the keys of what stands in quotation marks behind a common noun; none where nothing does
     * @param local which body that every town has it is
     */
    record Label(
            Optional<String> known,
            Optional<String> body,
            Optional<String> state,
            List<String> words,
            Set<String> distinct,
            String initials,
            List<String> proper,
            Optional<Noted.Local> local) {

        Label(
                Optional<String> known,
                Optional<String> body,
                Optional<String> state,
                List<String> words,
                String initials) {
            this(known, body, state, List.copyOf(words), Set.copyOf(words), initials, List.of(), Optional.empty());
        }

        Label withProper(List<String> quoted) {
            return new Label(known, body, state, words, distinct, initials, List.copyOf(quoted), local);
        }

        static Label of(Noted.Local local) {
            List<String> words = List.of(local.body());
            return new Label(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    words,
                    Set.copyOf(words),
                    "",
                    List.of(),
                    Optional.of(local));
        }

        boolean isAbbreviation() {
            return words.size() == 1 && words.getFirst().startsWith("^");
        }
    }

    @Override
    public EntityKind kind() {
        return EntityKind.ORGANISATION;
    }

    @Override
    public Label label(Appearance appearance) {
        return appearance
                .noted()
                .local()
                .map(Label::of)
                .orElseGet(() -> named(appearance)
                        .withProper(Keywords.of(Quoted.inside(appearance.name()), appearance.language())));
    }

    private Label named(Appearance appearance) {
        List<String> words = Keywords.of(appearance.name(), appearance.language());
        String initials = Keywords.initials(appearance.name(), appearance.language());
        Optional<String> known = register.called(words);
        if (known.isPresent()) {
            return new Label(known, Optional.empty(), Optional.empty(), words, initials);
        }
        return bodyOf(words, initials, appearance.language())
                .orElseGet(() -> new Label(Optional.empty(), Optional.empty(), Optional.empty(), words, initials));
    }

    /** "Ministry of Defence of Ukraine", "Russian government": the longest body at either end, and a state for the rest. */
    private Optional<Label> bodyOf(List<String> words, String initials, Language language) {
        for (int length = words.size(); length > 0; length--) {
            for (int start : new int[] {0, words.size() - length}) {
                Optional<String> body = bodies.called(words.subList(start, start + length));
                List<String> rest = new ArrayList<>(words.subList(0, start));
                rest.addAll(words.subList(start + length, words.size()));
                Optional<String> state = rest.isEmpty() ? usual(language) : states.called(rest);
                if (body.isPresent() && (rest.isEmpty() || state.isPresent())) {
                    return Optional.of(new Label(Optional.empty(), body, state, words, initials));
                }
            }
        }
        return Optional.empty();
    }

    /** Who writes in Ukrainian of a ministry without saying whose means Ukraine's. Russian and English are written everywhere. */
    private static Optional<String> usual(Language language) {
        return language == Language.UKRAINIAN ? Optional.of("Ukraine") : Optional.empty();
    }

    @Override
    public String signature(Label label) {
        if (label.local().isPresent()) {
            return "~ " + label.local().get().body() + ' '
                    + label.local().get().town().orElse("");
        }
        if (label.known().isPresent()) {
            return "= " + label.known().get();
        }
        return label.body()
                .map(body -> "@ " + body + ' ' + label.state().orElse("?"))
                .orElseGet(() -> String.join(" ", label.words()));
    }

    @Override
    public Set<String> keys(Label label) {
        if (label.local().isPresent()) {
            return Set.of("~ " + label.local().get().body());
        }
        Set<String> keys = new HashSet<>();
        label.known().ifPresent(known -> keys.add("= " + known));
        label.body().ifPresent(body -> keys.add("@ " + body));
        if (keys.isEmpty()) {
            keys.addAll(label.words());
            keys.add(label.initials());
        }
        return keys;
    }

    @Override
    public boolean isFirm(Label label) {
        if (label.local().isPresent()) {
            return label.local().get().town().isPresent();
        }
        return label.known().isPresent()
                || (label.body().isPresent() ? label.state().isPresent() : !label.isAbbreviation());
    }

    @Override
    public boolean isTelling(Label label) {
        return label.local().isEmpty();
    }

    /** "The commandant's office" of a document that is about no town is nobody else's. */
    @Override
    public boolean mayLeaveItsDocument(Label label) {
        return label.local().isEmpty();
    }

    @Override
    public Likeness compare(Label a, Label b) {
        if (a.local().isPresent() || b.local().isPresent()) {
            return ofTowns(a, b);
        }
        if (a.known().isPresent() && b.known().isPresent()) {
            return a.known().equals(b.known())
                    ? Likeness.same(1, "both are names of " + a.known().get())
                    : Likeness.different(
                            0, a.known().get() + " and " + b.known().get() + " are two bodies");
        }
        if (a.body().isPresent() && a.body().equals(b.body())) {
            return ofOneBody(a, b);
        }
        if (a.known().isPresent() != b.known().isPresent()
                || a.body().isPresent() != b.body().isPresent()) {
            return Likeness.UNLIKE;
        }
        if (isShortFor(a, b) || isShortFor(b, a)) {
            return Likeness.same(0.85, "one is made of the first letters of the other");
        }
        return byWords(a, b);
    }

    private PlaceSpelling spelling(String town) {
        return towns.computeIfAbsent(town, PlaceSpelling::of);
    }

    private Likeness ofTowns(Label a, Label b) {
        String body = a.local().map(Noted.Local::body).orElse("");
        boolean one = b.local().map(Noted.Local::body).filter(body::equals).isPresent();
        Optional<String> left = a.local().flatMap(Noted.Local::town);
        Optional<String> right = b.local().flatMap(Noted.Local::town);
        if (!one || left.isEmpty() || right.isEmpty()) {
            return Likeness.UNLIKE;
        }
        return PlaceSpelling.compare(spelling(left.get()), spelling(right.get()))
                                .verdict()
                        == NameVerdict.Verdict.SAME
                ? Likeness.same(
                        LOCAL,
                        "both documents name a " + body + " and are about one town: " + left.get() + " / "
                                + right.get())
                : Likeness.UNLIKE;
    }

    private static Likeness ofOneBody(Label a, Label b) {
        String body = a.body().orElseThrow();
        if (a.state().isEmpty() || b.state().isEmpty()) {
            return a.state().equals(b.state())
                    ? Likeness.same(0.7, body + ", of a state that is not named")
                    : Likeness.unsure(0.5, "both are a " + body + ", and one does not say of which state");
        }
        return a.state().equals(b.state())
                ? Likeness.same(0.95, body + " of " + a.state().get() + " in both")
                : Likeness.different(
                        0.1,
                        body + " of " + a.state().get() + " and of " + b.state().get());
    }

    private static Likeness byWords(Label a, Label b) {
        if (a.words().equals(b.words())) {
            return Likeness.same(0.95, "the words are the same, but for their endings or their script");
        }
        if (a.distinct().equals(b.distinct())) {
            return Likeness.same(0.9, "the words are the same in another order");
        }
        if (!a.proper().isEmpty() && a.proper().equals(b.proper())) {
            return Likeness.unsure(
                    PROPER_ALIKE, "what stands in quotation marks is the same, what it is called is not");
        }
        if ((!a.proper().isEmpty() && a.proper().equals(b.words()))
                || (!b.proper().isEmpty() && b.proper().equals(a.words()))) {
            return Likeness.same(PROPER, "one name is the other without the word for what it is");
        }
        boolean single = a.words().size() == 1 && b.words().size() == 1;
        if (single && Slips.isOne(a.words().getFirst(), b.words().getFirst(), SLIP_LENGTH_MIN)) {
            return Likeness.same(0.75, "a letter's difference in a long word");
        }
        boolean part = a.distinct().containsAll(b.distinct()) || b.distinct().containsAll(a.distinct());
        return part ? PART : Likeness.UNLIKE;
    }

    private static boolean isShortFor(Label abbreviation, Label whole) {
        return abbreviation.isAbbreviation()
                && whole.words().size() >= ABBREVIATION_MIN
                && abbreviation.words().getFirst().equals(whole.initials());
    }
}
