// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.RejectedIdentifier;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipFlag;
import org.kumkrong.intake.TipTime;
import org.kumkrong.intake.identify.Identify;

/// A tip while a reader fills it. Free text is searched last, when the tip's time is known.
final class TipDraft {
    private final String source;
    private final String id;
    private final SourceFormat format;
    private final RawSource raw;
    private final IntakeLimits limits;

    private @Nullable TipTime receivedAt;
    private @Nullable TipTime incidentAt;
    private String incidentType = "";
    String platform = "";
    String reporter = "";
    private String escalation = "";

    final Set<TipFlag> flags = EnumSet.noneOf(TipFlag.class);
    private final List<PersonDraft> people = new ArrayList<>();
    private final List<FileRecord> files = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<RejectedIdentifier> rejected = new ArrayList<>();
    private final Map<String, List<String>> notes = new LinkedHashMap<>();
    private int identifiers;

    private record Text(
            Passage.Kind kind,
            String field,
            String words,
            @Nullable PersonDraft owner) {}

    TipDraft(String source, String id, SourceFormat format, RawSource raw, IntakeLimits limits) {
        this.source = source;
        this.id = id;
        this.format = format;
        this.raw = raw;
        this.limits = limits;
    }

    void receivedAt(String field, String text) {
        receivedAt = time(field, text);
    }

    void incidentAt(String field, String text) {
        incidentAt = time(field, text);
    }

    /// Lists what was refused; null says nothing.
    void refuse(@Nullable RejectedIdentifier refused) {
        if (refused != null) {
            rejected.add(refused);
        }
    }

    /// Reads a time; one that cannot be read stays as a note.
    @Nullable
    TipTime time(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        TipTime time = Identify.time(text);
        if (time == null) {
            note(field, text);
            refuse(Identify.refusedTime(text, field));
        }
        return time;
    }

    void incidentType(String words) {
        incidentType = words;
    }

    /// Marks the tip as one that the platform wants handled at once.
    void escalate(String field, String reason) {
        flags.add(TipFlag.ESCALATED);
        escalation = reason.strip();
        text(Passage.Kind.ESCALATION, field, reason, null);
    }

    PersonDraft person(Role role) {
        PersonDraft person = new PersonDraft(this, role);
        people.add(person);
        return person;
    }

    /// The suspect, where the tip names just one; null where it names none or several.
    @Nullable
    PersonDraft onlySuspect() {
        PersonDraft only = null;
        for (PersonDraft person : people) {
            if (person.role == Role.SUSPECT) {
                if (only != null) {
                    return null;
                }
                only = person;
            }
        }
        return only;
    }

    /// Keeps free text; blank text says nothing.
    void text(Passage.Kind kind, String field, String words, @Nullable PersonDraft owner) {
        if (!words.isBlank()) {
            texts.add(new Text(kind, field, words, owner));
        }
    }

    void file(FileRecord file) {
        files.add(file);
    }

    void note(String path, String value) {
        notes.computeIfAbsent(path, _ -> new ArrayList<>(1)).add(value);
    }

    /// What a field's value is, or nothing where it was refused and listed as such.
    List<Identifier> identify(IdentifierKind kind, String scope, String value, String field, Seen seen) {
        TipTime at = seen.at();
        return take(
                kind,
                value,
                field,
                Identify.field(kind, scope, value, field, at == null ? null : at.instant(), seen.port()));
    }

    /// What a payment account as people write it is.
    List<Identifier> payment(String value, String field) {
        return take(IdentifierKind.BANK_ACCOUNT, value, field, Identify.payment(value, field));
    }

    /// When and at which port a source saw a value.
    record Seen(@Nullable TipTime at, int port) {
        static final Seen NEVER = new Seen(null, -1);
    }

    private List<Identifier> take(IdentifierKind kind, String value, String field, Identify.Outcome outcome) {
        return switch (outcome) {
            case Identify.Outcome.Refused(RejectedIdentifier refused) -> {
                rejected.add(refused);
                yield List.of();
            }
            case Identify.Outcome.Taken(List<Identifier> taken) -> {
                if (identifiers + taken.size() > limits.identifiersMax()) {
                    rejected.add(tooMany(kind, value, new Identifier.Origin.Field(field)));
                    yield List.of();
                }
                identifiers += taken.size();
                yield taken;
            }
        };
    }

    private RejectedIdentifier tooMany(IdentifierKind kind, String value, Identifier.Origin where) {
        return new RejectedIdentifier(
                kind,
                value,
                "more than " + limits.identifiersMax() + " identifiers in one tip (limit "
                        + IntakeLimit.IDENTIFIERS.word() + ")",
                "If you trust the source, raise it with " + IntakeLimit.IDENTIFIERS.option(),
                where);
    }

    /// The finished tip.
    Tip build() {
        List<PersonDraft> ordered = new ArrayList<>(people);
        ordered.sort(java.util.Comparator.comparing((PersonDraft p) -> p.role)); // stable: keeps the tip's own order
        List<Passage> passages = passages();
        List<Mention> mentions = Identify.attribute(mentions(ordered), passages, owners(ordered));
        return new Tip(
                source,
                id,
                format,
                raw,
                receivedAt,
                incidentAt,
                IncidentWords.kind(incidentType, flags),
                incidentType,
                platform,
                reporter,
                escalation,
                flags,
                mentions,
                files,
                passages,
                rejected,
                frozen(notes));
    }

    private List<Passage> passages() {
        TipTime at = incidentAt != null ? incidentAt : receivedAt;
        List<Passage> passages = new ArrayList<>(texts.size());
        for (Text text : texts) {
            Identify.TextReading reading = Identify.text(
                    text.kind(), text.words(), passages.size(), at == null ? null : at.moment(receivedAt), platform);
            rejected.addAll(reading.rejected());
            passages.add(new Passage(
                    text.kind(), text.field(), text.words(), bounded(reading.identifiers()), reading.deadlines()));
        }
        return passages;
    }

    private List<Identifier> bounded(List<Identifier> found) {
        int room = Math.min(found.size(), limits.identifiersMax() - identifiers);
        identifiers += room;
        for (Identifier beyond : found.subList(room, found.size())) {
            rejected.add(tooMany(beyond.kind(), beyond.raw(), beyond.origin()));
        }
        return found.subList(0, room);
    }

    private int[] owners(List<PersonDraft> ordered) {
        int[] owners = new int[texts.size()];
        for (int i = 0; i < owners.length; i++) {
            PersonDraft owner = texts.get(i).owner();
            owners[i] = owner == null ? -1 : ordered.indexOf(owner);
        }
        return owners;
    }

    private static List<Mention> mentions(List<PersonDraft> ordered) {
        int[] next = new int[Role.values().length];
        List<Mention> mentions = new ArrayList<>(ordered.size());
        for (PersonDraft person : ordered) {
            mentions.add(person.mention(next[person.role.ordinal()]++));
        }
        return mentions;
    }

    private static Map<String, List<String>> frozen(Map<String, List<String>> notes) {
        notes.replaceAll((_, values) -> List.copyOf(values));
        return notes;
    }
}
