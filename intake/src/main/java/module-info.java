// SPDX-License-Identifier: Apache-2.0
/// What did this tip say? Readers for the formats tips arrive in, the tip model, and identifiers
/// that are normalised or rejected with a reason.
module org.kumkrong.intake {
    requires static transitive org.jspecify;
    requires org.kumkrong.names;
    requires java.xml;
    requires com.ibm.icu;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires tools.jackson.core;
    requires de.siegmar.fastcsv;

    exports org.kumkrong.intake;
}
