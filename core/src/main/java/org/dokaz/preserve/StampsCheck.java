package org.dokaz.preserve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.ledger.StampImprint;
import org.dokaz.model.Digest;

/** The check that what time-stamping authorities said is of heads of this log. Whether they said it is checked where their certificates are. */
final class StampsCheck {

    private static final int NAME_DIGITS = 16;
    private static final int STAMP_BYTES_MAX = 1 << 20;

    private final Layout layout;
    private final HeadsCheck heads;
    private final List<Flaw> flaws = new ArrayList<>();
    private long covered;

    StampsCheck(Layout layout, HeadsCheck heads) {
        this.layout = layout;
        this.heads = heads;
    }

    /** Checks every folder of stamps. */
    void check() throws IOException {
        for (Path folder : KeptHead.files(layout.stamps())) {
            if (Files.isDirectory(folder)) {
                check(folder);
            }
        }
    }

    private void check(Path folder) throws IOException {
        Path file = folder.resolve("checkpoint");
        Optional<KeptHead> kept = Files.exists(file) ? KeptHead.read(file) : Optional.empty();
        if (kept.isEmpty()) {
            flaw(folder, "holds no signed head that was stamped");
            return;
        }
        Optional<String> wrong = heads.against(kept.get());
        wrong.ifPresent(what -> flaw(file, what));
        Digest stamped = Digest.of(kept.get().note().bytes());
        if (!stamped.hex().startsWith(folder.getFileName().toString())
                || folder.getFileName().toString().length() != NAME_DIGITS) {
            flaw(folder, "is not named by the digest of the head in it");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path stamp : inside.sorted().toList()) {
                if (stamp.getFileName().toString().endsWith(".tsr")) {
                    checkStamp(
                            stamp, stamped, wrong.isEmpty() ? kept.get().head().size() : 0);
                }
            }
        }
    }

    private void checkStamp(Path stamp, Digest stamped, long size) throws IOException {
        Optional<byte[]> imprint =
                Files.size(stamp) > STAMP_BYTES_MAX ? Optional.empty() : StampImprint.of(Files.readAllBytes(stamp));
        if (imprint.isEmpty()) {
            flaw(stamp, "is no answer of a time-stamping authority");
        } else if (!Arrays.equals(imprint.get(), stamped.bytes())) {
            flaw(stamp, "is a stamp of something else than the head beside it");
        } else {
            covered = Math.max(covered, size);
        }
    }

    private void flaw(Path file, String what) {
        flaws.add(new Flaw(layout.inside(file), what));
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** How many entries the largest head covers that was stamped. */
    long covered() {
        return covered;
    }
}
