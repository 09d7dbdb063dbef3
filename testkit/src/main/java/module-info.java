// SPDX-License-Identifier: Apache-2.0
/// Synthetic tips and people with known answers, from a seed.
module org.kumkrong.testkit {
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;

    exports org.kumkrong.testkit;
}
