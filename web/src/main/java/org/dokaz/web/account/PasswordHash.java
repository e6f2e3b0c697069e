package org.dokaz.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What is kept of a password: Argon2id (RFC 9106, version 1.3) in the usual notation {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
final class PasswordHash {

    /** The second option that RFC 9106 section 4 recommends: 64 MiB, 3 passes, 4 lanes. */
    private static final Cost USUAL = new Cost(64 * 1024, 3, 4);

    private static final int MEMORY_KIB_MAX = 1024 * 1024;
    private static final int PASSES_MAX = 16;
    private static final int LANES_MAX = 16;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int BYTES_MAX = 64;
    private static final String BEGIN = "$argon2id$v=19$";

    /** Of no password: what is kept is not a hash of anything. */
    static final String NOBODYS = BEGIN + USUAL.written() + "$" + "A".repeat(22) + "$" + "A".repeat(43);

    /** How many are computed at once: each takes its memory, whoever asks. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private PasswordHash() {}

    private record Cost(int memoryKib, int passes, int lanes) {

        String written() {
            return "m=" + memoryKib + ",t=" + passes + ",p=" + lanes;
        }

        static Optional<Cost> of(String written) {
            String[] parts = written.split(",", -1);
            if (parts.length != 3
                    || !parts[0].startsWith("m=")
                    || !parts[1].startsWith("t=")
                    || !parts[2].startsWith("p=")) {
                return Optional.empty();
            }
            try {
                Cost cost = new Cost(
                        Integer.parseInt(parts[0].substring(2)),
                        Integer.parseInt(parts[1].substring(2)),
                        Integer.parseInt(parts[2].substring(2)));
                boolean bearable = cost.lanes >= 1
                        && cost.lanes <= LANES_MAX
                        && cost.passes >= 1
                        && cost.passes <= PASSES_MAX
                        && cost.memoryKib >= 8 * cost.lanes
                        && cost.memoryKib <= MEMORY_KIB_MAX;
                return bearable ? Optional.of(cost) : Optional.empty();
            } catch (NumberFormatException unclear) {
                return Optional.empty();
            }
        }
    }

    /** What to keep of a password. */
    static String of(String password, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return BEGIN + USUAL.written() + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash(password, salt, USUAL, HASH_BYTES));
    }

    /** Whether this is the password of which that was kept. Takes as long where it is not. */
    static boolean holds(String kept, String password) {
        String[] parts = kept.startsWith(BEGIN) ? kept.substring(BEGIN.length()).split("\\$", -1) : new String[0];
        if (parts.length != 3) {
            return false;
        }
        Optional<Cost> cost = Cost.of(parts[0]);
        try {
            byte[] salt = Base64.getDecoder().decode(parts[1]);
            byte[] hash = Base64.getDecoder().decode(parts[2]);
            return cost.isPresent()
                    && hash.length >= HASH_BYTES
                    && hash.length <= BYTES_MAX
                    && salt.length <= BYTES_MAX
                    && MessageDigest.isEqual(hash, hash(password, salt, cost.get(), hash.length));
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    private static byte[] hash(String password, byte[] salt, Cost cost, int bytes) {
        Argon2BytesGenerator argon2id = new Argon2BytesGenerator();
        argon2id.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[bytes];
        // One letter typed as one sign or as two is the same password.
        byte[] typed = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        AT_ONCE.acquireUninterruptibly();
        try {
            argon2id.generateBytes(typed, hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }
}
