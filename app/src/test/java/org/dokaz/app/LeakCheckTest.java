package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.release.site.Site;
import org.dokaz.release.withheld.Secret;
import org.junit.jupiter.api.Test;

class LeakCheckTest {

    private static final List<Secret> SECRETS = List.of(Secret.name("private person 1", "Paper Boat"));

    @Test
    void aWordOfTheProgramsOwnStyleSheetGivesNobodyAway() {
        SortedMap<String, byte[]> files = new TreeMap<>(Site.fixed());
        assertThat(new String(files.get("site.css"), StandardCharsets.UTF_8)).contains("paper");
        assertThat(LeakCheck.of(SECRETS, files).leaks()).isEmpty();
    }

    @Test
    void theSameWordInAnyOtherFileStopsTheRelease() {
        SortedMap<String, byte[]> files = new TreeMap<>(Site.fixed());
        byte[] sheet = files.get("site.css");
        files.put("other.css", sheet);
        byte[] changed = Arrays.copyOf(sheet, sheet.length + 1);
        changed[sheet.length] = '\n';
        files.put("site.css", changed);
        assertThat(LeakCheck.of(SECRETS, files).leaks())
                .anyMatch(leak -> leak.startsWith("other.css"))
                .anyMatch(leak -> leak.startsWith("site.css"));
    }
}
