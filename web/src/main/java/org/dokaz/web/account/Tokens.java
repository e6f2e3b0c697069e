package org.dokaz.web.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.flow.DokazException;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.preserve.Disk;
import org.dokaz.record.JsonObject;

/** The tokens of a case's accounts, in a file of its folder that only its owner may read. Kept are their digests alone. Safe for use by many threads. */
public final class Tokens {

    /** The file. */
    static final String FILE = "tokens.json";

    /** How many tokens an account may have. */
    public static final int OF_ACCOUNT_MAX = 20;

    /** The longest name of a token, in UTF-16 code units. */
    public static final int NAME_LENGTH_MAX = 60;

    /** How long a token may hold at most. */
    public static final Duration HOLDS_MAX = Duration.ofDays(366);

    private static final String BEGINNING = "dokaz_";
    private static final int SECRET_BYTES = 32;

    /** The longest token that is looked at, in UTF-16 code units. */
    private static final int LENGTH_MAX = 100;

    private final Path file;
    private final Accounts accounts;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Disk disk = new Disk();
    private final Map<String, ApiToken> byHash = new LinkedHashMap<>();

    private Tokens(Path folder, Accounts accounts, InstantSource clock, SecureRandom random) {
        this.file = folder.resolve(FILE);
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /** What came of a wish for a token. */
    public sealed interface Wish {}

    /** It was made; it is told this once. */
    public record Made(String token) implements Wish {}

    /** It was not made. */
    public enum Unmade implements Wish {
        NAME_UNFIT,
        TERM_UNFIT,
        TOO_MANY,
        NO_ACCOUNT
    }

    /** The tokens of the case in this folder. */
    public static Tokens open(Path folder, Accounts accounts, InstantSource clock, SecureRandom random) {
        Tokens opened = new Tokens(folder, accounts, clock, random);
        opened.load();
        accounts.whenTaken(opened::revokeAll);
        return opened;
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            JsonObject.parse(Files.readAllBytes(file))
                    .list(
                            "tokens",
                            json -> new ApiToken(
                                    new Person(json.text("account"), json.text("mark")),
                                    json.text("name"),
                                    json.digest("hash").hex(),
                                    Instant.parse(json.text("made")),
                                    Instant.parse(json.text("expires"))))
                    .forEach(token -> byHash.put(token.hash(), token));
        } catch (IOException | RuntimeException broken) {
            throw new DokazException(
                    file + ": cannot be read as tokens; restore it, or delete it and have tokens made anew", broken);
        }
    }

    /** Makes a token for somebody. */
    public synchronized Wish make(Person person, String name, Duration holds) {
        if (name.isBlank() || name.length() > NAME_LENGTH_MAX || name.chars().anyMatch(Character::isISOControl)) {
            return Unmade.NAME_UNFIT;
        }
        if (!holds.isPositive() || holds.compareTo(HOLDS_MAX) > 0) {
            return Unmade.TERM_UNFIT;
        }
        if (!accounts.isGiven(person)) {
            return Unmade.NO_ACCOUNT;
        }
        if (of(person).size() >= OF_ACCOUNT_MAX) {
            return Unmade.TOO_MANY;
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        ApiToken made = new ApiToken(person, name.strip(), Digest.ofText(token).hex(), now, now.plus(holds));
        byHash.put(made.hash(), made);
        keep();
        return new Made(token);
    }

    /** Those of somebody that still hold, the first made first. */
    public synchronized List<ApiToken> of(Person person) {
        return byHash.values().stream()
                .filter(token -> token.person().equals(person) && holds(token))
                .toList();
    }

    private boolean holds(ApiToken token) {
        return clock.instant().isBefore(token.expires());
    }

    /** Revokes one of somebody's own; tells whether there was one. */
    public synchronized boolean revoke(Person person, String id) {
        boolean some = byHash.values()
                .removeIf(token -> token.person().name().equals(person.name())
                        && token.id().equals(id));
        if (some) {
            keep();
        }
        return some;
    }

    private synchronized void revokeAll(String account) {
        if (byHash.values().removeIf(token -> token.person().name().equals(account))) {
            keep();
        }
    }

    /** Whom a token speaks for; nothing where it is none, has expired or was revoked, or where the account is not that any more. */
    public synchronized Optional<Person> person(String token) {
        if (token.length() > LENGTH_MAX || !token.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        // A digest that is looked up tells nothing by how long that takes: nobody can choose it.
        return Optional.ofNullable(byHash.get(Digest.ofText(token).hex()))
                .filter(this::holds)
                .map(ApiToken::person)
                .filter(person -> accounts.role(person).isPresent());
    }

    private void keep() {
        byHash.values().removeIf(token -> !holds(token));
        List<String> written = new ArrayList<>();
        for (ApiToken token : byHash.values()) {
            written.add(CanonicalJson.object()
                    .text("account", token.person().name())
                    .text("mark", token.person().mark())
                    .text("name", token.name())
                    .text("hash", token.hash())
                    .text("made", token.made().toString())
                    .text("expires", token.expires().toString())
                    .toJson());
        }
        byte[] bytes =
                (CanonicalJson.object().list("tokens", written).toJson() + "\n").getBytes(StandardCharsets.UTF_8);
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
