package org.dokaz.web.page;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/** That a program's request cannot be done, with what it is told. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final TreeMap<String, String> members;

    /** Of this status, in plain words that say what to do. */
    public Trouble(HttpStatus status, String detail) {
        this(status, detail, Map.of());
    }

    /**
     * The same with more that a program can work with.
     *
     * @param members further members of the answer, strings by their names
     */
    public Trouble(HttpStatus status, String detail, Map<String, String> members) {
        super(detail, null, false, false);
        this.status = status;
        this.members = new TreeMap<>(members);
    }

    HttpStatus status() {
        return status;
    }

    Map<String, String> members() {
        return members;
    }
}
