// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.postgres.LocalPostgresSettings;
import org.kumkrong.desk.postgres.Password;

/// Where the desk listens, how it is reached, and where its database is.
///
/// @param listening where it listens, and under which address it is reached
/// @param database where the tables are
/// @param key seals what must be read again, such as the secrets behind codes: 32 bytes as base64
/// @param provider an agency's own sign-in; null where there is none
/// @param demo whether everything in it is made up
/// @param ahead how far the desk's clock is ahead of the given one; negative behind it. A demonstration's month ends
///     when its newest tip came in
/// @param monitoringToken shown by programs that watch over the desk; null where they need none, being on this machine
/// @param sets a folder with sets of known files, each in a folder of its own; null where there is none
public record DeskSettings(
        Listening listening,
        Database database,
        Password key,
        @Nullable Provider provider,
        boolean demo,
        Duration ahead,
        @Nullable Password monitoringToken,
        @Nullable Path sets) {
    private static final String LOOPBACK = "127.0.0.1";

    /// A desk that is not watched from other machines.
    public DeskSettings(
            Listening listening,
            Database database,
            Password key,
            @Nullable Provider provider,
            boolean demo,
            Duration ahead) {
        this(listening, database, key, provider, demo, ahead, null);
    }

    /// A desk without sets of known files.
    public DeskSettings(
            Listening listening,
            Database database,
            Password key,
            @Nullable Provider provider,
            boolean demo,
            Duration ahead,
            @Nullable Password monitoringToken) {
        this(listening, database, key, provider, demo, ahead, monitoringToken, null);
    }

    /// The same with sets of known files.
    public DeskSettings withSets(Path folder) {
        return new DeskSettings(listening, database, key, provider, demo, ahead, monitoringToken, folder);
    }

    /// A desk of made-up people on the loopback address.
    ///
    /// @param port 0 for any free one
    public static DeskSettings demo(int port, Database database, Password key, Duration ahead) {
        return new DeskSettings(new Listening(LOOPBACK, port, null, List.of()), database, key, null, true, ahead);
    }

    /// Whether browsers reach it over an encrypted connection only.
    public boolean isSecure() {
        return listening.publicAddress() != null
                && "https".equals(listening.publicAddress().getScheme());
    }

    /// A cookie's whole name: where connections are encrypted, one that no other host of the domain can set.
    public String cookieName(String name) {
        return isSecure() ? "__Host-" + name : name;
    }

    @Override
    public String toString() {
        return "desk at port " + listening.port();
    }

    /// Where it listens and how it is reached.
    ///
    /// @param address the address to listen on, such as `127.0.0.1`
    /// @param port 0 for any free one
    /// @param publicAddress what officers type, such as `https://desk.example`; null for this machine only
    /// @param proxies addresses of the proxies whose word about a caller's address is taken
    public record Listening(
            String address, int port, @Nullable URI publicAddress, List<String> proxies) {
        public Listening {
            proxies = List.copyOf(proxies);
        }
    }

    /// A database and how each of us signs in to it.
    ///
    /// @param url for JDBC, without user and password
    /// @param durability whether what was acknowledged must survive a loss of power
    public record Database(
            String url,
            Password migrator,
            Password desk,
            Password linker,
            LocalPostgresSettings.Durability durability) {
        @Override
        public String toString() {
            return "database";
        }
    }

    /// An agency's own sign-in, by OpenID Connect. It speaks for that agency's officers only.
    ///
    /// @param agency the agency's English name
    /// @param issuer where the provider describes itself
    public record Provider(String agency, URI issuer, String clientId, Password clientSecret) {
        @Override
        public String toString() {
            return "provider " + issuer.getHost();
        }
    }
}
