// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kumkrong.intake.TipFlag;

/// Marks that count by presence. A plain `false` is not allowed by the grammar and so says nothing certain: we then
/// believe it only where the mark would lower urgency, which errs on the side of the child.
final class Annotations {
    private static final Map<String, TipFlag> FLAGS = Map.of(
            "sextortion", TipFlag.SEXTORTION,
            "csamsolicitation", TipFlag.CSAM_SOLICITATION,
            "minortominorinteraction", TipFlag.MINOR_TO_MINOR,
            "spam", TipFlag.SPAM,
            "sadisticonlineexploitation", TipFlag.SADISTIC_EXPLOITATION,
            "informational", TipFlag.INFORMATIONAL);
    private static final Set<String> LOWERING =
            Set.of("spam", "informational", "viral", "potentialmeme", "animedrawingvirtualhentai");

    private Annotations() {}

    /// Adds the flags that stand in a container; marks it does not know stay for the notes.
    static void flags(Node container, Set<TipFlag> flags) {
        for (Node mark : container.children()) {
            TipFlag flag = FLAGS.get(mark.name.toLowerCase(Locale.ROOT));
            if (flag != null && counts(mark)) {
                flags.add(flag);
                mark.take();
            }
        }
    }

    /// Adds the names of the marks that stand in a container.
    static void marks(Node container, Set<String> marks) {
        for (Node mark : container.children()) {
            if (!mark.name.startsWith("@") && counts(mark)) {
                marks.add(mark.name);
                mark.take();
            }
        }
    }

    private static boolean counts(Node mark) {
        return !(isFalse(mark.peek()) && LOWERING.contains(mark.name.toLowerCase(Locale.ROOT)));
    }

    static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    static boolean isFalse(String text) {
        return text.equalsIgnoreCase("false") || text.equals("0");
    }
}
