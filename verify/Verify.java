import java.io.*;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.util.*;
import java.util.stream.*;

/**
 * Checks a package or a case of Dokaz. Run it with any Java from 17 on: {@code java Verify.java PACKAGE}
 * It is the second implementation of the format in docs/custody.md, and shares nothing with Dokaz itself: one file, the standard library, no
 * network, nothing written. It exits with 0 where all that it checks holds, with 1 where something does not, with 2 where there is nothing to check.
 *
 * <p>What a log of Dokaz is: a line of JSON for each deed. A line names the digest of the line before ("previous") and its own ("self"), and commits
 * to a record by a salted digest ("leaf"), so that records can be withheld. Over all leaves stands a Merkle tree (RFC 6962). Its root is signed with
 * Ed25519 in a "checkpoint" (C2SP tlog-checkpoint). A package discloses some records, each with the path from its leaf to the signed root.
 */
public final class Verify {
    private static final int WHOLE_FILE_BYTES_MAX = 1 << 30;
    private static final int TAIL_CHARS = ",\"self\":\"\"}".length() + 64; // of a line of the log; a record ends in as many, with its salt
    private final PrintStream out;
    private final Path root;
    private final boolean isCase;
    private final Path custody;
    private int faults;
    private String origin = "";
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<Long, byte[]> records = new TreeMap<>(); // the leaves of those that are here, by entry
    private final TreeMap<Long, byte[]> keys = new TreeMap<>(); // public keys by the entry that tells of them; from there on each signs
    private final TreeMap<Long, byte[]> roots = new TreeMap<>(); // those that hold, by the number of entries they are over
    private final Set<String> captured = new TreeSet<>();

    private Verify(Path root, PrintStream out) {
        this.out = out;
        this.root = root;
        this.isCase = Files.exists(root.resolve("case.json"));
        this.custody = root.resolve(isCase ? "log" : "data/custody");
    }

    public static void main(String[] arguments) {
        String usage = "usage: java Verify.java PACKAGE    a folder or a .zip of a package, or the folder of a case";
        System.exit(arguments.length == 1 ? run(Path.of(arguments[0]), System.out) : refuse(usage));
    }

    /** Checks what lies there and tells what it found. Returns the exit code. */
    static int run(Path place, PrintStream out) {
        try (FileSystem zip = Files.isDirectory(place) ? null : FileSystems.newFileSystem(place)) {
            Path top = zip == null ? place : zip.getPath("/");
            List<Path> inside = files(top, 1);
            return new Verify(inside.size() == 1 && Files.isDirectory(inside.get(0)) ? inside.get(0) : top, out).check();
        } catch (Exception unreadable) {
            return refuse(place + ": cannot be read (" + unreadable + ")");
        }
    }

    private int check() throws Exception {
        if (!Files.exists(custody.resolve("custody.jsonl"))) {
            return refuse(root + ": neither a package nor a case of Dokaz: " + custody.resolve("custody.jsonl") + " is missing");
        }
        checkBag();
        checkLog();
        checkRecords();
        checkHeads();
        checkStamps();
        checkProofs();
        checkOriginals();
        tell("", faults == 0 ? "Everything that was checked holds." : faults + " things do not hold.");
        return Math.min(faults, 1);
    }

    private void tell(String how, String what) { out.println(how + what); }
    private static int refuse(String why) {
        System.err.println(why);
        return 2;
    }

    /** Tells of a file what is wrong with it, unless it holds. */
    private boolean must(boolean holds, Path file, String wrong) {
        if (!holds) {
            faults++;
            tell("WRONG  ", root.relativize(file) + ": " + wrong);
        }
        return holds;
    }

    // ---- The bag (RFC 8493): every file is listed with its digest, and every file listed is there.
    private void checkBag() throws Exception {
        Set<Path> listed = new HashSet<>();
        for (String name : isCase ? List.<String>of() : List.of("tagmanifest-sha256.txt", "manifest-sha256.txt")) {
            Path manifest = root.resolve(name);
            int before = listed.size();
            for (String line : lines(manifest)) {
                int gap = line.indexOf(' ');
                String path = line.substring(gap + 1).strip().replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
                Path file = root.resolve(path).normalize();
                if (must(gap == 64 && file.startsWith(root.normalize()) && Files.isRegularFile(file), manifest, "lists what is not there: " + line)) {
                    must(line.substring(0, gap).equals(hex(digest(file))), file, "was changed: it has not the digest that " + name + " lists");
                }
                listed.add(file);
            }
            tell("ok     ", name + ": " + (listed.size() - before) + " files were read and compared");
        }
        for (Path file : files(root.resolve(isCase ? "none" : "data"), Integer.MAX_VALUE)) {
            must(listed.contains(file.normalize()), file, "is not listed in manifest-sha256.txt");
        }
    }

