package org.dokaz.web.release;

import org.dokaz.app.Desk;
import org.dokaz.app.LetterDesk;
import org.dokaz.app.ReleaseDesk;
import org.dokaz.app.Workbench;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of the release desk. */
@Configuration(proxyBeanMethods = false)
public class ReleaseRoom {

    /** A room that opens with the others. */
    public ReleaseRoom() {}

    /** Closed with the room, before the case is. */
    @Bean(destroyMethod = "close")
    ReleaseDesk releaseDesk(Desk desk, Workbench.Setting setting) {
        return ReleaseDesk.of(desk, setting);
    }

    @Bean
    LetterDoors letterDoors(Desk desk, Shell shell) {
        return new LetterDoors(LetterDesk.of(desk), shell);
    }

    @Bean
    ReleaseDoors releaseDoors(ReleaseDesk release, Shell shell, Workbench.Setting setting) {
        return new ReleaseDoors(
                release,
                shell,
                String.valueOf(setting.folder().toAbsolutePath().normalize().getFileName()));
    }
}
