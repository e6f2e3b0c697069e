package org.dokaz.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathInsideTest {

    @Test
    void whatLiesInAFileKnowsTheFileAndItsPlaceInIt() {
        Optional<String> inside = Optional.of(PathInside.of(Optional.of("in/a.zip"), "b/c.txt"));
        Optional<String> deeper = Optional.of(PathInside.of(inside, "d.txt"));

        assertThat(PathInside.isOne(inside)).isTrue();
        assertThat(PathInside.outer(deeper)).contains("in/a.zip");
        assertThat(PathInside.inner(deeper)).contains("b/c.txt//d.txt");
    }

    @Test
    void whatCameByStandardInputHasNoPath() {
        Optional<String> inside = Optional.of(PathInside.of(Optional.empty(), "b.txt"));

        assertThat(PathInside.outer(inside)).isEmpty();
        assertThat(PathInside.inner(inside)).contains("b.txt");
    }

    @Test
    void noPathOfAFileAndNoAddressIsTakenForOne() {
        for (String path :
                new String[] {"-", "a", "/a/b", Path.of("a//b").toString(), "http://a.example", "https://a.example/b"
                }) {
            assertThat(PathInside.isOne(Optional.of(path))).as(path).isFalse();
            assertThat(PathInside.outer(Optional.of(path))).contains(path);
        }
        assertThat(PathInside.outer(Optional.of("https://a.example/b.zip//c.txt")))
                .contains("https://a.example/b.zip");
    }
}
