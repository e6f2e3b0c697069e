package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Maker;
import org.dokaz.record.FirstAccount;
import org.dokaz.release.withheld.Secret;
import org.dokaz.vault.Identity;
import org.dokaz.vault.Vault;
import org.dokaz.vault.VaultContents.Account;

/** What witnesses told when they first spoke: it goes straight into the vault, and the case keeps no more than that it is there. */
public final class FirstAccounts {

    private static final int NUMBER_DIGITS_MIN = 6;

    private FirstAccounts() {}

    /**
     * Takes an account in: its words and the way to the person into the vault, the person's name among those that are withheld.
     *
     * @param kept what the case is to keep of it
     */
    public static Moved take(CaseVault kase, Vault vault, AccountForm form, Identity person, FirstAccount kept) {
        String item = vault.put(out -> out.write(form.sealed()));
        vault.keep(vault.contents().with(new Account(person.pseudonym(), item)));
        return kase.withhold(vault, person, "gave a first account", new Maker.Analyst(person.by()), List.of(kept));
    }

    /** Who gave an account, as the vault keeps it. */
    public static Identity identity(AccountForm form, String pseudonym, String by, Instant at) {
        return new Identity(
                pseudonym,
                form.names(),
                Optional.of("a witness who gave a first account"),
                Optional.empty(),
                by,
                at,
                Optional.empty());
    }

    /** The accounts of this pseudonym. */
    public static List<AccountForm> of(Vault vault, String pseudonym) {
        return vault.contents().accounts().stream()
                .filter(account -> account.person().equals(pseudonym))
                .map(account -> opened(vault, account))
                .toList();
    }

    /** The ways to all who gave an account, none of which may be shown to anybody outside. */
    public static List<Secret> contacts(Vault vault) {
        List<Secret> contacts = new ArrayList<>();
        for (Account account : vault.contents().accounts()) {
            for (String way : opened(vault, account).contact().split("[,;\n]", -1)) {
                if (!way.isBlank()) {
                    contacts.add(contact("contact of " + account.person(), way.strip()));
                }
            }
        }
        return contacts;
    }

    private static Secret contact(String label, String way) {
        long digits = way.chars().filter(Character::isDigit).count();
        boolean number = digits >= NUMBER_DIGITS_MIN && way.chars().noneMatch(Character::isLetter);
        return number ? Secret.number(label, way) : Secret.words(label, way);
    }

    private static AccountForm opened(Vault vault, Account account) {
        try (InputStream in = vault.take(account.item())) {
            return AccountForm.read(in.readAllBytes(), Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
