// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.kumkrong.intake.Rejection;

/// The file records of a first pass, waiting for their reports, wherever in the input those are.
///
/// Memory: each record is kept packed, some 300 bytes for a kilobyte of XML, until reading ends. Filled by one thread
/// before any report is read; then safe for threads.
final class FileJoin {
    private static final byte[] DICTIONARY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <fileDetails>
              <reportId></reportId>
              <fileId></fileId>
              <fileName></fileName>
              <originalFileName></originalFileName>
              <uploadedToEspTimestamp>2026-01-01T00:00:00Z</uploadedToEspTimestamp>
              <locationOfFile></locationOfFile>
              <fileViewedByEsp>false</fileViewedByEsp>
              <exifViewedByEsp>true</exifViewedByEsp>
              <publiclyAvailable>false</publiclyAvailable>
              <fileRelevance>Reported</fileRelevance>
              <fileAnnotations><generativeAi>true</generativeAi><potentialMeme>true</potentialMeme><viral>true</viral>
              <possibleSelfProduction>true</possibleSelfProduction></fileAnnotations>
              <industryClassification>A1</industryClassification>
              <originalFileHash hashType="MD5"></originalFileHash>
              <originalFileHash hashType="SHA1"></originalFileHash>
              <originalFileHash hashType="SHA256"></originalFileHash>
              <originalFileHash hashType="PDQ"></originalFileHash>
              <ipCaptureEvent><ipAddress></ipAddress><eventName>Upload</eventName><dateTime></dateTime></ipCaptureEvent>
              <deviceId><idType></idType><idValue></idValue></deviceId>
              <details type="EXIF"><nameValuePair><name></name><value></value></nameValuePair></details>
              <additionalInfo></additionalInfo>
            </fileDetails>
            """.getBytes(StandardCharsets.US_ASCII);

    private static final class Waiting {
        private final List<Outcome.FileOf> files = new ArrayList<>(1);
        private volatile boolean claimed;
    }

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /// Keeps a record.
    ///
    /// @return whether it is new; false for one that came before, byte for byte
    boolean add(Outcome.FileOf file) {
        List<Outcome.FileOf> files = waiting.computeIfAbsent(file.report(), _ -> new Waiting()).files;
        if (files.stream().anyMatch(f -> Arrays.equals(f.packed(), file.packed()))) {
            return false;
        }
        return files.add(file);
    }

    /// The `fileDetails` documents of a report, in input order.
    List<byte[]> claim(String report) {
        Waiting found = waiting.get(report);
        if (found == null) {
            return List.of();
        }
        found.claimed = true;
        return found.files.stream().map(f -> unpack(f.packed())).toList();
    }

    /// Names every record whose report did not come, in input order of the reports' first records.
    void orphans(Consumer<Rejection> out) {
        for (Waiting report : waiting.values()) {
            if (!report.claimed) {
                report.files.forEach(f -> out.accept(new Rejection(
                        f.place().file(),
                        "",
                        "a file record whose report " + f.report() + " is not in the input or could not be read",
                        "Add " + f.report() + ".xml and read again")));
            }
        }
    }

    static byte[] pack(byte[] document) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(document);
            deflater.finish();
            byte[] packed = new byte[document.length + 64 + document.length / 1000];
            int length = 8;
            java.nio.ByteBuffer.wrap(packed).putInt(0, document.length);
            length = 4 + deflater.deflate(packed, 4, packed.length - 4);
            return Arrays.copyOf(packed, length);
        }
    }

    private static byte[] unpack(byte[] packed) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed, 4, packed.length - 4);
            byte[] document = new byte[java.nio.ByteBuffer.wrap(packed).getInt(0)];
            inflater.inflate(document);
            return document;
        } catch (DataFormatException impossible) {
            throw new IllegalStateException("a record we packed ourselves cannot be unpacked", impossible);
        }
    }
}
