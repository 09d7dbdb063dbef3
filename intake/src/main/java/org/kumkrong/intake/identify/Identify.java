// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Deadline;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.RejectedIdentifier;
import org.kumkrong.intake.TipTime;

/// Turns what a source wrote into identifiers. Stateless, safe for threads.
public final class Identify {
    private Identify() {}

    /// What became of one value.
    public sealed interface Outcome {
        /// It is one identifier, or several (a PromptPay phone is a phone too).
        record Taken(List<Identifier> identifiers) implements Outcome {}

        /// It is none, and why.
        record Refused(RejectedIdentifier rejection) implements Outcome {}
    }

    /// What a stretch of free text holds.
    public record TextReading(
            List<Identifier> identifiers, List<RejectedIdentifier> rejected, List<Deadline> deadlines) {}

    /// Normalises the value of a field.
    ///
    /// @param scope platform or bank as the source wrote it, empty where it says none
    /// @param seenAt when the source saw the value, null where it does not say
    /// @param port for IP addresses, −1 where unknown
    public static Outcome field(
            IdentifierKind kind, String scope, String raw, String fieldName, @Nullable Instant seenAt, int port) {
        return outcome(kind, FieldReader.read(kind, scope, raw), raw, fieldName, seenAt, port);
    }

    /// Normalises one payment account as people write it: bank and number, PromptPay, wallet, crypto address.
    public static Outcome payment(String raw, String fieldName) {
        return outcome(IdentifierKind.BANK_ACCOUNT, Payments.any(raw), raw, fieldName, null, -1);
    }

    /// Reads a file hash; null where the text cannot be one.
    ///
    /// @param algorithm as the source names it, empty to tell by length or by a `pdq:` prefix
    public static @Nullable FileHash hash(String algorithm, String raw) {
        return FileHashes.read(algorithm, raw);
    }

    /// A file's fingerprint that cannot be read, null where it says only that there is none.
    public static @Nullable RejectedIdentifier refusedHash(String raw, String fieldName) {
        return FileHashes.saysNothing(raw) ? null : FileHashes.refused(raw, new Identifier.Origin.Field(fieldName));
    }

    /// A time that cannot be read, null where it says only that none is known.
    public static @Nullable RejectedIdentifier refusedTime(String raw, String fieldName) {
        return saysNothing(raw)
                ? null
                : new RejectedIdentifier(
                        null,
                        raw,
                        "no moment of either calendar",
                        "Look at the original: a day or month may be mistyped. Clocks of this tip may be missing",
                        new Identifier.Origin.Field(fieldName));
    }

    /// Reads a moment in either calendar; null where the text is none.
    public static @Nullable TipTime time(String raw) {
        return CalendarDates.time(raw);
    }

    /// Finds identifiers and deadlines in free text.
    ///
    /// @param passage number of the passage in its tip, kept in each identifier's origin
    /// @param at the tip's time, from which deadlines count; null where unknown, then none are given
    public static TextReading text(Passage.Kind kind, String text, int passage, @Nullable Instant at) {
        return text(kind, text, passage, at, "");
    }

    /// The same for the text of a platform: an account number without another platform beside it is one of its own.
    ///
    /// @param platform as the source writes it, empty where unknown
    public static TextReading text(Passage.Kind kind, String text, int passage, @Nullable Instant at, String platform) {
        return FreeTextScanner.read(kind, text, passage, at, platform);
    }

    /// Gives identifiers found in free text to the mention they most likely describe. Where a text names a payment
    /// account, handle or phone of an offender and no suspect is mentioned, a suspect is added.
    ///
    /// @param mentions as read from fields
    /// @param passages in tip order
    /// @param owners for each passage the index in `mentions` of the person it hangs on, −1 for the tip itself
    public static List<Mention> attribute(List<Mention> mentions, List<Passage> passages, int[] owners) {
        return Attribution.attribute(mentions, passages, owners);
    }

    private static Outcome outcome(
            IdentifierKind kind, Reading reading, String raw, String fieldName, @Nullable Instant seenAt, int port) {
        var origin = new Identifier.Origin.Field(fieldName);
        return switch (reading) {
            case Reading.Not(var reason, var action) ->
                new Outcome.Refused(new RejectedIdentifier(kind, raw, reason, saysNothing(raw) ? "" : action, origin));
            case Reading.Is(var forms) -> {
                if (forms.size() == 1) {
                    yield new Outcome.Taken(List.of(identifier(forms.getFirst(), raw, origin, seenAt, port)));
                }
                var taken = new ArrayList<Identifier>(forms.size());
                for (var form : forms) {
                    taken.add(identifier(form, raw, origin, seenAt, port));
                }
                yield new Outcome.Taken(taken);
            }
        };
    }

    private static boolean saysNothing(String raw) {
        return Placeholders.word(Folding.tidy(raw));
    }

    private static Identifier identifier(
            Reading.Form form, String raw, Identifier.Origin origin, @Nullable Instant seenAt, int port) {
        int known = form.kind() == IdentifierKind.IP && port < 0 ? form.port() : port;
        return new Identifier(form.kind(), form.scope(), form.value(), form.weak(), raw, origin, seenAt, known);
    }
}
