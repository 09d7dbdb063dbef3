// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// What sort of value an identifier is, and what its normal form looks like.
public enum IdentifierKind {
    /// Account id at a platform. Scope: folded platform name. Value: the id, trimmed, case kept.
    ACCOUNT,
    /// Screen name. Scope: folded platform name or empty. Value: NFKC, invisible characters out, look-alikes folded,
    /// lower case, without a leading `@`; weak form: letters and digits only, trailing digits kept.
    HANDLE,
    /// Free display name of an account. Value folded as for a handle but with blanks kept.
    DISPLAY_NAME,
    /// E.164, `+66612345678`. Weak form: the same where the number has a phone's length but lies in no
    /// known range, else
    /// empty.
    PHONE,
    /// Lower case; plus-tag cut from the value's weak form, and dots too where the provider ignores them.
    EMAIL,
    /// Scope: Thai bank code word (`kbank`, `scb`, …) or empty. Value: digits. Weak form: digits without scope.
    BANK_ACCOUNT,
    /// PromptPay target: value is an E.164 phone, 13-digit national id or 15-digit e-wallet id.
    PROMPTPAY,
    /// Thai national id, 13 digits, check digit verified.
    NATIONAL_ID,
    /// Wallet at a payment app. Scope: folded app name. Value: its account or phone.
    WALLET,
    /// Crypto address, checksum verified. Scope: `btc`, `eth`, `tron`, …
    CRYPTO,
    /// 15 digits, Luhn verified, placeholders rejected.
    IMEI,
    /// Another device id. Scope: lower-case id type as sent (`iccid`, `ssid`, …).
    DEVICE,
    /// Canonical text of an IPv4 or IPv6 address, with the time and port it was seen.
    IP,
    /// Web address: scheme and host lower case, tracking parameters and fragment cut.
    URL,
    /// Profile page of an account; normal form as for [#URL].
    PROFILE_URL,
    /// Person name as written, blanks folded. Weak form: script-independent key.
    PERSON_NAME,
    /// ชื่อเล่น or given alias; not a given name.
    NICKNAME,
    /// ISO date `yyyy-MM-dd`, Gregorian.
    DATE_OF_BIRTH,
    /// Age in whole years at the tip's time.
    AGE,
    /// `male` or `female`, or the folded word the source used.
    GENDER,
    /// School as written, folded.
    SCHOOL,
    /// Province, city or region, folded; Thai provinces as their ISO 3166-2 code (`TH-50`).
    PLACE,
    /// Street address as written, folded.
    ADDRESS,
    /// Group or ring identifier at the platform. Scope: platform.
    GROUP,
    /// Id of an earlier report about the same account.
    PRIOR_REPORT
}
