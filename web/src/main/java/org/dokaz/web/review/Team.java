package org.dokaz.web.review;

import java.util.List;
import java.util.TreeSet;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Visitor;

/** The accounts that may decide on claims, by name. */
final class Team {

    private Team() {}

    static List<String> of(Accounts accounts, Visitor visitor) {
        TreeSet<String> names = new TreeSet<>();
        // Whoever signed in by the owner's secret has no account.
        names.add(visitor.person().name());
        accounts.all().stream()
                .filter(account -> account.role().may(Right.JUDGE))
                .forEach(account -> names.add(account.name()));
        return List.copyOf(names);
    }
}
