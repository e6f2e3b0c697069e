package org.dokaz.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Fault;

/** Whether an address on the web may be asked: it is of the web, and leads to no machine of the user's own network. */
final class PublicAddress {

    private static final int LENGTH_MAX = 2_000;
    private static final int IPV4_BYTES = 4;

    private PublicAddress() {}

    /** Why an address is not asked; nothing where it is. */
    static Optional<Fetched.Refused> refusal(URI address, boolean privateToo) {
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
        return privateToo ? Optional.empty() : ofMachines(host);
    }

    private static Optional<Fetched.Refused> ofMachines(String host) {
        try {
            for (InetAddress machine : InetAddress.getAllByName(host)) {
                if (!isPublic(machine)) {
                    return refused(
                            Fault.UNSUPPORTED,
                            "it leads into a private network or to this computer, where a hostile feed could send you; if you"
                                    + " mean it, use 'dokaz watch' with --allow-private-addresses");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return refused(Fault.UNREADABLE, "its host is not known; check the address and your connection");
        }
    }

    private static Optional<Fetched.Refused> refused(Fault fault, String detail) {
        return Optional.of(new Fetched.Refused(fault, detail));
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
                || (first == 198 && (second == 18 || second == 19));
        return !shared && !own && !special;
    }

    private static boolean isPublic6(byte[] bytes) {
        boolean unique = (bytes[0] & 0xFE) == 0xFC;
        boolean translated =
                bytes[0] == 0 && (bytes[1] & 0xFF) == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean compatible = true;
        for (int at = 0; at < 10; at++) {
            compatible &= bytes[at] == 0;
        }
        if (unique) {
            return false;
        }
        if (translated || compatible) {
            return isPublic4(bytes, 12);
        }
        return !sixToFour || isPublic4(bytes, 2);
    }
}