    // ---- The log: each line has its own digest, and names that of the line before.
    private void checkLog() throws Exception {
        Path log = custody.resolve("custody.jsonl");
        String previous = isCase ? hex(digest(root.resolve("case.json"))) : "";
        for (String line : lines(log)) {
            int end = Math.max(0, line.length() - TAIL_CHARS);
            String self = hex(sha256(bytes(line.substring(0, end) + "}")));
            String before = between(line, ",\"previous\":\"", "\"");
            byte[] leaf = unhex(between(line, ",\"leaf\":\"", "\""));
            boolean sound = line.substring(end).equals(",\"self\":\"" + self + "\"}")
                    && between(line, ",\"number\":", ",").equals(String.valueOf(leaves.size())) && leaf.length == 32;
            must(sound, log, "line " + (leaves.size() + 1) + " was changed: its own digest does not fit it");
            must(previous.isEmpty() || previous.equals(before), log, "line " + (leaves.size() + 1) + " does not follow on what stands before it");
            // The first line names the digest of the case's founding file; the log is named after it.
            origin = leaves.isEmpty() ? "dokaz.case/" + before.substring(0, Math.min(16, before.length())) : origin;
            previous = self;
            leaves.add(leaf);
        }
        tell("ok     ", "log: " + leaves.size() + " entries were read, each naming the one before");
    }

    // ---- The records: a leaf is SHA-256(0x00 || salt || content), over the exact bytes.
    private void checkRecords() throws Exception {
        long gone = 0; // in a vault, or expunged: the log tells of both, which 'dokaz verify' holds against each other
        for (Path file : isCase ? files(root.resolve("records"), 2) : List.of(custody.resolve("records.jsonl"))) {
            // In a case the number of a file's first record is its name; in a package each line has its number.
            long number = whole(file.getFileName().toString().replace(".jsonl", ""));
            for (String line : lines(file)) {
                number = isCase ? number : whole(between(line, "{\"number\":", ","));
                boolean numbered = line.startsWith("{\"number\":" + number + ",\"c");
                String record = isCase ? line : numbered ? "{" + line.substring(line.indexOf(',') + 1) : "";
                boolean fits = number >= 0 && number < leaves.size() && records.get(number) == null;
                if (isCase && List.of("{\"secluded\":true}", "{\"expunged\":true}").contains(record)) {
                    gone++;
                } else if (must(fits && Arrays.equals(leaf(record), leaves.get((int) number)), file,
                        "does not hold the record that entry " + number + " of the log commits to")) {
                    records.put(number, leaves.get((int) number));
                    take(number, record.substring("{\"content\":".length(), record.length() - TAIL_CHARS), file);
                }
                number++;
            }
        }
        long here = records.size() + gone;
        must(!isCase || here == leaves.size(), root.resolve("records"), "holds " + here + " records, but the log " + leaves.size() + " entries");
        tell("ok     ", "records: " + records.size() + " are what the log commits to" + (gone > 0 ? "; " + gone + " were taken out" : ""));
    }

    private static byte[] leaf(String record) throws Exception {
        int end = record.length() - TAIL_CHARS;
        int begin = "{\"content\":".length();
        byte[] salt = end < begin ? new byte[0] : unhex(record.substring(record.length() - 66, record.length() - 2));
        boolean whole = salt.length == 32 && record.startsWith("{\"content\":") && record.endsWith(",\"salt\":\"" + hex(salt) + "\"}");
        return whole ? sha256(new byte[] {0}, salt, bytes(record.substring(begin, end))) : new byte[0];
    }

