// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.accounts.Secrets;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;
import org.kumkrong.desk.postgres.Password;

/// Reads settings from environment variables, and says all that is wrong with them at once.
///
/// A secret may stand in a file named by the variable with `_FILE` behind it; that keeps it out of process lists.
final class SettingsReader {
    private static final int SECRET_CHARS_MIN = 16;
    private static final int PORT_USUAL = 8080;
    private static final int PORT_MAX = 65_535;
    private static final Set<String> KNOWN_TO_ALL = Set.of(
            "demo-only", "postgres", "password", "changeme", "change-me", "kumkrong", "secret", "example", "default");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Password NONE = new Password("missing");

    private final Map<String, String> environment;
    private final List<String> complaints = new ArrayList<>();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The settings of a desk that is used in earnest.
    ///
    /// @throws DeskUnavailable naming everything that is missing or unsafe
    static DeskSettings read(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        DeskSettings settings = new DeskSettings(
                reader.listening(),
                reader.database(),
                reader.key(),
                reader.provider(),
                false,
                Duration.ZERO,
                reader.monitoringToken(),
                reader.sets());
        reader.refuse();
        return settings;
    }

    /// The database alone, for commands that need nothing else.
    static DeskSettings.Database readDatabase(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        DeskSettings.Database database = reader.database();
        reader.refuse();
        return database;
    }

    /// The address officers type, alone.
    static URI readPublicAddress(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        URI address = reader.publicAddress();
        reader.refuse();
        return address;
    }

    private void refuse() {
        if (!complaints.isEmpty()) {
            throw new DeskUnavailable(String.join(System.lineSeparator(), complaints), null);
        }
    }

    private DeskSettings.Listening listening() {
        String proxies = environment.getOrDefault("KUMKRONG_PROXIES", "");
        return new DeskSettings.Listening(
                environment.getOrDefault("KUMKRONG_ADDRESS", "127.0.0.1"),
                port(),
                publicAddress(),
                Arrays.stream(proxies.split("[, ]+"))
                        .filter(each -> !each.isBlank())
                        .toList());
    }

