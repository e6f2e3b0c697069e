package org.dokaz.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Numbers from 0 on in as few bytes as they need: seven bits a byte, the lowest first. */
final class Distances {

    private static final int GROUP_BITS = 7;
    private static final int GROUP_MASK = (1 << GROUP_BITS) - 1;
    private static final int SHIFT_MAX = 35;

    private Distances() {}

    static void write(DataOutputStream out, long distance) throws IOException {
        long rest = distance;
        while (rest > GROUP_MASK) {
            out.writeByte((int) (rest & GROUP_MASK) | (1 << GROUP_BITS));
            rest >>>= GROUP_BITS;
        }
        out.writeByte((int) rest);
    }

    static long read(DataInputStream in) throws IOException {
        long distance = 0;
        for (int shift = 0; shift <= SHIFT_MAX; shift += GROUP_BITS) {
            int group = in.readUnsignedByte();
            distance |= (long) (group & GROUP_MASK) << shift;
            if (group <= GROUP_MASK) {
                return distance;
            }
        }
        throw new IOException("a distance that does not end");
    }
}