    /** Takes note of what a record tells of keys and of originals. */
    private void take(long number, String content, Path file) throws Exception {
        boolean handedOver = content.endsWith(",\"record\":\"keyRotated\"}");
        String written = between(content, ",\"key\":\"", "\"");
        if (content.endsWith(",\"record\":\"capture\"}")) {
            captured.add(between(content, "\"exhibit\":{\"id\":\"", "\""));
        } else if (content.contains(",\"record\":\"keyMourned\",")) {
            tell("note   ", "entry " + number + " says that key " + written + " is lost or in other hands since "
                    + between(content, ",\"since\":\"", "\"") + ": heads by it from that day on prove nothing by themselves");
        } else if (handedOver || content.endsWith(",\"record\":\"keyMade\"}")) {
            byte[] typed = unbase64(written.substring(written.indexOf('+', written.indexOf('+') + 1) + 1)); // behind the second: key and type
            byte[] key = Arrays.copyOfRange(Arrays.copyOf(typed, 33), 1, 33);
            String note = between(content, ",\"handover\":\"", "\"").replace("\\n", "\n");
            must(written.equals(written(origin, key)), file, "entry " + number + " tells of a key that is none of this log");
            if (handedOver) {
                boolean names = note.startsWith("dokaz key handover\n" + origin + "\n" + written + "\n\n");
                must(names && !keys.isEmpty() && isSigned(note, keys.lastEntry().getValue()), file,
                        "entry " + number + " hands over to a new key without the signature of the one before");
            } else if (!keys.isEmpty()) {
                tell("note   ", "from entry " + number + " on a new key signs, for which the one before does not speak");
            }
            keys.put(number, key);
        }
    }

    // ---- The signed heads: the root of the tree over the first entries, signed by the key of that time.
    private void checkHeads() throws Exception {
        List<String> told = new ArrayList<>();
        for (byte[] key : keys.values()) {
            told.add(written(origin, key));
            tell("note   ", "compare this key with what its owner told you by another way: " + written(origin, key));
        }
        must(lines(custody.resolve("keys")).equals(told), custody.resolve("keys"), "does not list the keys that the log tells of");
        List<Path> heads = new ArrayList<>(files(custody.resolve("checkpoints"), 1));
        files(custody.resolve("stamps"), 2).stream().filter(file -> file.endsWith("checkpoint")).forEach(heads::add);
        heads.add(custody.resolve("checkpoint"));
        for (Path head : heads) checkHead(head);
        long covered = roots.isEmpty() ? 0 : roots.lastKey();
        must(covered == leaves.size(), custody.resolve("checkpoint"), "no signed head covers entries from " + covered + " on");
        tell("ok     ", "signed heads: " + heads.size() + " were held against the log, the last over " + covered + " entries");
    }

    private void checkHead(Path file) throws Exception {
        List<String> lines = lines(file);
        String size = lines.size() == 5 && lines.get(0).equals(origin) && lines.get(3).isEmpty() ? lines.get(1) : "";
        if (must(size.matches("0|[1-9][0-9]{0,8}"), file, "is no signed head of this log")
                && must(whole(size) <= leaves.size(), file, "is over " + size + " entries, but the log has fewer: it was cut off")) {
            byte[] top = tree(0, Integer.parseInt(size));
            Map.Entry<Long, byte[]> key = keys.lowerEntry(whole(size));
            boolean same = lines.get(2).equals(base64(top));
            boolean signed = key != null && isSigned(String.join("\n", lines) + "\n", key.getValue());
            must(same, file, "is over other entries than the log's first " + size + ": they were changed since");
            if (must(signed, file, "does not bear the signature of the key that was in use then") && same) {
                roots.put(whole(size), top);
            }
        }
    }

