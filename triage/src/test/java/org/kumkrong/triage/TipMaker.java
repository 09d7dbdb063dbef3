// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Deadline;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipFlag;
import org.kumkrong.intake.TipTime;

/// Makes synthetic tips for tests, a word at a time.
public final class TipMaker {
    /// When its tips happen unless told otherwise.
    public static final Instant TIME = Instant.parse("2026-09-01T03:00:00Z");

    private final List<Mention> mentions = new ArrayList<>();
    private final List<FileRecord> files = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Set<TipFlag> flags = EnumSet.noneOf(TipFlag.class);
    private final Map<String, String> suspectTraits = new LinkedHashMap<>();
    private final List<Identifier> suspectIdentifiers = new ArrayList<>();
    private IncidentKind incident = IncidentKind.ABUSE_MATERIAL;
    private String escalation = "";
    private String id = "1";
    private @Nullable Instant time = TIME;
    private boolean dayOnly;

    public static TipMaker tip() {
        return new TipMaker();
    }

    public TipMaker about(IncidentKind kind) {
        incident = kind;
        return this;
    }

    public TipMaker flag(TipFlag flag) {
        flags.add(flag);
        return this;
    }

    public TipMaker at(@Nullable Instant instant) {
        time = instant;
        return this;
    }

    /// It happened on a day of which no hour is told, and nobody knows when it came in.
    public TipMaker onDay(Instant midnight) {
        time = midnight;
        dayOnly = true;
        return this;
    }

    public TipMaker escalated(String words) {
        escalation = words;
        return flag(TipFlag.ESCALATED);
    }

    public TipMaker narrative(String text) {
        return passage(Passage.Kind.NARRATIVE, text);
    }

    public TipMaker chat(String text) {
        return passage(Passage.Kind.CHAT, text);
    }

    public TipMaker passage(Passage.Kind kind, String text) {
        passages.add(new Passage(kind, "text", text, List.of(), List.of()));
        return this;
    }

    /// A passage whose words `words` set a time.
    public TipMaker deadline(String text, String words, Instant at, boolean meeting) {
        int start = text.indexOf(words);
        Deadline deadline = new Deadline(at, start, start + words.length(), meeting);
        passages.add(new Passage(Passage.Kind.CHAT, "text", text, List.of(), List.of(deadline)));
        return this;
    }

    public TipMaker child(int age) {
        Identifier years = identifier(IdentifierKind.AGE, Integer.toString(age), null);
        int index = (int) mentions.stream().filter(m -> m.role() == Role.VICTIM).count();
        mentions.add(new Mention(Role.VICTIM, index, List.of(years), Map.of()));
        return this;
    }

    /// A child whose gender is told.
    public TipMaker child(int age, String gender) {
        int index = (int) mentions.stream().filter(m -> m.role() == Role.VICTIM).count();
        List<Identifier> told = List.of(
                identifier(IdentifierKind.AGE, Integer.toString(age), null),
                identifier(IdentifierKind.GENDER, gender, null));
        mentions.add(new Mention(Role.VICTIM, index, told, Map.of()));
        return this;
    }

    public TipMaker numbered(String number) {
        id = number;
        return this;
    }

    public TipMaker trait(String key, String value) {
        suspectTraits.put(key, value);
        return this;
    }

    public TipMaker address(Instant seenAt) {
        suspectIdentifiers.add(identifier(IdentifierKind.IP, "203.0.113.7", seenAt));
        return this;
    }

    public TipMaker account(String value) {
        return suspect(IdentifierKind.ACCOUNT, "", value);
    }

    public TipMaker suspect(IdentifierKind kind, String scope, String value) {
        suspectIdentifiers.add(
                new Identifier(kind, scope, value, "", value, new Identifier.Origin.Field("test"), null, -1));
        return this;
    }

    public TipMaker file(String classification, String... marks) {
        files.add(new FileRecord(
                "f" + files.size(), List.of(), false, null, classification, Set.of(marks), null, List.of(), Map.of()));
        return this;
    }

    /// A file with a fingerprint.
    public TipMaker print(FileHash.Algorithm algorithm, String hex) {
        return print(-1, new FileHash(algorithm, hex));
    }

    /// A file with fingerprints.
    ///
    /// @param quality of the PDQ fingerprint, −1 where it is not told
    public TipMaker print(int quality, FileHash... hashes) {
        files.add(new FileRecord(
                "f" + files.size(),
                List.of(hashes),
                false,
                null,
                "",
                Set.of(),
                null,
                List.of(),
                quality < 0 ? Map.of() : Map.of(FileRecord.PDQ_QUALITY, Integer.toString(quality))));
        return this;
    }

    private static Identifier identifier(IdentifierKind kind, String value, @Nullable Instant seenAt) {
        return new Identifier(kind, "", value, "", value, new Identifier.Origin.Field("test"), seenAt, -1);
    }

    public Tip make() {
        List<Mention> all = new ArrayList<>();
        all.add(new Mention(Role.SUSPECT, 0, suspectIdentifiers, suspectTraits));
        all.addAll(mentions);
        TipTime at = time == null ? null : new TipTime(time.toString(), time, true, dayOnly);
        return new Tip(
                "test",
                id,
                SourceFormat.LE_DOWNLOAD_JSON,
                new RawSource("test.json", 0, "00"),
                at,
                at,
                incident,
                "",
                "Example Chat",
                "",
                escalation,
                flags,
                all,
                files,
                passages,
                List.of(),
                Map.of());
    }
}
