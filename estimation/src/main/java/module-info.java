// SPDX-License-Identifier: Apache-2.0
/// How many are on no list? Multiple systems estimation and disclosure control; knows nothing of tips.
module org.kumkrong.estimation {
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;

    exports org.kumkrong.estimation;
    exports org.kumkrong.estimation.disclosure;
    exports org.kumkrong.estimation.chance to
            org.kumkrong.bench;
    exports org.kumkrong.estimation.fit to
            org.kumkrong.bench;
}
