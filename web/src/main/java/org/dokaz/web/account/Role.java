package org.dokaz.web.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is to a case, and so what they may do. */
public enum Role {
    OWNER(EnumSet.allOf(Right.class)),
    ANALYST(EnumSet.of(Right.READ, Right.READ_RESTRICTED, Right.JUDGE)),
    REVIEWER(EnumSet.of(Right.READ, Right.READ_RESTRICTED, Right.JUDGE)),
    PUBLISHER(EnumSet.of(Right.READ, Right.READ_RESTRICTED)),
    READER(EnumSet.of(Right.READ));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    /** Whether they may do this. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** The name under which forms and files know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this code. */
    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
