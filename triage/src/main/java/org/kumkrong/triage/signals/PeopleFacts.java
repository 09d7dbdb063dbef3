// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;

/// What the fields of a tip say about its people. For one thread.
final class PeopleFacts {
    private static final int ADULT = 18;
    private static final int AGE_MAX = 120;
    private static final List<String> NO = List.of(
            "",
            "no",
            "n",
            "false",
            "0",
            "none",
            "n/a",
            "na",
            "unknown",
            "not known",
            "unk",
            "null",
            "ไม่",
            "ไม่มี",
            "ไม่ทราบ");
    private static final List<String> NEAR = List.of(
            "father",
            "mother",
            "parent",
            "step",
            "uncle",
            "aunt",
            "grand",
            "brother",
            "sister",
            "sibling",
            "cousin",
            "relative",
            "family",
            "teacher",
            "coach",
            "tutor",
            "neighbor",
            "neighbour",
            "sitter",
            "guardian",
            "caregiver",
            "caretaker",
            "priest",
            "pastor",
            "monk",
            "doctor",
            "nurse",
            "employer",
            "boss",
            "landlord",
            "instructor",
            "roommate",
            "household",
            "dad",
            "mom",
            "partner",
            "principal",
            "driver",
            "leader",
            "พ่อ",
            "แม่",
            "บิดา",
            "มารดา",
            "ลุง",
            "ป้า",
            "น้า",
            "อา",
            "ปู่",
            "ตา",
            "ยาย",
            "พี่",
            "ญาติ",
            "ครู",
            "อาจารย์",
            "โค้ช",
            "เพื่อนบ้าน",
            "ผู้ปกครอง",
            "พระ",
            "นายจ้าง",
            "คนในบ้าน");
    private static final List<String> FAR =
            List.of("stranger", "online", "no relation", "not related", "คนแปลกหน้า", "ออนไลน์", "อายุ");
    private static final List<String> WORK_WITH_CHILDREN = List.of(
            "teacher",
            "coach",
            "tutor",
            "school",
            "nursery",
            "daycare",
            "kindergarten",
            "sitter",
            "nanny",
            "pediatric",
            "paediatric",
            "scout",
            "youth",
            "orphanage",
            "camp",
            "swim",
            "ครู",
            "โค้ช",
            "ติวเตอร์",
            "โรงเรียน",
            "พี่เลี้ยง",
            "สถานสงเคราะห์");

    private long marks;
    private int pieces;
    private int childAge = -1;
    private int children;
    private int suspects;
    private long lastAddressAt = TipSignals.NEVER;
    private String country = "";

    PeopleFacts(Tip tip) {
        for (Mention mention : tip.mentions()) {
            switch (mention.role()) {
                case SUSPECT -> suspect(mention);
                case VICTIM -> victim(mention);
                case RECIPIENT -> recipient(mention);
                case OTHER -> traits(mention);
            }
        }
    }

    private void suspect(Mention mention) {
        suspects++;
        for (Identifier identifier : mention.identifiers()) {
            suspect(identifier);
        }
        traits(mention);
    }

    private void suspect(Identifier identifier) {
        switch (identifier.kind()) {
            case ACCOUNT, HANDLE, PROFILE_URL -> pieces |= Piece.SUSPECT_ACCOUNT.bit();
            case PHONE, EMAIL -> pieces |= Piece.SUSPECT_CONTACT.bit();
            case PERSON_NAME, NATIONAL_ID, ADDRESS, DATE_OF_BIRTH -> pieces |= Piece.SUSPECT_NAME.bit();
            case IMEI, DEVICE -> pieces |= Piece.SUSPECT_DEVICE.bit();
            case BANK_ACCOUNT, PROMPTPAY, WALLET, CRYPTO -> pieces |= Piece.PAYMENT.bit();
            case PLACE -> country(identifier.value());
            case IP -> address(identifier.seenAt());
            default -> {}
        }
    }

