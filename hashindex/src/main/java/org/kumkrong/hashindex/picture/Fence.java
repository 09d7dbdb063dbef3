// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a program is started with so that it may do little, the strictest first; the last one is always possible.
final class Fence {
    private static final String NOBODY = "65534";
    /// May write no file and leave no memory behind.
    private static final List<String> NO_FILES = List.of("sh", "-c", "ulimit -f 0; ulimit -c 0; exec \"$@\"", "sh");

    private Fence() {}

    static List<List<String>> usual() {
        List<List<String>> fences = new ArrayList<>();
        if (there("sh")) {
            boolean administrator = "root".equals(System.getProperty("user.name"));
            List<String> noRights = administrator
                    ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs")
                    : List.of("setpriv", "--no-new-privs");
            List<String> noNetwork =
                    administrator ? List.of("unshare", "--net") : List.of("unshare", "--user", "--net");
            if (there("setpriv")) {
                if (there("unshare")) {
                    fences.add(all(noNetwork, noRights, NO_FILES));
                }
                fences.add(all(noRights, NO_FILES));
                fences.add(all(List.of("setpriv", "--no-new-privs"), NO_FILES));
            }
            fences.add(NO_FILES);
        }
        fences.add(List.of());
        return fences;
    }

    @SafeVarargs
    private static List<String> all(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static boolean there(String program) {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
