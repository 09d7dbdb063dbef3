// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes small inputs; all content is invented.
final class Inputs {
    static final String HEADER = "tip_id,narrative,suspect_handles\n";

    private Inputs() {}

    static String report(String screenName) {
        return "<report><incidentSummary><incidentType>Child Sex Tourism</incidentType>"
                + "<incidentDateTime>2026-03-01T07:00:00Z</incidentDateTime></incidentSummary>"
                + "<personOrUserReported><screenName>" + screenName + "</screenName></personOrUserReported></report>";
    }

    static String fileOf(String report, String fileId) {
        return "<fileDetails><reportId>" + report + "</reportId><fileId>" + fileId + "</fileId></fileDetails>";
    }

    static String download(String id) {
        return "{\"reportId\":\"" + id + "\",\"reportedInformation\":{\"reportedPeople\":{\"reportedPersons\":["
                + "{\"screenName\":{\"value\":\"kite" + id + "\"}}]}}}";
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text.getBytes(UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        return Files.write(file, bytes);
    }

    /// Names and contents in turn.
    static byte[] zip(Object... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write(entries[i + 1] instanceof String text ? text.getBytes(UTF_8) : (byte[]) entries[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
