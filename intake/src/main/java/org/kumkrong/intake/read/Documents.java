// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.read.format.Refusal;

/// Single documents: taken whole, within the bound, and told apart by their root element without a parser.
final class Documents {
    private Documents() {}

    /// The first bytes of a stream, as many as [Shape#HEAD] where it has them. Most documents are far smaller, so the
    /// room for them grows with what comes.
    static byte[] head(InputStream in) throws IOException {
        byte[] head = new byte[4 << 10];
        int length = 0;
        int count = in.read(head, 0, head.length);
        while (count >= 0 && length < Shape.HEAD) {
            length += count;
            if (length == head.length && length < Shape.HEAD) {
                head = Arrays.copyOf(head, 4 * length);
            }
            count = length < Shape.HEAD ? in.read(head, length, head.length - length) : -1;
        }
        return Arrays.copyOf(head, length);
    }

    /// All bytes of a document; those already read where they are all.
    static byte[] whole(byte[] head, InputStream all, IntakeLimits limits) throws IOException {
        int bytesMax = (int) limits.fileBytesMax();
        byte[] document = head.length < Shape.HEAD ? head : all.readNBytes(bytesMax);
        if (document.length > bytesMax || (document != head && document.length == bytesMax && all.read() >= 0)) {
            throw Refusal.limit(IntakeLimit.FILE_BYTES, bytesMax, "", "a document too large");
        }
        return document;
    }

    /// The name of the root element without its prefix; null where only a parser can tell.
    static @Nullable String root(byte[] xml) {
        int at = Shape.bomLength(xml);
        while (true) {
            at = Shape.indexOf(xml, '<', at);
            if (at < 0 || at + 1 >= xml.length) {
                return null;
            }
            if (xml[at + 1] == '?') {
                at = after(xml, "?>", at);
            } else if (startsAt(xml, "<!--", at)) {
                at = after(xml, "-->", at + 4);
            } else {
                return xml[at + 1] == '!' ? null : name(xml, at + 1);
            }
            if (at < 0) {
                return null;
            }
        }
    }

    /// The digits that fill the first element of that name; empty where it holds anything else, or the document does
    /// not look whole.
    static String numberIn(byte[] xml, String element) {
        String open = "<" + element + ">";
        int end = xml.length;
        while (end > 0 && xml[end - 1] <= ' ' && xml[end - 1] > 0) {
            end--;
        }
        int start = after(xml, open, 0);
        if (start < 0 || end == 0 || xml[end - 1] != '>') {
            return "";
        }
        int at = start;
        while (at < xml.length && xml[at] >= '0' && xml[at] <= '9') {
            at++;
        }
        return startsAt(xml, "</" + element + ">", at)
                ? new String(xml, start, at - start, StandardCharsets.US_ASCII)
                : "";
    }

    private static @Nullable String name(byte[] xml, int from) {
        int end = from;
        int start = from;
        while (end < xml.length && (Character.isLetterOrDigit(xml[end]) || "_-.:".indexOf(xml[end]) >= 0)) {
            if (xml[end++] == ':') {
                start = end;
            }
        }
        return end == start ? null : new String(xml, start, end - start, StandardCharsets.US_ASCII);
    }

    private static int after(byte[] xml, String wanted, int from) {
        for (int i = from; i + wanted.length() <= xml.length; i++) {
            if (startsAt(xml, wanted, i)) {
                return i + wanted.length();
            }
        }
        return -1;
    }

    private static boolean startsAt(byte[] xml, String wanted, int at) {
        if (at + wanted.length() > xml.length) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (xml[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
