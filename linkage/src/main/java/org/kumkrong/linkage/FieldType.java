// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// How the values of a field are read before they are compared.
public enum FieldType {
    /// An exact key: equal or not.
    KEY,
    /// A person's name or a part of one, in any script.
    NAME,
    /// A calendar date, `yyyy-MM-dd`; month and day may be `00` where unknown.
    DATE,
    /// A decimal number.
    NUMBER,
    /// A short code or id in which single characters may be wrong.
    CODE,
    /// A line of text in which words and letters may be wrong: a street, a town, an e-mail address.
    LINE,
    /// A longer text of which edited copies exist.
    TEXT
}
