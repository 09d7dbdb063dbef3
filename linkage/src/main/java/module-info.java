// SPDX-License-Identifier: Apache-2.0
/// Which records are one person? Probabilistic record linkage that knows nothing of tips.
module org.kumkrong.linkage {
    requires static transitive org.jspecify;
    requires org.kumkrong.names;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;

    exports org.kumkrong.linkage;
    exports org.kumkrong.linkage.table;
}
