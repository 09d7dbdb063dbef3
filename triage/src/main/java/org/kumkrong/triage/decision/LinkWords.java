// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kumkrong.linkage.Reason;
import org.kumkrong.triage.report.Words;

/// The reasons of a link in words, English and Thai. Values stay out: files travel.
final class LinkWords {
    private static final Pattern KEY_FORM = Pattern.compile(" (?:exact|sound|sound of words|start|bands)$");

    private LinkWords() {}

    static String line(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.comparison() + ": " + reason.label() + (reason.millibits() < 0 ? " " : " +")
                        + bits(reason.millibits()))
                .collect(Collectors.joining("; "));
    }

    /// `-0.242` for 242 thousandths of a bit against.
    static String bits(int millibits) {
        long size = Math.abs((long) millibits);
        long thousandths = size % 1000;
        return (millibits < 0 ? "-" : "")
                + size / 1000
                + (thousandths < 10 ? ".00" : thousandths < 100 ? ".0" : ".")
                + thousandths;
    }

    /// `phone: same, in few` and `โทรศัพท์: เหมือนกัน พบน้อย`.
    static Words of(Reason reason) {
        Words what = InThai.of(reason.comparison());
        Words answer = InThai.of(reason.label());
        return new Words(what.en() + ": " + answer.en(), what.th() + ": " + answer.th());
    }

    /// What a blocking rule looks at, without how: `name + school` for `name sound + school exact`.
    static Words ofRule(String rule) {
        List<Words> fields = Arrays.stream(rule.split(" \\+ "))
                .map(part -> InThai.of(KEY_FORM.matcher(part).replaceFirst("")))
                .toList();
        return new Words(
                fields.stream().map(Words::en).collect(Collectors.joining(" + ")),
                fields.stream().map(Words::th).collect(Collectors.joining(" + ")));
    }
}
