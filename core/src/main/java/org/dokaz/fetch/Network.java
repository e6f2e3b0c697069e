package org.dokaz.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** What lies between this machine and sites: what names lead to, and connections to machines. A test hands in one that leads nowhere. */
public interface Network {

    /** The one that this machine is in. */
    Network REAL = new Network() {
        @Override
        public List<InetAddress> machines(String host) throws UnknownHostException {
            return List.of(InetAddress.getAllByName(host));
        }

        @Override
        public Socket connection(InetAddress machine, int port, Duration timeMax) throws IOException {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(machine, port), Math.toIntExact(timeMax.toMillis()));
                return socket;
            } catch (IOException | RuntimeException refused) {
                socket.close();
                throw refused;
            }
        }
    };

    /** The machines that a name leads to at this moment; at the next it may lead to others. */
    List<InetAddress> machines(String host) throws UnknownHostException;

    /** A connection to just this machine. */
    Socket connection(InetAddress machine, int port, Duration timeMax) throws IOException;
}
