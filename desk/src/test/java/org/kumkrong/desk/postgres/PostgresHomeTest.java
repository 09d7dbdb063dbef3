// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresHomeTest {
    private static final long CALLER = new UnixSystem().getUid();
    private static final ServerAccount SAME_USER = new ServerAccount(CALLER, CALLER, List.of());

    @TempDir
    private Path folder;

    @Test
    void refusesAFolderWithOtherFiles() throws Exception {
        Files.writeString(folder.resolve("report.odt"), "synthetic");

        assertThatThrownBy(() -> PostgresHome.open(folder, folder, SAME_USER))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("holds other files");
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    @Test
    void refusesAFolderThatOthersMayWriteTo() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> PostgresHome.open(folder, folder, SAME_USER))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("others may write");
    }

    @Test
    void refusesAFolderOfSomebodyElse() {
        ServerAccount stranger = new ServerAccount(CALLER + 1, CALLER + 1, List.of());

        assertThatThrownBy(() -> PostgresHome.open(folder, folder, stranger))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("belongs to somebody else");
    }

    @Test
    void keepsOnePasswordForGood() throws Exception {
        Password first;
        try (PostgresHome home = PostgresHome.open(folder, folder, SAME_USER)) {
            first = home.adminPassword(new SecureRandom(new byte[] {3}));
        }

        try (PostgresHome home = PostgresHome.open(folder, folder, SAME_USER)) {
            assertThat(home.adminPassword(new SecureRandom(new byte[] {4}))).isEqualTo(first);
            assertThat(first.value()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void inventsNoPasswordForDataThatHasOne() throws Exception {
        try (PostgresHome home = PostgresHome.open(folder, folder, SAME_USER)) {
            Files.createDirectory(home.data());

            assertThatThrownBy(() -> home.adminPassword(new SecureRandom(new byte[] {5})))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("admin-password is missing");
        }
    }

    @Test
    void movesToThePlaceForRootWhenTheServerCannotEnter() throws Exception {
        Path wanted = folder.resolve("wanted");
        Path place = folder.resolve("place");
        ServerAccount shutOut = serverThatCannotEnter(wanted);

        try (PostgresHome home = PostgresHome.open(wanted, place, shutOut)) {
            assertThat(home.folder()).startsWith(place.toRealPath());
            assertThat(wanted.resolve("where.txt"))
                    .content()
                    .contains(home.folder().toString());
        }
    }

    @Test
    void findsThePlaceForRootAgain() throws Exception {
        Path wanted = folder.resolve("wanted");
        Path place = folder.resolve("place");
        ServerAccount shutOut = serverThatCannotEnter(wanted);
        Path first;
        try (PostgresHome home = PostgresHome.open(wanted, place, shutOut)) {
            first = home.folder();
        }

        try (PostgresHome home = PostgresHome.open(wanted, place, shutOut)) {
            assertThat(home.folder()).isEqualTo(first);
        }
    }

    @Test
    void saysWhatToDoWhenTheServerCanEnterNeither() {
        ServerAccount shutOut = new ServerAccount(CALLER, CALLER + 1, List.of("/bin/false"));

        assertThatThrownBy(() -> PostgresHome.open(folder.resolve("a"), folder.resolve("b"), shutOut))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("name a home folder outside /root");
    }

    @Test
    void rootNeedsAWayToBecomeSomebodyElse() {
        assertThatThrownBy(() -> ServerAccount.of(0, List.of(List.of("/no/such/setpriv"))))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("PostgreSQL does not run as root");
    }

    /// Stands in for setpriv: whoever asks to enter the folder fails, all else succeeds.
    private ServerAccount serverThatCannotEnter(Path wanted) throws IOException {
        Path script = Files.writeString(
                folder.resolve("setpriv"), "case \"$*\" in *" + wanted.getFileName() + "*) exit 1 ;; esac\nexit 0\n");
        return new ServerAccount(CALLER, CALLER + 1, List.of("/bin/sh", script.toString()));
    }
}
