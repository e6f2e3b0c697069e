package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserGazetteerTest {

    @Test
    void theDataFolderIsWhereTheSystemKeepsSuchData() {
        assertThat(UserGazetteer.dataFolder(Map.of("DOKAZ_HOME", "kept"), "Linux", "home"))
                .isEqualTo(Path.of("kept"));
        assertThat(UserGazetteer.dataFolder(Map.of(), "Linux", "home")).isEqualTo(Path.of("home/.local/share/dokaz"));
        assertThat(UserGazetteer.dataFolder(Map.of("XDG_DATA_HOME", "data", "DOKAZ_HOME", " "), "Linux", "home"))
                .isEqualTo(Path.of("data/dokaz"));
        assertThat(UserGazetteer.dataFolder(Map.of("LOCALAPPDATA", "local"), "Windows 11", "home"))
                .isEqualTo(Path.of("local/dokaz"));
        assertThat(UserGazetteer.dataFolder(Map.of(), "Mac OS X", "home"))
                .isEqualTo(Path.of("home/Library/Application Support/dokaz"));
    }
}
