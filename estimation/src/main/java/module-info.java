// SPDX-License-Identifier: Apache-2.0
/// How many are on no list? Multiple systems estimation and disclosure control; knows nothing of tips.
module org.kumkrong.estimation {
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;

    exports org.kumkrong.estimation;
}
