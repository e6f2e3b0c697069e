package org.dokaz.preserve;

import java.nio.file.Path;
import org.dokaz.model.Digest;

/** Where things lie in a case folder. */
record Layout(Path root) {

    private static final int SHARD_DIGITS = 2;

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

    Path originals() {
        return root.resolve("originals");
    }

    Path records() {
        return root.resolve("records");
    }

    Path logs() {
        return root.resolve("log");
    }

    Path log() {
        return logs().resolve("custody.jsonl");
    }

    Path original(Digest exhibit) {
        return originals()
                .resolve(exhibit.hex().substring(0, SHARD_DIGITS))
                .resolve(exhibit.hex().substring(SHARD_DIGITS));
    }

    Path kept(Digest leaf) {
        return records()
                .resolve(leaf.hex().substring(0, SHARD_DIGITS))
                .resolve(leaf.hex().substring(SHARD_DIGITS) + ".json");
    }

    /** A file's place inside the case, as messages name it. */
    String inside(Path file) {
        return root.relativize(file).toString();
    }
}
