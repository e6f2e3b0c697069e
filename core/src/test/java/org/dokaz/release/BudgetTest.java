package org.dokaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.record.Released.Shown;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void twoThingsMayBeToldOfAPersonAndNoThird() {
        Budget budget = new Budget(Map.of());
        assertThat(budget.spend("Witness 1", "home_town", "Verbivka")).isTrue();
        assertThat(budget.spend("Witness 1", "age", "34")).isTrue();
        assertThat(budget.spend("Witness 1", "role", "nurse")).isFalse();
        assertThat(budget.spend("Witness 2", "role", "nurse")).isTrue();
        assertThat(budget.told()).hasSize(3);
    }

    @Test
    void theSameThingMayBeToldAgain() {
        Budget budget = new Budget(Map.of());
        assertThat(budget.spend("Witness 1", "home_town", "Verbivka")).isTrue();
        assertThat(budget.spend("Witness 1", "home_town", " VERBIVKA ")).isTrue();
        assertThat(budget.spend("Witness 1", "age", "34")).isTrue();
    }

    @Test
    void whatEarlierReleasesToldCounts() {
        Shown age = new Shown("Witness 1", "age", "34");
        Shown town = new Shown("Witness 1", "home_town", "verbivka");
        Budget budget = new Budget(Map.of("Witness 1", Set.of(age, town)));
        assertThat(budget.spend("Witness 1", "role", "nurse")).isFalse();
        assertThat(budget.spend("Witness 1", "age", "34")).isTrue();
    }

    @Test
    void ofSeveralThingsAtOnceAllAreToldOrNone() {
        Budget budget = new Budget(Map.of());
        List<Shown> three = List.of(
                new Shown("Witness 1", "age", "34"),
                new Shown("Witness 1", "home_town", "verbivka"),
                new Shown("Witness 1", "role", "nurse"));
        assertThat(budget.spend("Witness 1", three)).isFalse();
        assertThat(budget.told()).isEmpty();
        assertThat(budget.spend("Witness 1", three.subList(0, 2))).isTrue();
    }
}
