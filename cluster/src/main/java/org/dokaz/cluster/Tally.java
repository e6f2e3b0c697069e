package org.dokaz.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import org.dokaz.pipeline.Account;

/** What came of the documents of a slice, in numbers. */
record Tally(long in, long made, long declined, long failed) implements Serializable {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally of(Account account) {
        return new Tally(account.in(), account.made(), account.declined(), account.failed());
    }

    Tally and(Tally other) {
        return new Tally(in + other.in, made + other.made, declined + other.declined, failed + other.failed);
    }

    Account account() {
        return new Account(in, made, declined, failed);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(in);
        out.writeLong(made);
        out.writeLong(declined);
        out.writeLong(failed);
    }

    static Tally read(DataInput in) throws IOException {
        return new Tally(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}
