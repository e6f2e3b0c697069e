package org.dokaz.web.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dokaz.flow.DokazException;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.preserve.Disk;
import org.dokaz.record.JsonObject;

/**
 * The accounts of a case, in a file of its folder that only its owner may read; no part of the case's log, since they say nothing of the case. Safe
 * for use by many threads.
 */
public final class Accounts {

    /** The file. */
    static final String FILE = "accounts.json";

    /** The name under which the owner of a case without accounts signs in. */
    public static final String OWNER = "owner";

    /** The shortest password, in characters. */
    public static final int PASSWORD_LENGTH_MIN = 12;

    /** The longest, in characters. */
    public static final int PASSWORD_LENGTH_MAX = 1_000;

    /** How many accounts a case may have. */
    static final int ACCOUNTS_MAX = 1_000;

    private static final String SECRET_MARK = "secret";

    private final Path file;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Disk disk = new Disk();
    private final LockOut lockOut;
    private final TreeMap<String, Account> accounts = new TreeMap<>();
    private final List<Consumer<String>> whenTaken = new CopyOnWriteArrayList<>();
    private Optional<OwnerSecret> secret = Optional.empty();

    private Accounts(Path folder, InstantSource clock, SecureRandom random) {
        this.file = folder.resolve(FILE);
        this.clock = clock;
        this.random = random;
        this.lockOut = new LockOut(clock);
    }

    /** What came of an attempt to sign in. */
    public sealed interface Attempt {}

    /** It succeeded. */
    public record In(Person person) implements Attempt {}

    /** Name or password is wrong; which is not told. */
    public record Refused() implements Attempt {}

    /** The name failed too often and is closed for a while. */
    public record Closed() implements Attempt {}

    /** What came of a wish to change the accounts. */
    public enum Change {
        DONE,
        NAME_UNFIT,
        NAME_TAKEN,
        PASSWORD_UNFIT,
        PASSWORD_WRONG,
        LAST_OWNER,
        UNKNOWN,
        TOO_MANY
    }

