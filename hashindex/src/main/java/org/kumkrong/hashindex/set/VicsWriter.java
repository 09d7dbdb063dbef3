// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.Writer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a set as a hash set of Project VIC, version 2.0; what has no field there stands among the alternative hashes.
public final class VicsWriter {
    private static final String CONTEXT = "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/";
    private static final String MEDIA = "/$metadata#Media";
    private static final List<Kind> ALTERNATIVE = List.of(Kind.SHA256, Kind.PDQ);
    private static final String NUMBER = "\\d{1,9}";
    private static final Pattern SCHEME = Pattern.compile("VICS [\\d.]+ ([A-Za-z0-9_-]{1,40})");
    private static final JsonFactory JSON = new JsonFactory();

    private VicsWriter() {}

    /// What could not be said in the format.
    ///
    /// @param left entries that were left out because they have no MD5 fingerprint, which every reader demands
    /// @param uncategorised entries whose category is no whole number and was left empty
    public record Written(long left, long uncategorised) {}

    /// The part of the data model whose categories a set uses, where its scheme names one.
    public static Optional<String> country(SetFacts facts) {
        Matcher matcher = SCHEME.matcher(facts.scheme());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Writes all entries.
    ///
    /// @param country the part of the data model whose categories these are, such as `US`, `UK` or `Default`
    public static Written write(KnownSet set, String country, Writer to) {
        if (!country.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("country must be letters and digits");
        }
        long left = 0;
        long uncategorised = 0;
        Ids ids = new Ids(set);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), to)) {
            json.writeStartObject();
            json.writeStringProperty("@odata.context", CONTEXT + country + MEDIA);
            json.writeArrayPropertyStart("value");
            for (SetEntry entry : set) {
                String md5 = entry.prints().get(Kind.MD5);
                if (md5 == null) {
                    left++;
                } else {
                    medium(json, entry, md5, ids.of(entry));
                    uncategorised += isOdd(entry.category()) ? 1 : 0;
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return new Written(left, uncategorised);
    }

    /// A number for each entry, and no number twice: its own, unless another has had it; else the next that
    /// is nobody's.
    private static final class Ids {
        private final BitSet own = new BitSet();
        private final BitSet given = new BitSet();
        private int last;

        Ids(KnownSet set) {
            for (SetEntry entry : set) {
                own.set(own(entry));
            }
        }

        private static int own(SetEntry entry) {
            return entry.id().matches(NUMBER) ? Integer.parseInt(entry.id()) : 0;
        }

        int of(SetEntry entry) {
            int id = own(entry);
            if (id == 0 || given.get(id)) {
                last = own.nextClearBit(last + 1);
                return last;
            }
            given.set(id);
            return id;
        }
    }

    private static boolean isOdd(String category) {
        return !category.isEmpty() && !category.matches(NUMBER);
    }

    private static void medium(JsonGenerator json, SetEntry entry, String md5, int id) {
        json.writeStartObject();
        json.writeNumberProperty("MediaID", id);
        if (entry.category().matches(NUMBER)) {
            json.writeNumberProperty("Category", Integer.parseInt(entry.category()));
        } else {
            json.writeNullProperty("Category");
        }
        json.writeStringProperty("MD5", md5.toUpperCase(Locale.ROOT));
        String sha1 = entry.prints().get(Kind.SHA1);
        if (sha1 != null) {
            json.writeStringProperty("SHA1", sha1.toUpperCase(Locale.ROOT));
        }
        if (ALTERNATIVE.stream().anyMatch(entry.prints()::containsKey)) {
            alternatives(json, entry.prints(), md5);
        }
        json.writeEndObject();
    }

    private static void alternatives(JsonGenerator json, Map<Kind, String> prints, String md5) {
        json.writeArrayPropertyStart("AlternativeHashes");
        for (Kind kind : ALTERNATIVE) {
            String digits = prints.get(kind);
            if (digits != null) {
                json.writeStartObject();
                json.writeStringProperty("HashName", kind.name());
                json.writeStringProperty("HashValue", digits);
                json.writeStringProperty("MD5", md5.toUpperCase(Locale.ROOT));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
