package org.dokaz.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two formations by their own number, size, arm and name, without what they are parts of. */
final class RungComparison {

    private static final int TELLING_NUMBER_LENGTH = 3;
    private static final int RARE_NUMBER_LENGTH = 4;

    private final Arms arms;

    RungComparison(Arms arms) {
        this.arms = arms;
    }

    /** How two names agree in one respect. */
    private enum Accord {
        AGREE,
        KIN,
        DIFFER,
        UNTOLD
    }

    /** Whether formations of this size and number are found in many larger ones. */
    boolean isNumberedWithin(Formation formation) {
        Optional<Rung> own = formation.own();
        return own.flatMap(Rung::echelon).filter(Echelon::isNumberedWithin).isPresent()
                && own.filter(rung -> !rung.separate() && rung.names().isEmpty())
                        .isPresent()
                && own.flatMap(Rung::number)
                        .filter(number -> number.length() >= TELLING_NUMBER_LENGTH)
                        .isEmpty();
    }

    /** How many things agree between two names, nothing being against it; to choose between known names. */
    double closeness(Formation a, Formation b) {
        Optional<Rung> one = a.own();
        Optional<Rung> other = b.own();
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        double number = one.get().number().equals(other.get().number()) ? 4 : 0;
        double size = one.get().echelon().equals(other.get().echelon()) ? 2 : 0;
        double arm = arms.share(one.get().arms(), other.get().arms()) ? 1 : 0;
        return number
                + size
                + arm
                + (NameKey.meet(one.get().names(), other.get().names()) ? 2 : 0);
    }

    FormationVerdict compare(Formation a, Formation b) {
        if (a.own().isEmpty() || b.own().isEmpty()) {
            return FormationVerdict.unsure(
                    0.35, "one is known by the number of its military unit, the other by its name");
        }
        Rung one = a.own().get();
        Rung other = b.own().get();
        if (one.number().isPresent()
                && other.number().isPresent()
                && !one.number().equals(other.number())) {
            return FormationVerdict.different(
                    0.03,
                    "the numbers differ: " + one.number().get() + " / "
                            + other.number().get());
        }
        Accord size = sizes(one, other);
        Accord names = names(one, other);
        if (size == Accord.DIFFER) {
            return ofOtherSize(one, other, names);
        }
        Accord arm = troops(one.arms(), other.arms());
        if (arm == Accord.DIFFER) {
            return FormationVerdict.different(
                    0.1, "they are of different arms: " + list(one.arms()) + " / " + list(other.arms()));
        }
        if (troops(a.services(), b.services()) == Accord.DIFFER) {
            return FormationVerdict.different(
                    0.1, "they belong to different services: " + list(a.services()) + " / " + list(b.services()));
        }
        if (one.number().isPresent() && other.number().isPresent()) {
            return numbered(one, other, size, arm, names);
        }
        return one.number().isPresent() || other.number().isPresent()
                ? numberedOnce(names)
                : unnumbered(a, b, size, names);
    }

    private static String list(Set<String> words) {
        return String.join(", ", words);
    }

    private static Accord sizes(Rung one, Rung other) {
        if (one.echelon().isEmpty() || other.echelon().isEmpty()) {
            return Accord.UNTOLD;
        }
        Echelon size = one.echelon().get();
        Echelon second = other.echelon().get();
        if (size == second) {
            return Accord.AGREE;
        }
        return size.isLoose() || second.isLoose() ? Accord.UNTOLD : Accord.DIFFER;
    }

