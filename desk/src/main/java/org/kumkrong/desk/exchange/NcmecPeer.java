// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.banks.BankChanges;
import org.kumkrong.desk.banks.BlankPrint;
import org.kumkrong.desk.banks.EmptyFile;
import org.kumkrong.desk.banks.Media;
import org.kumkrong.hashindex.set.Kind;

/// A server that speaks NCMEC's hash sharing, version 2.
final class NcmecPeer {
    /// The end of a range is a little in the past, so that clocks may differ.
    static final Duration BEHIND = Duration.ofSeconds(5);

    /// Asked for again, in case the other server tells changes later than they happened; taking something twice changes
    /// nothing.
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private static final Pattern NEXT = Pattern.compile("/v2/entries\\?[!-~&&[^#]]{1,2000}");

    private final PeerHttp http;

    NcmecPeer(PeerHttp http) {
        this.http = http;
    }

    /// A range of time, and where in it.
    record Range(Instant takenUntil, Instant until, String page) {}

    PeerPage fetch(String address, String user, String password, Range range) throws PeerMistake, InterruptedException {
        String path = range.page().isEmpty()
                ? "/v2/entries?to=" + written(range.until()) + "&from=" + written(from(range.takenUntil()))
                : range.page();
        String both = user + ":" + password;
        byte[] bytes = http.get(
                address + path,
                Map.of(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)),
                        "Accept",
                        "application/xml",
                        NcmecXml.ORIGINS_ASKED,
                        "1"));
        PeerPage read = read(bytes, range.until());
        refuseOtherRange(read.next(), from(range.takenUntil()), range.until());
        return read;
    }

    /// A page that goes on later than we asked, or ends earlier, would leave something out for ever.
    static void refuseOtherRange(@Nullable String next, Instant from, Instant until) throws PeerMistake {
        if (next == null) {
            return;
        }
        Instant begins = time(next, "from");
        Instant ends = time(next, "to");
        if (begins != null && begins.isAfter(from.truncatedTo(ChronoUnit.SECONDS))) {
            throw new PeerMistake(PeerMistake.Kind.OTHER_RANGE, "from");
        }
        if (ends != null && ends.isBefore(until.truncatedTo(ChronoUnit.SECONDS))) {
            throw new PeerMistake(PeerMistake.Kind.OTHER_RANGE, "to");
        }
    }

    /// A time in an address; null where it is not there, or written in another way.
    private static @Nullable Instant time(String next, String parameter) {
        Matcher found = Pattern.compile("[?&]" + parameter + "=([^&]*)").matcher(next);
        if (!found.find()) {
            return null;
        }
        try {
            return Instant.parse(URLDecoder.decode(found.group(1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    private static Instant from(Instant takenUntil) {
        return takenUntil.equals(Instant.EPOCH) ? Instant.EPOCH : takenUntil.minus(AGAIN);
    }

    /// In UTC, whatever the zone of this machine.
    private static String written(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "%3A");
    }

    static PeerPage read(byte[] bytes, Instant until) throws PeerMistake {
        PeerPage.Draft draft = new PeerPage.Draft();
        String next = null;
        try {
            XMLStreamReader xml = PlainXml.reader(new ByteArrayInputStream(bytes));
            boolean root = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.DTD) {
                    throw new PeerMistake(PeerMistake.Kind.UNREADABLE, "DOCTYPE");
                }
                if (event == XMLStreamReader.START_ELEMENT) {
                    if (!root && !xml.getLocalName().equals("queryResult")) {
                        throw new PeerMistake(PeerMistake.Kind.UNREADABLE, "queryResult");
                    }
                    root = true;
                    switch (xml.getLocalName()) {
                        case "queryResult", "paging" -> {}
                        case "images", "videos" -> entries(xml, draft);
                        case "next" -> next = xml.getElementText().strip();
                        default -> {
                            draft.notTaken("element=" + xml.getLocalName());
                            skip(xml);
                        }
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new PeerMistake(PeerMistake.Kind.CUT_OFF, "XML");
        }
        if (next == null || next.isEmpty()) {
            return draft.finish(null, until);
        }
        if (!NEXT.matcher(next).matches()) {
            throw new PeerMistake(PeerMistake.Kind.NOWHERE, "paging/next");
        }
        return draft.finish(next, null);
    }

    private static void entries(XMLStreamReader xml, PeerPage.Draft draft) throws XMLStreamException {
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "image" -> entry(xml, Media.IMAGE, false, draft);
                case "video" -> entry(xml, Media.VIDEO, false, draft);
                case "deletedImage" -> entry(xml, Media.IMAGE, true, draft);
                case "deletedVideo" -> entry(xml, Media.VIDEO, true, draft);
                default -> {
                    draft.notTaken("element=" + xml.getLocalName());
                    skip(xml);
                }
            }
        }
    }

    private static void entry(XMLStreamReader xml, Media media, boolean gone, PeerPage.Draft draft)
            throws XMLStreamException {
        String member = "";
        String id = "";
        PeerPage.Origin origin = PeerPage.Origin.UNSAID;
        String classification = "";
        List<Print> prints = new ArrayList<>();
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "member" -> {
                    String number = xml.getAttributeValue(null, "id");
                    member = number == null ? "" : number;
                    xml.getElementText();
                }
                case "id" -> {
                    origin = origin(xml);
                    id = xml.getElementText().strip();
                }
                case "classification" -> classification = xml.getElementText().strip();
                case "fingerprints" -> prints(xml, prints);
                default -> skip(xml);
            }
        }
        if (member.isEmpty() || id.isEmpty() || id.length() > REMOTE_CHARS_MAX || member.length() > REMOTE_CHARS_MAX) {
            draft.notTaken("entry without member or id");
            return;
        }
        String remote = member + "-" + id;
        if (gone) {
            draft.add(new PeerPage.Change.Gone(remote));
            return;
        }
        String category = classification.length() > CATEGORY_CHARS_MAX ? "" : classification;
        List<BankChanges.Added> taken = new ArrayList<>();
        for (Print print : prints) {
            BankChanges.Added added = print.added(media, category, remote);
            if (added == null) {
                draft.notTaken(print.kind() == null ? "fingerprint=" + print.name() : PeerPage.UNREADABLE);
            } else if (EmptyFile.isKnownBy(added.kind(), added.hash())) {
                draft.notTaken("the empty file");
            } else if (BlankPrint.is(added.hash())) {
                draft.notTaken("a blank fingerprint");
            } else {
                taken.add(added);
            }
        }
        draft.add(new PeerPage.Change.Known(remote, taken, origin));
    }

    /// Our own servers tell it; see [NcmecXml].
    private static PeerPage.Origin origin(XMLStreamReader xml) {
        String passed = xml.getAttributeValue(null, NcmecXml.PASSED_ON);
        String name = passed == null ? xml.getAttributeValue(null, NcmecXml.ORIGIN) : passed;
        return name == null || name.isEmpty() || name.length() > REMOTE_CHARS_MAX
                ? PeerPage.Origin.UNSAID
                : new PeerPage.Origin(name, passed != null);
    }

    private static final int REMOTE_CHARS_MAX = 200;
    private static final int CATEGORY_CHARS_MAX = 80;

    /// A fingerprint as it is told.
    private record Print(String name, String digits) {
        @Nullable
        Kind kind() {
            return switch (name) {
                case "md5" -> Kind.MD5;
                case "sha1" -> Kind.SHA1;
                case "sha256" -> Kind.SHA256;
                case "pdq" -> Kind.PDQ;
                default -> null;
            };
        }

        BankChanges.@Nullable Added added(Media media, String category, String remote) {
            Kind kind = kind();
            return kind == null || !StopNciiPeer.isPrint(kind, digits)
                    ? null
                    : new BankChanges.Added(kind, digits.toLowerCase(Locale.ROOT), media, null, category, remote);
        }
    }

    private static void prints(XMLStreamReader xml, List<Print> prints) throws XMLStreamException {
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            prints.add(new Print(xml.getLocalName(), xml.getElementText().strip()));
        }
    }

    /// To the end of the element that has begun.
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
