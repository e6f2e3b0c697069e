package org.dokaz.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Fault;

/** Whether an address on the web may be asked: it is of the web, and leads to no machine of the user's own network. */
final class PublicAddress {

    private static final int LENGTH_MAX = 2_000;
    private static final int IPV4_BYTES = 4;

    private PublicAddress() {}

    /** What checking an address came to. */
    sealed interface Checked {

        /**
         * It may be asked.
         *
         * @param machines just these, whatever its name leads to a moment later
         */
        record At(List<InetAddress> machines) implements Checked {

            public At {
                machines = List.copyOf(machines);
            }
        }

        /** It is not asked. */
        record Not(Fetched.Refused why) implements Checked {}
    }

    /**
     * Whether an address is asked, and which machines then.
     *
     * @param privateToo whether machines of the user's own network may be among them
     */
    static Checked check(URI address, Network network, boolean privateToo) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return refused(Fault.UNSUPPORTED, "no address of the web; name one that begins with http:// or https://");
        }
        String host = address.getHost();
        if (host == null || host.isEmpty() || address.toString().length() > LENGTH_MAX) {
            return refused(Fault.UNSUPPORTED, "no address that can be asked; check how it is written");
        }
        if (address.getRawUserInfo() != null) {
            return refused(Fault.UNSUPPORTED, "it holds a user name or password, which are never sent; leave them out");
        }
        if (isOctal(host)) {
            return refused(
                    Fault.UNSUPPORTED,
                    "its host is a number that programs read in more ways than one; write it without zeros");
        }
        return ofMachines(host, network, privateToo);
    }

    /** Whether a host is numbers, one of which begins with a zero: to some programs that is octal. */
    private static boolean isOctal(String host) {
        boolean begins = true;
        boolean octal = false;
        for (int at = 0; at < host.length(); at++) {
            char mark = host.charAt(at);
            if (mark != '.' && (mark < '0' || mark > '9')) {
                return false;
            }
            boolean more = at + 1 < host.length() && host.charAt(at + 1) != '.';
            octal |= begins && mark == '0' && more;
            begins = mark == '.';
        }
        return octal;
    }

    private static Checked ofMachines(String host, Network network, boolean privateToo) {
        try {
            List<InetAddress> machines = network.machines(host);
            if (!privateToo && !machines.stream().allMatch(PublicAddress::isPublic)) {
                return refused(
                        Fault.UNSUPPORTED,
                        "it leads into a private network or to this computer, where a hostile feed could send you; if you"
                                + " mean it, use 'dokaz watch' with --allow-private-addresses");
            }
            return new Checked.At(machines);
        } catch (UnknownHostException unknown) {
            return refused(Fault.UNREADABLE, "its host is not known; check the address and your connection");
        }
    }

    private static Checked refused(Fault fault, String detail) {
        return new Checked.Not(new Fetched.Refused(fault, detail));
    }

    static boolean isPublic(InetAddress machine) {
        if (machine.isLoopbackAddress()
                || machine.isAnyLocalAddress()
                || machine.isLinkLocalAddress()
                || machine.isSiteLocalAddress()
                || machine.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = machine.getAddress();
        return bytes.length == IPV4_BYTES ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    /** Beyond what Java knows of: RFC 6890. */
    private static boolean isPublic4(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean own = first == 10
                || first == 127
                || first == 0
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && second == 168)
                || (first == 169 && second == 254);
        boolean special = first >= 240
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 192 && second == 88 && third == 99)
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        return !shared && !own && !special;
    }

    /** Addresses that hold one of version 4 are what that one is; where it cannot be told, or leads to nobody, they are not public. */
    private static boolean isPublic6(byte[] bytes) {
        int first = pair(bytes, 0);
        int second = pair(bytes, 2);
        boolean special = (first == 0x2001 && (second & 0xFE00) == 0) // Teredo, ORCHID and the like.
                || (first == 0x2001 && second == 0x0DB8)
                || (first == 0x3FFF && (second & 0xF000) == 0);
        if (first == 0x0064 && second == 0xFF9B) {
            return isZero(bytes, 4, 12) && isPublic4(bytes, 12);
        }
        if (isZero(bytes, 0, 8)) {
            boolean mapped = pair(bytes, 8) == 0xFFFF || pair(bytes, 10) == 0xFFFF || isZero(bytes, 8, 12);
            return mapped && isPublic4(bytes, 12);
        }
        // All that is given to networks that everybody reaches begins with these three bits.
        if ((first & 0xE000) != 0x2000 || special) {
            return false;
        }
        boolean isatap = (pair(bytes, 8) & 0xFDFF) == 0 && pair(bytes, 10) == 0x5EFE;
        if (isatap && !isPublic4(bytes, 12)) {
            return false;
        }
        boolean sixToFour = first == 0x2002;
        return !sixToFour || isPublic4(bytes, 2);
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != 0) {
                return false;
            }
        }
        return true;
    }
}
