package org.dokaz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The same on a real PostgreSQL server. */
@Tag("slow")
class PostgresDatabaseTest extends CaseDatabaseTest {

    private TeamPlace place = TeamPlace.of("jdbc:postgresql://localhost/none", "nobody", Digest.ofText(""));

    @BeforeEach
    void takeAPlace(TestInfo test) {
        place = TeamServer.place(test.getDisplayName());
    }

    @Override
    CaseDatabase fresh() {
        CaseDatabase.remove(place);
        return CaseDatabase.open(place);
    }

    @Override
    CaseDatabase again() {
        return CaseDatabase.open(place);
    }

    @Override
    CaseDatabase asItLies() {
        return CaseDatabase.asItLies(place).orElseThrow();
    }

    @Test
    void casesOnOneServerKnowNothingOfOneAnother() {
        TeamPlace other = TeamServer.place("another case");
        try (CaseDatabase database = fresh();
                CaseDatabase beside = CaseDatabase.open(other)) {
            add(database, capture(1, "a"));
            database.commit();
            assertThat(beside.contents()).isEmpty();
        }
        CaseDatabase.remove(place);
        assertThat(CaseDatabase.asItLies(place)).isEmpty();
        assertThat(CaseDatabase.asItLies(other)).hasValueSatisfying(CaseDatabase::close);
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        TeamPlace gone = TeamPlace.of("jdbc:postgresql://localhost:1/cases", "dokaz", Digest.ofText("gone"));
        assertThatThrownBy(() -> CaseDatabase.open(gone))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/cases")
                .hasMessageContaining("dokaz move --to file");
    }
}
