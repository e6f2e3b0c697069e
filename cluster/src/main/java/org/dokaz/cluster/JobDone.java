package org.dokaz.cluster;

/** What was asked for is there already. The message says so, and what to do. */
final class JobDone extends Exception {

    private static final long serialVersionUID = 1L;

    JobDone(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
