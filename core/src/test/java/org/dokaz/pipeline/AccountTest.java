package org.dokaz.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void everyOutcomeIsCountedOnce() {
        Account account = Account.BLANK;
        for (Outcome<String> outcome : List.<Outcome<String>>of(
                new Outcome.Made<>("read"),
                new Outcome.Declined<>("in Polish"),
                new Outcome.Failed<>(Fault.EMPTY, "empty"))) {
            account = account.received().with(outcome);
        }
        assertThat(account).isEqualTo(new Account(3, 1, 1, 1));
        assertThat(account.holds()).isTrue();
    }

    @Test
    void aDocumentWithoutOutcomeBreaksTheAccount() {
        assertThat(Account.BLANK.received().holds()).isFalse();
    }

    @Test
    void anOutcomeOfNothingBreaksTheAccount() {
        assertThat(Account.BLANK.with(new Outcome.Made<>("read")).holds()).isFalse();
    }
}
