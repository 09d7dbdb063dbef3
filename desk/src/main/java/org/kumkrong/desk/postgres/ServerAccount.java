// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The user the server runs as: whoever runs us, or `nobody` when that is root, because PostgreSQL refuses to be root.
///
/// @param callerId the user id we run under
/// @param serverId the user id the server runs under
/// @param prefix what goes before a command so that it runs as the server's user
record ServerAccount(long callerId, long serverId, List<String> prefix) {
    private static final int NOBODY = 65534;

    private static final Duration ENTER_MAX = Duration.ofSeconds(10);

    private static final List<List<String>> WAYS_DOWN =
            List.of(setpriv("/usr/bin"), setpriv("/bin"), chroot("/usr/sbin"), chroot("/usr/bin"));

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    /// The account for whoever runs this JVM.
    ///
    /// @throws PostgresUnavailable when that is root and there is no program with which to become somebody else
    static ServerAccount current() {
        return of(new UnixSystem().getUid(), WAYS_DOWN);
    }

    static ServerAccount of(long callerId, List<List<String>> waysDown) {
        if (callerId != 0) {
            return new ServerAccount(callerId, callerId, List.of());
        }
        return waysDown.stream()
                .filter(way -> Files.isExecutable(Path.of(way.getFirst())))
                .findFirst()
                .map(way -> new ServerAccount(callerId, NOBODY, way))
                .orElseThrow(() -> new PostgresUnavailable("PostgreSQL does not run as root, and neither setpriv nor"
                        + " chroot is there to start it as another user: run this as an ordinary user, or install"
                        + " util-linux."));
    }

    /// With setpriv, from util-linux.
    static List<String> setpriv(String folder) {
        return List.of(
                folder + "/setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--no-new-privs",
                "--");
    }

    /// With chroot, from coreutils: into the root that is already ours, which changes nothing but the user.
    static List<String> chroot(String folder) {
        return List.of(folder + "/chroot", "--userspec=" + NOBODY + ":" + NOBODY, "--groups=" + NOBODY, "/");
    }

    boolean differsFromCaller() {
        return callerId != serverId;
    }

    /// True when the server's user can pass through every folder down to this one, and through it.
    boolean canEnter(Path folder) {
        List<String> enter = List.of("/bin/sh", "-c", "cd -- \"$1\"", "sh", folder.toString());
        return !differsFromCaller()
                || new Program(Program.join(prefix, enter), Path.of("/"), Path.of("/dev/null"), ENTER_MAX).succeeds();
    }

    /// Gives a file or folder to the server's user.
    void own(Path path) throws IOException {
        if (differsFromCaller()) {
            Files.setAttribute(path, "unix:uid", (int) serverId, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", (int) serverId, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /// True when the path belongs to whoever runs us.
    boolean ownedByCaller(Path path) throws IOException {
        return owner(path) == callerId;
    }

    boolean ownedByRoot(Path path) throws IOException {
        return owner(path) == 0;
    }

    private static long owner(Path path) throws IOException {
        return Integer.toUnsignedLong((Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS));
    }
}
