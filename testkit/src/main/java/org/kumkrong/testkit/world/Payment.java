// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// A bank account, PromptPay number or wallet that money is asked to; `key` is its normal form.
public record Payment(String bank, String number) {
    private static final List<List<String>> BANKS = List.of(
            List.of("KBANK", "กสิกรไทย", "ธ.กสิกรไทย", "ธนาคารกสิกรไทย", "K-Bank", "kbank"),
            List.of("SCB", "ไทยพาณิชย์", "ธ.ไทยพาณิชย์", "ธนาคารไทยพาณิชย์", "scb"),
            List.of("KTB", "กรุงไทย", "ธ.กรุงไทย", "ธนาคารกรุงไทย", "Krungthai", "ktb"),
            List.of("BBL", "กรุงเทพ", "ธ.กรุงเทพ", "ธนาคารกรุงเทพ", "Bangkok Bank"),
            List.of("BAY", "กรุงศรี", "ธ.กรุงศรี", "ธนาคารกรุงศรีอยุธยา", "Krungsri"),
            List.of("TTB", "ทีทีบี", "ธ.ทหารไทยธนชาต", "ttb"),
            List.of("GSB", "ออมสิน", "ธ.ออมสิน", "ธนาคารออมสิน"));
    private static final String PROMPTPAY = "PROMPTPAY";
    private static final String COIN = "BTC";

    /// A bank account with a number of ten digits.
    static Payment bank(Dice dice) {
        return new Payment(dice.pickFront(BANKS, 1.5).getFirst(), dice.between(1, 9) + dice.digits(9));
    }

    /// PromptPay on a mobile number of the form 06…, 08…, 09….
    static Payment promptPay(String phone) {
        return new Payment(PROMPTPAY, phone);
    }

    /// A Bitcoin address that nobody holds a key to.
    static Payment coin(Dice dice) {
        return new Payment(COIN, Base58.address(dice));
    }

    /// The normal form, for answers.
    public String key() {
        return bank + ":" + number;
    }

    /// The bank's name alone, as people write it.
    public String bankName(Dice dice) {
        if (bank.equals(COIN)) {
            return dice.chance(0.5) ? "BTC" : "Bitcoin";
        }
        return BANKS.stream()
                .filter(names -> names.getFirst().equals(bank))
                .findFirst()
                .map(names -> dice.pick(names))
                .orElse(dice.chance(0.5) ? "PromptPay" : "พร้อมเพย์");
    }

    /// The account as people write it, with the bank's name.
    public String written(Dice dice) {
        String link = bank.equals(PROMPTPAY) || bank.equals(COIN)
                ? " "
                : dice.pick(List.of(" ", " เลขที่ ", " acc ", " เลขบัญชี ", " no. ", " "));
        return bankName(dice) + link + grouped(dice);
    }

    private String grouped(Dice dice) {
        if (bank.equals(COIN)) {
            return number;
        }
        if (bank.equals(PROMPTPAY)) {
            return Phones.written(number, dice);
        }
        return switch (dice.below(6)) {
            case 0, 1 ->
                number.substring(0, 3) + "-" + number.charAt(3) + "-" + number.substring(4, 9) + "-"
                        + number.substring(9);
            case 2 -> number.substring(0, 3) + "-" + number.substring(3);
            case 3 -> number.substring(0, 3) + " " + number.substring(3);
            case 4 ->
                number.substring(0, 3) + " " + number.charAt(3) + " " + number.substring(4, 9) + " "
                        + number.substring(9);
            default -> number;
        };
    }
}
