// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;

/// How each tip begins and whom it names, packed: some 160 bytes a tip of two foreign streams.
///
/// The page shows this of a thousand tips, but which they are is known only after linking. Of the ways to have it then,
/// reading the sources again would cost the whole unpacking once more and could meet other bytes; a store of the most
/// urgent so far would miss whom linkage lifts; a file on disk would leave personal data there if the machine stops.
/// So all is kept, deflated in blocks, in less room than the tip's own row.
final class TipTexts {
    /// Words shown of a tip.
    static final int TEXT_CHARS_MAX = 600;

    private static final int VALUE_CHARS_MAX = 160;
    private static final int PEOPLE_MAX = 12;
    private static final int VALUES_MAX = 24;
    private static final int ALIKE_VALUES_MAX = 4;
    private static final int BLOCK = 64;

    private static final Set<IdentifierKind> AS_WRITTEN = Set.of(
            IdentifierKind.PERSON_NAME,
            IdentifierKind.NICKNAME,
            IdentifierKind.DISPLAY_NAME,
            IdentifierKind.SCHOOL,
            IdentifierKind.PLACE,
            IdentifierKind.ADDRESS);

    private static final Set<Passage.Kind> OWN_WORDS =
            Set.of(Passage.Kind.CHAT, Passage.Kind.NARRATIVE, Passage.Kind.ESCALATION, Passage.Kind.NOTE);

    private final List<byte[]> blocks = new ArrayList<>();
    private int tips;
    private int open = -1;
    private List<Brief> opened = List.of();

    /// What is kept of a tip.
    record Brief(List<Who> people, String text, boolean cut) {
        /// Names nothing.
        @Override
        public String toString() {
            return "brief[withheld]";
        }
    }

    /// Somebody it names.
    record Who(Role role, int index, List<What> values, int more) {
        /// Names role and number only.
        @Override
        public String toString() {
            return role.word() + " " + index;
        }
    }

    /// Something it says of them.
    record What(IdentifierKind kind, String scope, String value) {
        /// Names only the kind.
        @Override
        public String toString() {
            return kind + "[withheld]";
        }
    }

    /// Takes tips in order, always a whole number of blocks but for the last.
    void add(List<Tip> taken) {
        if (tips % BLOCK != 0) {
            throw new IllegalStateException("a block was closed before it was full");
        }
        int count = (taken.size() + BLOCK - 1) / BLOCK;
        IntFunction<byte[]> packed = i -> packed(taken.subList(i * BLOCK, Math.min(taken.size(), (i + 1) * BLOCK)));
        blocks.addAll(Arrays.asList(
                IntStream.range(0, count).parallel().mapToObj(packed).toArray(byte[][]::new)));
        tips += taken.size();
    }

    private static byte[] packed(List<Tip> tips) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 4096))) {
            for (Tip tip : tips) {
                write(tip, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(Tip tip, DataOutputStream out) throws IOException {
        List<Mention> people =
                tip.mentions().subList(0, Math.min(PEOPLE_MAX, tip.mentions().size()));
        out.writeByte(people.size());
        for (Mention mention : people) {
            out.writeByte(mention.role().ordinal());
            out.writeInt(mention.index());
            Who who = who(mention);
            out.writeByte(who.values.size());
            out.writeInt(who.more);
            for (What value : who.values) {
                out.writeByte(value.kind.ordinal());
                out.writeUTF(value.scope);
                out.writeUTF(value.value);
            }
        }
        String words = words(tip);
        out.writeUTF(beginning(words, TEXT_CHARS_MAX));
        out.writeBoolean(words.length() > TEXT_CHARS_MAX);
    }

    /// Each value once, few of one kind, so that a hundred addresses do not hide a name.
    private static Who who(Mention mention) {
        Set<What> seen = new HashSet<>();
        Map<IdentifierKind, Integer> ofKind = new EnumMap<>(IdentifierKind.class);
        List<What> values = new ArrayList<>();
        for (Identifier each : mention.identifiers()) {
            What value = new What(
                    each.kind(),
                    beginning(each.scope(), VALUE_CHARS_MAX),
                    beginning(AS_WRITTEN.contains(each.kind()) ? each.raw() : each.value(), VALUE_CHARS_MAX));
            if (seen.add(value)
                    && values.size() < VALUES_MAX
                    && ofKind.merge(each.kind(), 1, Integer::sum) <= ALIKE_VALUES_MAX) {
                values.add(value);
            }
        }
        return new Who(mention.role(), mention.index(), values, seen.size() - values.size());
    }

    private static String words(Tip tip) {
        return tip.passages().stream()
                .filter(passage -> OWN_WORDS.contains(passage.kind()))
                .flatMap(
                        passage -> beginning(passage.text(), 2 * TEXT_CHARS_MAX).lines())
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    private static String beginning(String text, int chars) {
        if (text.length() <= chars) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars);
    }

    /// What is kept of a tip. Cheap for tips read near each other.
    Brief of(int tip) {
        if (open != tip / BLOCK) {
            open = tip / BLOCK;
            opened = unpacked(blocks.get(open), Math.min(BLOCK, tips - open * BLOCK));
        }
        return opened.get(tip % BLOCK);
    }

    private static List<Brief> unpacked(byte[] block, int count) {
        List<Brief> briefs = new ArrayList<>(count);
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(block)))) {
            for (int i = 0; i < count; i++) {
                briefs.add(read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return briefs;
    }

    private static Brief read(DataInputStream in) throws IOException {
        int people = in.readUnsignedByte();
        List<Who> read = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            Role role = Role.values()[in.readUnsignedByte()];
            int index = in.readInt();
            int count = in.readUnsignedByte();
            int more = in.readInt();
            List<What> values = new ArrayList<>(count);
            for (int k = 0; k < count; k++) {
                values.add(new What(IdentifierKind.values()[in.readUnsignedByte()], in.readUTF(), in.readUTF()));
            }
            read.add(new Who(role, index, values, more));
        }
        return new Brief(read, in.readUTF(), in.readBoolean());
    }
}
