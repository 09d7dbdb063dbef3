// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import com.ibm.icu.lang.UScript;

/// One word as written, all of one script, and whether a full stop follows.
record WrittenWord(String text, int script, boolean dotted) {
    /// Short vowels are not written in this script.
    boolean unvowelled() {
        return script == UScript.ARABIC || script == UScript.HEBREW || script == UScript.SYRIAC;
    }
}