    /** Whether a note (text, empty line, one signature) is signed by a key of this log. */
    private boolean isSigned(String note, byte[] key) throws Exception {
        int gap = note.lastIndexOf("\n\n") + 2;
        byte[] id = Arrays.copyOf(sha256(bytes(origin + "\n"), new byte[] {1}, key), 4);
        String before = "\u2014 " + origin + " ";
        byte[] line = note.startsWith(before, gap) && note.endsWith("\n") ? unbase64(note.substring(gap + before.length(), note.length() - 1)) : id;
        try {
            byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100" + hex(key)); // RFC 8410
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
            check.update(bytes(note.substring(0, gap - 1)));
            return Arrays.equals(id, Arrays.copyOf(line, 4)) && check.verify(Arrays.copyOfRange(line, 4, Math.max(4, line.length)));
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }

    /** A public key as it is written down: name, id, and in base64 its type (1: Ed25519) and its 32 bytes. */
    private static String written(String name, byte[] key) throws Exception {
        byte[] typed = ByteBuffer.allocate(1 + key.length).put((byte) 1).put(key).array();
        return name + "+" + hex(sha256(bytes(name + "\n"), typed)).substring(0, 8) + "+" + base64(typed);
    }

    /** The hash over some leaves in a row (RFC 6962, section 2.1): split at the largest power of two below their number. */
    private byte[] tree(int first, int count) throws Exception {
        int left = count < 2 ? 0 : Integer.highestOneBit(count - 1);
        return count == 0 ? sha256() : count == 1 ? leaves.get(first) : node(tree(first, left), tree(first + left, count - left));
    }

    // ---- The proofs (RFC 9162, sections 2.1.3 and 2.1.4): they hold without the rest of the log.
    private void checkProofs() throws Exception {
        Set<Long> unproven = new TreeSet<>(isCase ? Set.of() : records.keySet());
        Path file = custody.resolve("proofs.jsonl");
        int count = 0;
        for (String line : isCase ? List.<String>of() : lines(file)) {
            count++;
            List<byte[]> path = new ArrayList<>();
            Stream.of(between(line, "\"path\":[\"", "\"]").split("\",\"")).filter(hash -> !hash.isEmpty()).map(Verify::unhex).forEach(path::add);
            boolean inclusion = line.contains(",\"proof\":\"inclusion\",");
            long at = whole(between(line, inclusion ? "{\"entry\":" : "{\"from\":", ","));
            byte[] from = inclusion ? records.get(at) : roots.get(at);
            long last = whole(between(line, ",\"size\":", "}")) - 1;
            byte[] top = roots.get(last + 1);
            if (!inclusion && Long.bitCount(at) == 1) {
                path.add(0, from);
            }
            // A proof of consistency begins at the last full subtree that both trees share, which is the first hash of the path.
            int full = Long.numberOfTrailingZeros(Math.max(1, at));
            boolean holds = from != null && top != null && at <= last && (inclusion ? climbs(at, last, from, path, null, top)
                    : at > 0 && !path.isEmpty() && climbs((at - 1) >> full, last >> full, path.remove(0), path, from, top));
            if (must(holds, file, "line " + count + " does not prove what it is said to prove") && inclusion) {
                unproven.remove(at);
            }
        }
        unproven.forEach(entry -> must(false, file, "nothing proves that the log holds entry " + entry));
        tell("ok     ", isCase ? "proofs: none needed where the whole log is" : "proofs: " + count + " were followed to a signed head");
    }

    /** Goes up a tree from a node: beside each node stands the next hash of the path, left of it or right. */
    private static boolean climbs(long at, long last, byte[] start, List<byte[]> path, byte[] olderTop, byte[] top) throws Exception {
        byte[] older = start, newer = start;
        boolean tooLong = false;
        for (byte[] beside : path) {
            boolean right = at % 2 == 1 || at == last;
            older = right ? node(beside, older) : older;
            newer = right ? node(beside, newer) : node(newer, beside);
            int levels = right && at > 0 ? 1 + Long.numberOfTrailingZeros(at) : 1;
            tooLong |= last == 0;
            at >>= levels;
            last >>= levels;
        }
        return !tooLong && last == 0 && Arrays.equals(newer, top) && (olderTop == null || Arrays.equals(older, olderTop));
    }

    // ---- The time stamps (RFC 3161): that they are of these heads. Who gave them is not checked here.
    private void checkStamps() throws Exception {
        int count = 0;
        for (Path file : files(custody.resolve("stamps"), 2)) {
            if (file.toString().endsWith(".tsr")) {
                count++;
                Path head = file.resolveSibling("checkpoint");
                // Answer, token, its content, signed data, third of its elements, its content, octets; in them the third element, its digest.
                byte[] imprint = der(Files.readAllBytes(file), 0, 1, 1, 0, 2, 1, 0, 0, 2, 1);
                must(Files.exists(head) && Arrays.equals(imprint, digest(head)), file, "is not a time stamp of the head beside it");
            }
        }
        tell("note   ", count == 0 ? "time: no stamp of an authority is here" : "time: " + count + " stamps are of these heads."
                + " That the authorities signed them was NOT checked here: 'openssl ts -verify' does it, with their certificates");
    }

    /** The content of the DER element that a path of positions leads to; empty where there is none. */
    private static byte[] der(byte[] whole, int... path) {
        byte[] inside = whole;
        for (int position : path) {
            int from = 0, length = 0;
            for (int passed = 0; passed <= position; passed++) {
                int head = from + length;
                int count = head + 1 < inside.length ? inside[head + 1] & 0xff : 0;
                from = Math.min(inside.length, head + 2 + (count > 0x80 ? count - 0x80 : 0));
                length = count;
                for (int at = head + 2; count > 0x80 && at < from; at++) {
                    length = (at == head + 2 ? 0 : length << 8) | inside[at] & 0xff;
                }
                length = Math.max(0, Math.min(length, inside.length - from));
            }
            inside = Arrays.copyOfRange(inside, from, from + length);
        }
        return inside;
    }

    // ---- The originals: each is named by its digest.
    private void checkOriginals() throws Exception {
        Path originals = root.resolve(isCase ? "originals" : "data/originals");
        Set<String> missing = new TreeSet<>(captured);
        List<Path> here = files(originals, 2);
        for (Path file : here) {
            String named = originals.relativize(file).toString().replaceAll("[/\\\\]", "");
            must(named.equals(hex(digest(file))), file, "was changed: it is not what its name says");
            must(captured.contains(named), file, "no record that is here tells that it was received");
            missing.remove(named);
        }
        missing.forEach(digest -> must(!isCase, originals, "lacks the original " + digest));
        tell("ok     ", "originals: " + here.size() + " were read and compared with their names"
                + (isCase ? "" : "; " + missing.size() + " that the records name are not in this package"));
    }

    /** The lines of a file of text. */
    private List<String> lines(Path file) throws Exception {
        boolean readable = Files.isRegularFile(file) && Files.size(file) < WHOLE_FILE_BYTES_MAX;
        byte[] whole = readable ? Files.readAllBytes(file) : new byte[0];
        String text = new String(whole, StandardCharsets.UTF_8);
        boolean sound = Arrays.equals(bytes(text), whole) && (text.isEmpty() || text.endsWith("\n"));
        must(readable && sound, file, "is missing, or is no text in UTF-8 whose last line has its end");
        return text.isEmpty() ? List.of() : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** The files in a folder; at depth 1, whatever lies in it. */
    private static List<Path> files(Path folder, int depth) throws Exception {
        try (Stream<Path> inside = Files.isDirectory(folder) ? Files.walk(folder, depth) : Stream.empty()) {
            return inside.filter(file -> !file.equals(folder) && (depth == 1 || !Files.isDirectory(file))).sorted().collect(Collectors.toList());
        }
    }

    /** What stands between two marks in canonical JSON. Inside its strings quotes are escaped, so no string can hold a mark. */
    private static String between(String json, String mark, String end) {
        int from = json.indexOf(mark);
        int to = from < 0 ? -1 : json.indexOf(end, from + mark.length());
        return to < 0 ? "" : json.substring(from + mark.length(), to);
    }

    private static byte[] digest(Path file) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return sha256.digest();
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Stream.of(parts).forEach(sha256::update);
        return sha256.digest();
    }

    // Bounded before they are matched: a long text would take the matcher too deep.
    private static long whole(String digits) { return digits.length() < 19 && digits.matches("[0-9]+") ? Long.parseLong(digits) : -1; }
    private static byte[] unhex(String hex) { return hex.length() == 64 && hex.matches("[0-9a-f]*") ? HexFormat.of().parseHex(hex) : new byte[0]; }
    /** Base64 can be written in more than one way; only the usual one is taken, so that no bit is without meaning. */
    private static byte[] unbase64(String text) {
        boolean fits = text.length() < 999 && text.length() % 4 == 0 && text.matches("[A-Za-z0-9+/]*={0,2}");
        byte[] bytes = fits ? Base64.getDecoder().decode(text) : new byte[0];
        return base64(bytes).equals(text) ? bytes : new byte[0];
    }
    private static String base64(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }
    private static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }
    private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }
    private static byte[] node(byte[] left, byte[] right) throws Exception { return sha256(new byte[] {1}, left, right); }
}
