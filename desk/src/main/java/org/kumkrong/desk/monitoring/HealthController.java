// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Open;
import org.kumkrong.desk.files.MatchingState;
import org.kumkrong.desk.folders.FolderState;
import org.kumkrong.desk.linking.LinkingState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the desk is up, for everybody; and what of it is not as it should be, for who may know.
@RestController
final class HealthController {
    private static final long DISK_BYTES_MIN = 1L << 30;
    private static final double MILLIS_PER_SECOND = 1000;

    private final Watch watch;
    private final LinkingState linking;
    private final MatchingState matching;
    private final MonitoringDoor door;
    private final FolderState folders;
    private final File unpacking = new File(System.getProperty("java.io.tmpdir"));

    HealthController(
            Watch watch, LinkingState linking, MatchingState matching, MonitoringDoor door, FolderState folders) {
        this.matching = matching;
        this.folders = folders;
        this.watch = watch;
        this.linking = linking;
        this.door = door;
    }

    /// Everything at once.
    record Ready(
            boolean ready,
            Database database,
            Tables tables,
            Linking linking,
            Matching matching,
            Disk disk,
            Folders folders) {}

    /// Whether the database answers.
    record Database(boolean ok, double seconds) {}

    /// Whether its tables are those of this process.
    record Tables(boolean ok, String here, String expected) {}

    /// @param somewhere whether some process on the database links
    /// @param here whether it is this one
    /// @param alive whether the threads for it live in this one
    record Linking(
            boolean ok,
            boolean somewhere,
            boolean here,
            boolean alive,
            int tips,
            int waiting,
            @Nullable String decidedAt,
            double decisionSeconds) {}

    /// Whether files of tips are matched. Where sets are put aside it is not as it should be, and the desk is ready all
    /// the same.
    ///
    /// @param somewhere whether some process on the database matches
    /// @param alive whether the thread for it lives in this one
    /// @param setsAside sets that are attached and cannot be asked, because they are damaged or gone
    record Matching(boolean ok, boolean somewhere, boolean alive, int setsAside) {}

    /// Whether files can be unpacked.
    record Disk(boolean ok, long freeBytes) {}

    /// Whether everything in the watched folder belongs to an agency. Where it does not, the desk is ready
    /// all the same.
    ///
    /// @param ofNoAgency folders called like no agency: nothing in them is taken
    record Folders(boolean ok, int ofNoAgency) {}

    @Open
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> show() {
        boolean up = watch.look().database();
        return answer(up, Map.of("status", up ? "up" : "down"));
    }

    @Open
    @GetMapping("/health/ready")
    ResponseEntity<Ready> details(HttpServletRequest request) {
        if (!door.opensFor(request)) {
            return ResponseEntity.notFound().build();
        }
        Ready ready = look();
        return answer(ready.ready(), ready);
    }

    private Ready look() {
        Watch.Look look = watch.look();
        Database database = new Database(look.database(), look.took().toMillis() / MILLIS_PER_SECOND);
        Tables tables = new Tables(look.tables().equals(watch.ownTables()), look.tables(), watch.ownTables());
        LinkingState.Look here = linking.look();
        boolean alive = linking.isAlive();
        Linking links = new Linking(
                look.linked() && alive,
                look.linked(),
                here.leads(),
                alive,
                here.tips(),
                here.waiting(),
                here.decidedAt() == null ? null : here.decidedAt().toString(),
                here.took().toMillis() / MILLIS_PER_SECOND);
        boolean matches = look.matched() && matching.isAlive();
        Matching files =
                new Matching(matches && look.setsAside() == 0, look.matched(), matching.isAlive(), look.setsAside());
        int strangers = folders.ofNoAgency().size();
        Disk disk = new Disk(unpacking.getUsableSpace() >= DISK_BYTES_MIN, unpacking.getUsableSpace());
        return new Ready(
                database.ok() && tables.ok() && links.ok() && matches && disk.ok(),
                database,
                tables,
                links,
                files,
                disk,
                new Folders(strangers == 0, strangers));
    }

    private static <T> ResponseEntity<T> answer(boolean well, T body) {
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(body);
    }
}
