// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import org.kumkrong.intake.IdentifierKind;

/// Sends the value of a field to the normaliser of its kind.
final class FieldReader {
    private FieldReader() {}

    static Reading read(IdentifierKind kind, String scope, String raw) {
        return Rounded.looks(raw) && Rounded.NUMBERS.contains(kind) ? Rounded.REFUSED : whole(kind, scope, raw);
    }

    private static Reading whole(IdentifierKind kind, String scope, String raw) {
        return switch (kind) {
            case ACCOUNT ->
                Payments.atBank(scope, raw) ? Payments.any(scope + " " + raw) : Handles.id(kind, scope, raw);
            case GROUP, PRIOR_REPORT -> Handles.id(kind, scope, raw);
            case HANDLE -> Handles.handle(scope, raw);
            case DISPLAY_NAME -> Handles.displayName(scope, raw);
            case PHONE -> Phones.read(raw);
            case EMAIL -> Emails.read(raw);
            case BANK_ACCOUNT -> Payments.bankAccount(scope, raw);
            case PROMPTPAY -> Payments.promptPay(raw);
            case NATIONAL_ID -> NationalIds.read(raw);
            case WALLET -> Payments.wallet(scope, raw);
            case CRYPTO -> CryptoAddresses.read(raw);
            case IMEI -> DeviceIds.imei(raw);
            case DEVICE -> DeviceIds.device(scope, raw);
            case IP -> IpAddresses.read(raw);
            case URL, PROFILE_URL -> WebAddresses.read(kind, scope, raw);
            case PERSON_NAME -> Names.person(raw);
            case NICKNAME -> Names.nickname(raw);
            case DATE_OF_BIRTH -> Personal.dateOfBirth(raw);
            case AGE -> Personal.age(raw);
            case GENDER -> Personal.gender(raw);
            case SCHOOL -> Personal.school(raw);
            case PLACE -> Places.read(raw);
            case ADDRESS -> Personal.address(raw);
        };
    }
}
