package org.dokaz.preserve;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dokaz.model.Digest;

/**
 * Where things lie in a case folder, or in a package that a case gave away.
 *
 * @param logFolder what the log and its heads lie in
 */
record Layout(Path root, String logFolder) {

    private static final int SHARD_DIGITS = 2;
    private static final long BUNDLES_FOLDER_RECORDS = 100_000;
    private static final Pattern BUNDLE = Pattern.compile("([0-9]{12,18})\\.jsonl");

    /** Where things lie in a case. */
    Layout(Path root) {
        this(root, "log");
    }

    /** The founding file: the format, and by which program and when the case was begun. */
    Path founding() {
        return root.resolve("case.json");
    }

    Path lock() {
        return root.resolve("case.lock");
    }

    /** Where files are written before they have a name of their own. */
    Path incoming() {
        return root.resolve("incoming");
    }

    /** What a seclusion that is under way still has to do. */
    Path plan() {
        return incoming().resolve("seclusion.json");
    }

    /** The records that a seclusion under way brings back. */
    Path returning() {
        return incoming().resolve("returning.jsonl");
    }

    /** A bundle that was replaced, before it is erased. */
    Path oldBundle() {
        return incoming().resolve("old.jsonl");
    }

    /** A bundle before it has its place. */
    Path freshBundle() {
        return incoming().resolve("bundle.jsonl");
    }

    Path vault() {
        return root.resolve("vault");
    }

    Path originals() {
        return root.resolve("originals");
    }

    Path records() {
        return root.resolve("records");
    }

    Path logs() {
        return root.resolve(logFolder);
    }

    Path log() {
        return logs().resolve("custody.jsonl");
    }

    /** The latest signed head of the log. */
    Path checkpoint() {
        return logs().resolve("checkpoint");
    }

    /** The heads that were signed, the latest among them. */
    Path checkpoints() {
        return logs().resolve("checkpoints");
    }

    /** Where the head over this many entries is kept. */
    Path checkpoint(long size) {
        return checkpoints().resolve(String.format(Locale.ROOT, "%012d", size));
    }

    /** How far the log's tree has grown. */
    Path edge() {
        return logs().resolve("edge.json");
    }

    /** The public halves of the keys that signed heads. */
    Path publicKeys() {
        return logs().resolve("keys");
    }

    /** What time-stamping authorities said of heads. */
    Path stamps() {
        return logs().resolve("stamps");
    }

    /** A head, or what goes with it, before it has its place. */
    Path freshHead() {
        return incoming().resolve("head");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path secret() {
        return keys().resolve("signing.key");
    }

    /** The public half of the key in use. */
    Path open() {
        return keys().resolve("signing.pub");
    }

    /** A key that is to take the place of the one in use. */
    Path nextSecret() {
        return keys().resolve("next.key");
    }

    /** A key that was replaced, before it is erased. */
    Path oldSecret() {
        return keys().resolve("old.key");
    }

    Path original(Digest exhibit) {
        return originals()
                .resolve(exhibit.hex().substring(0, SHARD_DIGITS))
                .resolve(exhibit.hex().substring(SHARD_DIGITS));
    }

    /** Where the bundle lies whose first record has this number. */
    Path bundle(long first) {
        return records()
                .resolve(String.format(Locale.ROOT, "%06d", first / BUNDLES_FOLDER_RECORDS))
                .resolve(String.format(Locale.ROOT, "%012d.jsonl", first));
    }

    /** The number of the first record in a bundle that lies where it should. */
    Optional<Long> firstOf(Path file) {
        Matcher name = BUNDLE.matcher(file.getFileName().toString());
        return Optional.of(name)
                .filter(Matcher::matches)
                .map(matched -> Long.parseLong(matched.group(1)))
                .filter(first -> bundle(first).equals(file));
    }

    /** A file's place inside the case, as messages name it. */
    String inside(Path file) {
        return root.relativize(file).toString();
    }
}
