// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.Digits64;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetImport;

/// Reads a list of fingerprints that an officer pasted or uploaded, in any of the formats that sets
/// come in, some at a time.
final class ListReading {
    private final Media media;
    private final String scheme;
    private final Sink sink;
    private final List<BankChanges.Added> waiting = new ArrayList<>();
    private final boolean adds;
    private final Digits64 digits64;
    private final List<String> refusals = new ArrayList<>();
    private int changed;
    private int read;
    private long refused;

    /// Does something with some fingerprints.
    @FunctionalInterface
    interface Sink {
        /// @return how many it changed something for
        int take(List<BankChanges.Added> some);
    }

    /// What became of a list.
    ///
    /// @param read fingerprints that could be read
    /// @param changed those for which something changed
    /// @param rejected entries that could not be read
    /// @param reasons of the first of them, by their place
    /// @param withoutLooks files that came with fingerprints of their bytes only, since theirs of looks
    /// could not be taken
    /// @param leftOpen whether nothing was read, because there are values of 64 digits of which nobody said
    /// what they are
    record Outcome(int read, int changed, long rejected, List<String> reasons, long withoutLooks, boolean leftOpen) {}

    private ListReading(Media media, String scheme, @Nullable Digits64 toAdd, Sink sink) {
        this.media = media;
        this.scheme = scheme;
        this.adds = toAdd != null;
        this.digits64 = toAdd == null ? Digits64.EITHER : toAdd;
        this.sink = sink;
    }

    /// For what is added: an entry that has no category where its file gives categories, or one of another scheme, is
    /// refused. Under the list's own it would say what nobody has said.
    ///
    /// @param media what the fingerprints were taken of
    /// @param scheme whose categories the list uses
    /// @param digits64 what 64 digits in a plain list are; a list with such is not read where nobody said
    static ListReading toAdd(Media media, String scheme, Digits64 digits64, Sink sink) {
        return new ListReading(media, scheme, digits64, sink);
    }

    /// For what is withdrawn, whatever its category; 64 digits are whichever of SHA-256 and PDQ the list holds.
    static ListReading toWithdraw(Media media, String scheme, Sink sink) {
        return new ListReading(media, scheme, null, sink);
    }

    /// Reads all of it.
    Outcome read(InputStream bytes) throws IOException {
        Path file = Files.createTempFile("kumkrong-list", "");
        try {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            SetImport[] own = new SetImport[1];
            SetImport list = new SetImport(entry -> accept(entry, own[0]));
            own[0] = list;
            boolean leftOpen = read(list, file);
            flush();
            List<String> reasons = new ArrayList<>(list.reasons());
            reasons.addAll(refusals);
            return new Outcome(
                    read, changed, list.rejected() + refused, List.copyOf(reasons), list.withoutLooks(), leftOpen);
        } finally {
            Files.delete(file);
        }
    }

    /// @return whether it was left open what the digits are, and nothing was read
    private boolean read(SetImport list, Path file) throws IOException {
        SetImport.Format format = SetImport.Format.of(file);
        if (format == SetImport.Format.NSRL) {
            refuse("a library of software such as the NSRL is no list of a unit's own: attach it as a known set");
            return false;
        }
        try {
            if (digits64 == Digits64.UNSAID && SetImport.leavesOpen(file, format)) {
                return true;
            }
            list.read(file, format, digits64);
        } catch (CharacterCodingException e) {
            refuse("no text in UTF-8; save it as a plain list, CSV or JSON in UTF-8");
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            refuse(String.valueOf(e.getMessage()));
        }
        return false;
    }

    private void refuse(String why) {
        refused++;
        if (!refusals.contains(why)) {
            refusals.add(why);
        }
    }

    private void accept(SetEntry entry, SetImport list) {
        boolean ourScheme = list.scheme().isEmpty() || list.scheme().equals(scheme);
        if (adds && !ourScheme) {
            refuse("its categories are of the scheme " + list.scheme() + ", those of this list are of " + scheme);
            return;
        }
        if (adds && !list.scheme().isEmpty() && entry.category().isEmpty()) {
            refuse("entries to which nobody has given a category");
            return;
        }
        Map<Kind, String> prints = new EnumMap<>(entry.prints());
        if (adds && prints.entrySet().removeIf(print -> EmptyFile.isKnownBy(print.getKey(), print.getValue()))) {
            refuse("the fingerprint of the empty file, which is everywhere and shows nothing");
        }
        if (adds && prints.values().removeIf(BlankPrint::is)) {
            refuse("a blank fingerprint, all of whose digits are the same: it says nothing");
        }
        read += Set.copyOf(prints.values()).size(); // the same digits as SHA-256 and as PDQ are one
        prints.forEach((kind, hash) -> waiting.add(new BankChanges.Added(
                kind,
                hash,
                media,
                kind == Kind.PDQ && entry.quality() != SetEntry.NO_QUALITY ? entry.quality() : null,
                ourScheme ? entry.category() : "",
                "")));
        if (waiting.size() >= BankChanges.PER_SECOND) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            changed += sink.take(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