    private void address(@org.jspecify.annotations.Nullable Instant seenAt) {
        if (seenAt != null) {
            pieces |= Piece.SUSPECT_ADDRESS_AT_TIME.bit();
            lastAddressAt = Math.max(lastAddressAt, seenAt.getEpochSecond());
        }
    }

    private void country(String place) {
        if (country.isEmpty() && place.length() > 3 && place.charAt(2) == '-') {
            country = place.substring(0, 2).toUpperCase(Locale.ROOT);
        }
    }

    private void victim(Mention mention) {
        children++;
        if (!mention.identifiers().isEmpty() || !mention.traits().isEmpty()) {
            marks |= Signal.CHILD_DESCRIBED.bit();
        }
        for (Identifier identifier : mention.identifiers()) {
            switch (identifier.kind()) {
                case AGE -> age(identifier.value(), AGE_MAX);
                case ACCOUNT, HANDLE, PHONE, EMAIL, PROFILE_URL -> pieces |= Piece.CHILD_ACCOUNT.bit();
                case PLACE, SCHOOL, ADDRESS -> pieces |= Piece.CHILD_PLACE.bit();
                default -> {}
            }
        }
    }

    private void recipient(Mention mention) {
        for (Identifier identifier : mention.identifiers()) {
            if (identifier.kind() == org.kumkrong.intake.IdentifierKind.AGE) {
                age(identifier.value(), ADULT - 1);
            }
        }
    }

    private void age(String value, int highest) {
        if (value.length() > 3 || value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        int age = Integer.parseInt(value);
        if (age <= highest) {
            pieces |= Piece.CHILD_AGE.bit();
            childAge = childAge < 0 ? age : Math.min(childAge, age);
        }
    }

    private void traits(Mention mention) {
        for (Map.Entry<String, String> trait : mention.traits().entrySet()) {
            String value = trait.getValue().strip().toLowerCase(Locale.ROOT);
            trait(trait.getKey().toLowerCase(Locale.ROOT), value, mention.role());
        }
    }

    private void trait(String key, String value, Role role) {
        boolean yes = !NO.contains(value);
        switch (key) {
            case "accesstochildvictim" -> mark(yes, Signal.ACCESS_TO_CHILD);
            case "accesstochildren" -> mark(yes, Signal.ACCESS_TO_CHILDREN);
            case "relationshiptochildvictim" -> mark(near(value), Signal.ACCESS_TO_CHILD);
            case "relationshiptoreporter" -> mark(value.equals("self"), Signal.SELF_REPORT);
            case "accesstofirearms" -> mark(yes, Signal.FIREARMS);
            case "convictedsexoffender" -> mark(yes, Signal.CONVICTED_OFFENDER);
            case "compromisedaccount" -> mark(yes && role == Role.SUSPECT, Signal.COMPROMISED_ACCOUNT);
            case "occupation" -> mark(contains(value, WORK_WITH_CHILDREN), Signal.ACCESS_TO_CHILDREN);
            default -> {
                if (key.endsWith("countrycode") && value.length() == 2 && role == Role.SUSPECT) {
                    country = value.toUpperCase(Locale.ROOT);
                }
            }
        }
    }

    private static boolean near(String value) {
        return contains(value, NEAR) && !contains(value, FAR);
    }

    private static boolean contains(String value, List<String> words) {
        for (String word : words) {
            if (value.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private void mark(boolean present, Signal signal) {
        if (present) {
            marks |= signal.bit();
        }
    }

    long marks() {
        return marks;
    }

    int pieces() {
        return pieces;
    }

    /// Age of the youngest child, −1 where no field tells.
    int childAge() {
        return childAge;
    }

    int children() {
        return children;
    }

    int suspects() {
        return suspects;
    }

    long lastAddressAt() {
        return lastAddressAt;
    }

    String country() {
        return country;
    }
}
