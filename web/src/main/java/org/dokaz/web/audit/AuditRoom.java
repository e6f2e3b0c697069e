package org.dokaz.web.audit;

import org.dokaz.app.Desk;
import org.dokaz.app.DeskAudit;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door of the audit. */
@Configuration(proxyBeanMethods = false)
public class AuditRoom {

    /** A room that opens with the others. */
    public AuditRoom() {}

    @Bean
    AuditDoors auditDoors(Desk desk, Shell shell) {
        return new AuditDoors(DeskAudit.of(desk), shell);
    }
}