    /** The accounts of the case in this folder. Where none is an owner's, a secret is made for this time. */
    public static Accounts open(Path folder, InstantSource clock, SecureRandom random) {
        Accounts opened = new Accounts(folder, clock, random);
        opened.load();
        if (opened.owners() == 0) {
            opened.secret = Optional.of(OwnerSecret.fresh(random));
        }
        return opened;
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<Account> kept = JsonObject.parse(Files.readAllBytes(file))
                    .list(
                            "accounts",
                            json -> new Account(
                                    json.text("name"),
                                    Role.valueOf(json.text("role")),
                                    json.text("password"),
                                    Instant.parse(json.text("since"))));
            kept.forEach(account -> accounts.put(key(account.name()), account));
        } catch (IOException | RuntimeException broken) {
            throw new DokazException(
                    file + ": cannot be read as accounts; restore it, or delete it, after which the owner signs in by a"
                            + " secret shown at the start and gives the accounts anew",
                    broken);
        }
    }

    /** The secret by which the owner signs in this time, to be shown once. */
    public Optional<String> secret() {
        return secret.map(OwnerSecret::shown);
    }

    /** All of them, by name. */
    public synchronized List<Account> all() {
        return List.copyOf(accounts.values());
    }

    private long owners() {
        return accounts.values().stream()
                .filter(one -> one.role() == Role.OWNER)
                .count();
    }

    /** Somebody tries to sign in. */
    public Attempt attempt(String name, String password) {
        if (!lockOut.begins(name)) {
            return new Closed();
        }
        Optional<Person> person = password.length() > PASSWORD_LENGTH_MAX ? Optional.empty() : known(name, password);
        if (person.isEmpty()) {
            return new Refused();
        }
        lockOut.succeeded(name);
        return new In(person.get());
    }

    private Optional<Person> known(String name, String password) {
        Optional<Account> account = account(name);
        if (account.isPresent()) {
            return PasswordHash.holds(account.get().password(), password)
                    ? Optional.of(new Person(account.get().name(), mark(account.get())))
                    : Optional.empty();
        }
        // An unknown name takes as long as a known one.
        boolean holds = PasswordHash.holds(PasswordHash.NOBODYS, password);
        boolean owner = secret.filter(one -> one.is(password)).isPresent();
        return !holds && owner && key(name).equals(OWNER)
                ? Optional.of(new Person(OWNER, SECRET_MARK))
                : Optional.empty();
    }

    private synchronized Optional<Account> account(String name) {
        return Optional.ofNullable(accounts.get(key(name)));
    }

    /** What somebody who signed in is now; nothing where they have to sign in again. */
    public Optional<Role> role(Person person) {
        if (person.mark().equals(SECRET_MARK)) {
            return secret.isPresent() && account(OWNER).isEmpty() ? Optional.of(Role.OWNER) : Optional.empty();
        }
        return account(person.name())
                .filter(account -> mark(account).equals(person.mark()))
                .map(Account::role);
    }

    /** Whether they signed in by an account, and not by the owner's secret of this time. */
    boolean isGiven(Person person) {
        return !person.mark().equals(SECRET_MARK) && role(person).isPresent();
    }

    private static String mark(Account account) {
        return Digest.ofText(account.name() + '\n' + account.role() + '\n' + account.password())
                .hex();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Gives an account. */
    public Change give(String name, Role role, String password) {
        if (!Account.isName(name)) {
            return Change.NAME_UNFIT;
        }
        if (!isFit(password)) {
            return Change.PASSWORD_UNFIT;
        }
        String hash = PasswordHash.of(password, random);
        synchronized (this) {
            if (accounts.containsKey(key(name))) {
                return Change.NAME_TAKEN;
            }
            if (accounts.size() >= ACCOUNTS_MAX) {
                return Change.TOO_MANY;
            }
            accounts.put(key(name), new Account(name, role, hash, clock.instant()));
            keep();
            return Change.DONE;
        }
    }

    /** Has something done with the name of each account that is taken, so that nothing of it is found by who is given one of that name later. */
    public void whenTaken(Consumer<String> then) {
        whenTaken.add(then);
    }

    /** Takes an account. The last owner's stays as long as others have one. */
    public synchronized Change take(String name) {
        Account account = accounts.get(key(name));
        if (account == null) {
            return Change.UNKNOWN;
        }
        if (account.role() == Role.OWNER && owners() == 1 && accounts.size() > 1) {
            return Change.LAST_OWNER;
        }
        accounts.remove(key(name));
        keep();
        whenTaken.forEach(then -> then.accept(account.name()));
        return Change.DONE;
    }

    /** Sets a password for somebody; whoever is signed in under the name has to sign in again. */
    public Change reset(String name, String password) {
        if (!isFit(password)) {
            return Change.PASSWORD_UNFIT;
        }
        String hash = PasswordHash.of(password, random);
        synchronized (this) {
            Account account = accounts.get(key(name));
            if (account == null) {
                return Change.UNKNOWN;
            }
            accounts.put(key(name), new Account(account.name(), account.role(), hash, clock.instant()));
            keep();
            return Change.DONE;
        }
    }

    /** Sets somebody's own password, who must tell the one before. */
    public Change change(Person person, String before, String password) {
        Optional<Account> account = account(person.name());
        if (account.isEmpty()) {
            return Change.UNKNOWN;
        }
        return attempt(person.name(), before) instanceof In ? reset(person.name(), password) : Change.PASSWORD_WRONG;
    }

    private static boolean isFit(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= PASSWORD_LENGTH_MIN && password.length() <= PASSWORD_LENGTH_MAX;
    }

    private void keep() {
        List<String> written = new ArrayList<>();
        for (Account account : accounts.values()) {
            written.add(CanonicalJson.object()
                    .text("name", account.name())
                    .text("role", account.role().name())
                    .text("password", account.password())
                    .text("since", account.since().toString())
                    .toJson());
        }
        byte[] bytes =
                (CanonicalJson.object().list("accounts", written).toJson() + "\n").getBytes(StandardCharsets.UTF_8);
        Path fresh = file.resolveSibling(FILE + ".fresh");
        try {
            disk.delete(fresh);
            disk.writePrivate(fresh, bytes);
            disk.move(fresh, file);
            disk.settleNameOf(file);
        } catch (IOException unwritable) {
            throw new DokazException(file + ": cannot be written; make room on its disk and try again", unwritable);
        }
    }
}
