package org.dokaz.corroborate.event;

import java.util.List;
import org.dokaz.corroborate.account.Account;
import org.dokaz.model.Pairing;

/**
 * Claims that are taken to be of one event.
 *
 * @param accounts in their order; never empty
 * @param links what joins each to the rest
 */
public record Grouped(List<Account> accounts, List<Pairing> links) {

    public Grouped {
        accounts = List.copyOf(accounts);
        links = List.copyOf(links);
    }
}