    private Accord troops(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Accord.UNTOLD;
        }
        return arms.share(one, other) ? Accord.AGREE : arms.areKin(one, other) ? Accord.KIN : Accord.DIFFER;
    }

    private static Accord names(Rung one, Rung other) {
        if (one.names().isEmpty() || other.names().isEmpty()) {
            return Accord.UNTOLD;
        }
        return NameKey.meet(one.names(), other.names()) ? Accord.AGREE : Accord.DIFFER;
    }

    private static FormationVerdict ofOtherSize(Rung one, Rung other, Accord names) {
        String sizes = one.echelon().orElseThrow().word() + " / "
                + other.echelon().orElseThrow().word();
        boolean rare = one.number()
                        .filter(number -> number.length() >= RARE_NUMBER_LENGTH)
                        .isPresent()
                && one.number().equals(other.number());
        if (rare) {
            return FormationVerdict.unsure(
                    0.45,
                    "the number is the same, " + one.number().get()
                            + ", and too high for two formations to bear it by chance; but" + " the sizes differ: "
                            + sizes);
        }
        boolean named = names == Accord.AGREE
                && (one.number().isEmpty() || other.number().isEmpty());
        return named
                ? FormationVerdict.unsure(
                        0.45, "the name is the same, the size is not: it may have grown, or be a part: " + sizes)
                : FormationVerdict.different(0.08, "formations of different sizes: " + sizes);
    }

    private static FormationVerdict numbered(Rung one, Rung other, Accord size, Accord arm, Accord names) {
        String number = one.number().orElseThrow();
        if (names == Accord.DIFFER) {
            return FormationVerdict.unsure(
                    0.55,
                    "the number is the same, " + number + ", but they are called by different names: "
                            + bothNames(one, other));
        }
        if (size == Accord.UNTOLD && names != Accord.AGREE) {
            return FormationVerdict.unsure(
                    0.55, "the number agrees, " + number + ", but one or none of them says how large it is");
        }
        List<String> reasons = new ArrayList<>();
        reasons.add("number and size agree: " + number
                + one.echelon().map(own -> " " + own.word()).orElse(""));
        if (names == Accord.AGREE) {
            reasons.add("the name agrees: " + bothNames(one, other));
        }
        switch (arm) {
            case AGREE -> reasons.add("the arm agrees: " + list(one.arms()));
            case KIN ->
                reasons.add("the arms are such as reports exchange: " + list(one.arms()) + " / " + list(other.arms()));
            default -> reasons.add("one or none of them tells the arm");
        }
        String[] told = reasons.toArray(String[]::new);
        boolean telling = number.length() >= TELLING_NUMBER_LENGTH || names == Accord.AGREE;
        return switch (arm) {
            case AGREE -> FormationVerdict.same(0.93, told);
            case KIN -> telling ? FormationVerdict.same(0.82, told) : FormationVerdict.unsure(0.6, told);
            default -> FormationVerdict.same(telling ? 0.88 : 0.78, told);
        };
    }

    private static String bothNames(Rung one, Rung other) {
        return String.join(", ", one.names()) + " / " + String.join(", ", other.names());
    }

    private static FormationVerdict numberedOnce(Accord names) {
        return names == Accord.AGREE
                ? FormationVerdict.same(0.78, "the name agrees; only one of them tells the number")
                : FormationVerdict.unsure(
                        0.4, "only one of them tells the number, and nothing else says that they are one");
    }

    private FormationVerdict unnumbered(Formation a, Formation b, Accord size, Accord names) {
        Rung one = a.own().orElseThrow();
        Rung other = b.own().orElseThrow();
        if (names == Accord.AGREE) {
            return FormationVerdict.same(size == Accord.AGREE ? 0.9 : 0.8, "the name agrees: " + bothNames(one, other));
        }
        if (names == Accord.DIFFER) {
            boolean oneScript = isCyrillic(one.names().getFirst())
                    == isCyrillic(other.names().getFirst());
            return oneScript
                    ? FormationVerdict.different(0.1, "the names differ: " + bothNames(one, other))
                    : FormationVerdict.unsure(
                            0.4, "the names differ, but one may translate the other: " + bothNames(one, other));
        }
        boolean described = one.echelon().isEmpty()
                && other.echelon().isEmpty()
                && !one.arms().isEmpty()
                && one.arms().equals(other.arms());
        if (described) {
            return FormationVerdict.same(0.8, "both name the same troops: " + list(one.arms()));
        }
        boolean placed = a.raisedIn().isPresent() && b.raisedIn().isPresent();
        String place = !placed
                ? ""
                : NameKey.meet(List.of(a.raisedIn().get()), List.of(b.raisedIn().get()))
                        ? "; both are from one place, " + a.raisedIn().get()
                        : "; they are from different places: " + a.raisedIn().get() + " / "
                                + b.raisedIn().get();
        return FormationVerdict.unsure(
                0.35, "one or none of them is told by number or name, so they may be one or not" + place);
    }

    private static boolean isCyrillic(String name) {
        return name.chars().anyMatch(letter -> letter >= 'Ѐ' && letter <= 'ԯ');
    }
}
