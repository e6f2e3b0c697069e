package org.dokaz.web.account;

import java.util.Locale;
import java.util.Optional;

/** What somebody is to a case, and so what they may do. */
public enum Role {
    OWNER,
    ANALYST,
    REVIEWER,
    PUBLISHER,
    READER;

    /** Whether they may do this. */
    public boolean may(Right right) {
        return switch (this) {
            case OWNER -> true;
            case ANALYST -> right == Right.TAKE_IN || decides(right);
            case REVIEWER -> decides(right);
            case PUBLISHER -> right == Right.READ || right == Right.READ_RESTRICTED || right == Right.RELEASE;
            case READER -> right == Right.READ;
        };
    }

    private static boolean decides(Right right) {
        return right == Right.READ || right == Right.READ_RESTRICTED || right == Right.JUDGE;
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
