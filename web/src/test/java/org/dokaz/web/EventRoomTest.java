package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventRoomTest {
    @TempDir
    private Path folder;

    @Test
    void look() throws Exception {
        try (Served served = Served.with(folder, Told.FILES)) {
            Guest owner = served.signedIn("owner");
            org.jsoup.nodes.Document list = Told.page(owner, "/events");
            System.out.println(list.select("main").html());
            System.out.println(Told.page(owner, list.select(".card h2 a").first().attr("href")).select("main").html());
            System.out.println(Told.page(owner, "/names").select("main").html());
            System.out.println(served.told());
        }
    }
}