    private int port() {
        String text = environment.getOrDefault("KUMKRONG_PORT", String.valueOf(PORT_USUAL));
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > PORT_MAX) {
            complaints.add("KUMKRONG_PORT is no port: give a number from 1 to " + PORT_MAX + ".");
        }
        return port;
    }

    private URI publicAddress() {
        String name = "KUMKRONG_PUBLIC_URL";
        String text = environment.getOrDefault(name, "");
        if (text.isBlank()) {
            complaints.add(name + " is missing: give the address officers type, such as https://desk.example.");
            return URI.create("https://missing");
        }
        try {
            URI given = new URI(text.strip());
            String host = String.valueOf(given.getHost());
            boolean trial = "http".equals(given.getScheme()) && LOOPBACK.contains(host);
            if (given.getHost() == null || !("https".equals(given.getScheme()) || trial)) {
                complaints.add(name + " must begin with https://, because passwords travel there; http://localhost will"
                        + " do for a trial on one machine.");
            } else if (!Set.of("", "/").contains(String.valueOf(given.getPath())) || given.getQuery() != null) {
                complaints.add(name + " must be a host alone, without a path: the desk wants a name of its own.");
            }
            return new URI(given.getScheme(), null, given.getHost(), given.getPort(), null, null, null);
        } catch (URISyntaxException e) {
            complaints.add(name + " is no address: write it like https://desk.example.");
            return URI.create("https://missing");
        }
    }

    private DeskSettings.Database database() {
        String name = "KUMKRONG_DB_URL";
        String url = environment.getOrDefault(name, "");
        if (url.isBlank()) {
            complaints.add(
                    name + " is missing: give the database, such as jdbc:postgresql://db.example:5432/kumkrong.");
        } else if (!url.startsWith("jdbc:postgresql://")) {
            complaints.add(name + " must begin with jdbc:postgresql://.");
        } else if (url.matches(".*[?&](?:user|password)=.*") || url.matches("jdbc:postgresql://[^/?]*@.*")) {
            complaints.add(name + " must hold no user and no password: those have variables of their own.");
        }
        Password migrator = secret("KUMKRONG_DB_MIGRATOR_PASSWORD");
        Password desk = secret("KUMKRONG_DB_DESK_PASSWORD");
        Password linker = secret("KUMKRONG_DB_LINKER_PASSWORD");
        if (!desk.equals(NONE) && (desk.equals(migrator) || desk.equals(linker))) {
            complaints.add("The database's roles share a password: give each its own, or the walls between them are"
                    + " paper.");
        }
        return new DeskSettings.Database(url, migrator, desk, linker, Durability.DURABLE);
    }

    private Password key() {
        String name = "KUMKRONG_SECRET_KEY";
        String key = read(name);
        if (key == null) {
            return NONE;
        }
        if (key.isEmpty()) {
            complaints.add(name + " is missing: make one with openssl rand -base64 32, and keep a copy where the"
                    + " database's backups are not.");
        } else if (!Secrets.isKey(key)) {
            complaints.add(name + " must be 32 bytes as base64: make one with openssl rand -base64 32.");
        } else if (key.chars().distinct().count() < SECRET_CHARS_MIN) {
            complaints.add(name + " looks made up: make one with openssl rand -base64 32.");
        }
        return key.isEmpty() ? NONE : new Password(key);
    }

    private DeskSettings.@Nullable Provider provider() {
        String issuer = environment.getOrDefault("KUMKRONG_OIDC_ISSUER", "");
        if (issuer.isBlank()) {
            return null;
        }
        String agency = needed("KUMKRONG_OIDC_AGENCY", "the English name of the agency whose officers it knows");
        String client = needed("KUMKRONG_OIDC_CLIENT_ID", "the name the provider knows the desk by");
        Password secret = secret("KUMKRONG_OIDC_CLIENT_SECRET");
        try {
            URI address = new URI(issuer.strip());
            if (!"https".equals(address.getScheme())) {
                complaints.add("KUMKRONG_OIDC_ISSUER must begin with https://.");
            }
            return new DeskSettings.Provider(agency, address, client, secret);
        } catch (URISyntaxException e) {
            complaints.add("KUMKRONG_OIDC_ISSUER is no address: write it like https://sign-in.example.");
            return null;
        }
    }

    private @Nullable Password monitoringToken() {
        String name = "KUMKRONG_MONITORING_TOKEN";
        boolean given = !environment.getOrDefault(name, "").isBlank()
                || !environment.getOrDefault(name + "_FILE", "").isBlank();
        return given ? secret(name) : null;
    }

    private @Nullable Path sets() {
        String folder = environment.getOrDefault("KUMKRONG_SETS", "");
        if (folder.isBlank()) {
            return null;
        }
        try {
            Path named = Path.of(folder.strip());
            if (Files.isDirectory(named)) {
                return named;
            }
        } catch (InvalidPathException e) {
            // said below
        }
        complaints.add("KUMKRONG_SETS names no folder: give the one that holds sets made by ./kumkrong hashset build.");
        return null;
    }

    private String needed(String name, String what) {
        String text = environment.getOrDefault(name, "");
        if (text.isBlank()) {
            complaints.add(name + " is missing: give " + what + ".");
        }
        return text.strip();
    }

    private Password secret(String name) {
        String secret = read(name);
        if (secret == null) {
            return NONE;
        }
        if (secret.isEmpty()) {
            complaints.add(name + " is missing: set it, or " + name + "_FILE to a file that holds it.");
            return NONE;
        }
        String plain = secret.toLowerCase(Locale.ROOT).replaceAll("[0-9]+$", "");
        if (KNOWN_TO_ALL.contains(plain)) {
            complaints.add(name + " is one that everybody knows: make one with openssl rand -base64 24.");
        } else if (secret.length() < SECRET_CHARS_MIN) {
            complaints.add(name + " is shorter than " + SECRET_CHARS_MIN
                    + " characters: make one with openssl rand -base64 24.");
        }
        return new Password(secret);
    }

    /// From the variable or its file; empty where there is neither, null where the file was complained about.
    private @Nullable String read(String name) {
        String file = environment.getOrDefault(name + "_FILE", "");
        if (file.isBlank()) {
            return environment.getOrDefault(name, "").strip();
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            complaints.add(name + "_FILE names a file that cannot be read: " + file + ".");
            return null;
        }
    }
}
