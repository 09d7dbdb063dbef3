// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=";

    private static Map<String, String> sound() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KUMKRONG_DB_URL", "jdbc:postgresql://db.example:5432/kumkrong");
        environment.put("KUMKRONG_DB_MIGRATOR_PASSWORD", "a synthetic migrator");
        environment.put("KUMKRONG_DB_DESK_PASSWORD", "a synthetic password");
        environment.put("KUMKRONG_DB_LINKER_PASSWORD", "a synthetic linker pw");
        environment.put("KUMKRONG_SECRET_KEY", KEY);
        environment.put("KUMKRONG_PUBLIC_URL", "https://desk.example/");
        return environment;
    }

    @Test
    void readsWhatIsSound() {
        Map<String, String> environment = sound();
        environment.put("KUMKRONG_PROXIES", "127.0.0.1, 198.51.100.7");

        DeskSettings settings = SettingsReader.read(environment);

        assertThat(settings.demo()).isFalse();
        assertThat(settings.isSecure()).isTrue();
        assertThat(settings.cookieName("session")).isEqualTo("__Host-session");
        assertThat(settings.listening().address()).isEqualTo("127.0.0.1");
        assertThat(settings.listening().port()).isEqualTo(8080);
        assertThat(settings.listening().publicAddress()).hasToString("https://desk.example");
        assertThat(settings.listening().proxies()).containsExactly("127.0.0.1", "198.51.100.7");
    }

    @Test
    void saysAllThatIsMissingAtOnce() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of()))
                .isInstanceOf(DeskUnavailable.class)
                .message()
                .contains(
                        "KUMKRONG_DB_URL",
                        "KUMKRONG_DB_MIGRATOR_PASSWORD",
                        "KUMKRONG_DB_DESK_PASSWORD",
                        "KUMKRONG_DB_LINKER_PASSWORD",
                        "KUMKRONG_SECRET_KEY",
                        "KUMKRONG_PUBLIC_URL")
                .satisfies(message -> assertThat(message.lines()).hasSize(6));
    }

    @ParameterizedTest
    @CsvSource({
        "KUMKRONG_DB_URL, jdbc:mysql://db.example/kumkrong, must begin with jdbc:postgresql",
        "KUMKRONG_DB_URL, jdbc:postgresql://db.example/kumkrong?password=x, no user and no password",
        "KUMKRONG_DB_DESK_PASSWORD, short, shorter than 16",
        "KUMKRONG_DB_DESK_PASSWORD, demo-only, everybody knows",
        "KUMKRONG_DB_DESK_PASSWORD, changeme123, everybody knows",
        "KUMKRONG_DB_DESK_PASSWORD, a synthetic migrator, share a password",
        "KUMKRONG_SECRET_KEY, not a key, 32 bytes",
        "KUMKRONG_SECRET_KEY, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, looks made up",
        "KUMKRONG_PUBLIC_URL, http://desk.example, must begin with https",
        "KUMKRONG_PUBLIC_URL, https://desk.example/desk, without a path",
        "KUMKRONG_PUBLIC_URL, https://a b, no address",
        "KUMKRONG_PORT, many, no port",
        "KUMKRONG_PORT, 70000, no port",
        "KUMKRONG_OIDC_ISSUER, http://sign-in.example, must begin with https",
        "KUMKRONG_DB_DESK_PASSWORD_FILE, /there/is/no/such/file, cannot be read"
    })
    void refusesWhatIsUnsafe(String variable, String value, String complaint) {
        Map<String, String> environment = sound();
        environment.put(variable, value);

        assertThatThrownBy(() -> SettingsReader.read(environment))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void saysNoSecret() {
        Map<String, String> environment = sound();
        environment.put("KUMKRONG_DB_DESK_PASSWORD", "tooshort");
        environment.put("KUMKRONG_SECRET_KEY", "nokeyatall");

        assertThatThrownBy(() -> SettingsReader.read(environment)).message().doesNotContain("tooshort", "nokeyatall");
        assertThat(SettingsReader.read(sound()).toString()).doesNotContain("synthetic", KEY);
    }

    @Test
    void readsASecretFromAFile(@TempDir Path folder) throws IOException {
        Map<String, String> environment = sound();
        Path file = Files.writeString(folder.resolve("desk"), "a password from a file\n");
        environment.remove("KUMKRONG_DB_DESK_PASSWORD");
        environment.put("KUMKRONG_DB_DESK_PASSWORD_FILE", file.toString());

        assertThat(SettingsReader.read(environment).database().desk().value()).isEqualTo("a password from a file");
    }

    @Test
    void takesPlainHttpForATrialOnOneMachine() {
        Map<String, String> environment = sound();
        environment.put("KUMKRONG_PUBLIC_URL", "http://localhost:8080");

        assertThat(SettingsReader.read(environment).isSecure()).isFalse();
    }
}
