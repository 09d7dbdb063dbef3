// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Packs small XML documents that look alike, with the words they share given beforehand. Not safe for threads.
final class Packing {
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

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);

    byte[] pack(byte[] document) {
        deflater.reset();
        deflater.setDictionary(DICTIONARY);
        deflater.setInput(document);
        deflater.finish();
        byte[] packed = new byte[document.length + document.length / 1000 + 64];
        ByteBuffer.wrap(packed).putInt(document.length);
        int length = deflater.deflate(packed, Integer.BYTES, packed.length - Integer.BYTES);
        return Arrays.copyOf(packed, Integer.BYTES + length);
    }

    byte[] unpack(byte[] packed) {
        inflater.reset();
        inflater.setDictionary(DICTIONARY);
        inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
        byte[] document = new byte[ByteBuffer.wrap(packed).getInt()];
        try {
            int length = inflater.inflate(document);
            if (length != document.length) {
                throw new IllegalStateException("a record unpacks to " + length + " of " + document.length + " bytes");
            }
            return document;
        } catch (DataFormatException impossible) {
            throw new IllegalStateException("a record we packed ourselves cannot be unpacked", impossible);
        }
    }
}
