package org.tongban.platform.internal.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;

/**
 * Which port our PostgreSQL takes: the one that is set, else that of the last start, else a free
 * one.
 */
final class Ports {

    private final DataFolder folder;
    private final int fixed;
    private final Set<Integer> avoided = new HashSet<>();

    Ports(DataFolder folder, int fixed) {
        this.folder = folder;
        this.fixed = fixed;
    }

    int choose() {
        if (fixed != 0) {
            return fixed;
        }
        int last = lastKept();
        return last != 0 && !avoided.contains(last) && isFree(last) ? last : free();
    }

    void avoid(int port) {
        avoided.add(port);
    }

    void keep(int port) {
        try {
            Files.writeString(folder.port(), port + "\n");
        } catch (IOException unimportant) {
            // The next start finds another free one.
        }
    }

    private int lastKept() {
        try {
            return Integer.parseInt(Files.readString(folder.port()).strip());
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw PostgresProblem.START_FAILED.with("reason", "no free port").causedBy(none);
        }
    }
}
