// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a word beside a payment account means.
///
/// @param sort which rail it names
/// @param code code word of the bank or app, empty for the other sorts
record PayWord(Sort sort, String code) {
    /// Rails by which money reaches an account.
    enum Sort {
        BANK,
        /// A bank's name that is also a city, a person or a word; counts only where an account is meant.
        BANK_PERHAPS,
        PROMPTPAY,
        WALLET,
        /// "account", "number": says that a number follows, not whose.
        FILLER
    }

    static final PayWord PROMPTPAY = new PayWord(Sort.PROMPTPAY, "");
    static final PayWord FILLER = new PayWord(Sort.FILLER, "");

    static final Map<PayWord, List<String>> SPELLINGS = spellings();
    static final WordTree<PayWord> TREE = new WordTree<>(SPELLINGS);

    private static Map<PayWord, List<String>> spellings() {
        var all = new LinkedHashMap<PayWord, List<String>>();
        banks(all);
        smallerBanks(all);
        wallets(all);
        all.put(
                PROMPTPAY,
                List.of(
                        "promptpay",
                        "prompt pay",
                        "prompt-pay",
                        "promtpay",
                        "promt pay",
                        "พร้อมเพย์",
                        "พร้อมเพ",
                        "พร้อมเพล์",
                        "พร้อมเพลย์",
                        "พร้อมเพย",
                        "พร้อม เพย์",
                        "พร้อมpay",
                        "pp"));
        all.put(
                FILLER,
                List.of(
                        "account number",
                        "account no.",
                        "account no",
                        "account",
                        "acct.",
                        "acct",
                        "acc.",
                        "acc no.",
                        "acc no",
                        "acc",
                        "a/c no.",
                        "a/c no",
                        "a/c",
                        "number",
                        "no.",
                        "no",
                        "bank",
                        "id",
                        "user",
                        "username",
                        "phone",
                        "tel",
                        "tel.",
                        "เลขที่บัญชี",
                        "เลขบัญชี",
                        "บัญชีเลขที่",
                        "เลขที่",
                        "บัญชี",
                        "บช.",
                        "บ/ช",
                        "บช",
                        "เลข",
                        "หมายเลข",
                        "ธนาคาร",
                        "ธ.",
                        "แบงก์",
                        "แบงค์",
                        "เบอร์โทร",
                        "เบอร์",
                        "โทร.",
                        "โทร",
                        "ไอดี",
                        "ชื่อบัญชี",
                        "ชื่อ"));
        return all;
    }

    private static void banks(Map<PayWord, List<String>> all) {
        bank(
                all,
                "kbank",
                "kbank",
                "k-bank",
                "k bank",
                "kasikorn",
                "kasikorn bank",
                "kasikornbank",
                "kasikornthai",
                "kplus",
                "k plus",
                "k+",
                "กสิกร",
                "กสิกรไทย",
                "กสิกรณ์",
                "เคแบงก์",
                "เคแบงค์");
        bank(
                all,
                "scb",
                "scb",
                "scb easy",
                "siam commercial",
                "siam commercial bank",
                "ไทยพาณิชย์",
                "ไทยพานิชย์",
                "ไทยพาณิช",
                "ไทยพานิช",
                "เอสซีบี");
        bank(
                all,
                "bbl",
                "bbl",
                "bangkok bank",
                "ธนาคารกรุงเทพ",
                "ธ.กรุงเทพ",
                "ธ. กรุงเทพ",
                "แบงก์กรุงเทพ",
                "แบงค์กรุงเทพ",
                "บัวหลวง",
                "bualuang");
        bank(all, "ktb", "ktb", "krungthai", "krung thai", "krungthai bank", "krung thai bank", "กรุงไทย", "เคทีบี");
        bank(
                all,
                "bay",
                "krungsri",
                "krungsri bank",
                "bank of ayudhya",
                "ayudhya",
                "กรุงศรี",
                "ธนาคารกรุงศรีอยุธยา",
                "ธ.กรุงศรีอยุธยา",
                "กรุงศรีอยุธยา",
                "bay bank");
        bank(
                all,
                "ttb",
                "ttb",
                "tmb",
                "tmbthanachart",
                "tmb thanachart",
                "thanachart",
                "tbank",
                "ทหารไทยธนชาต",
                "ทหารไทย",
                "ธนชาต",
                "ทีทีบี",
                "ทีเอ็มบี");
        all.put(new PayWord(Sort.BANK_PERHAPS, "bbl"), List.of("กรุงเทพ", "กรุงเทพฯ", "bangkok"));
        all.put(new PayWord(Sort.BANK_PERHAPS, "bay"), List.of("bay"));
        all.put(new PayWord(Sort.BANK_PERHAPS, "lh"), List.of("lh"));
    }

    private static void smallerBanks(Map<PayWord, List<String>> all) {
        bank(all, "gsb", "gsb", "ออมสิน", "government savings", "government savings bank", "mymo");
        bank(
                all,
                "baac",
                "baac",
                "ธ.ก.ส.",
                "ธ.ก.ส",
                "ธกส.",
                "ธกส",
                "เพื่อการเกษตร",
                "ธนาคารเพื่อการเกษตร",
                "เพื่อการเกษตรและสหกรณ์การเกษตร");
        bank(
                all,
                "ghb",
                "ghb",
                "gh bank",
                "ghbank",
                "ธ.อ.ส.",
                "ธอส.",
                "ธอส",
                "อาคารสงเคราะห์",
                "government housing",
                "government housing bank");
        bank(all, "uob", "uob", "ยูโอบี");
        bank(all, "cimb", "cimb", "cimb thai", "cimbt", "ซีไอเอ็มบี", "ซีไอเอ็มบีไทย");
        bank(
                all,
                "lh",
                "lh bank",
                "lhbank",
                "lhb",
                "land and houses",
                "land & houses",
                "แลนด์แอนด์เฮ้าส์",
                "แลนด์ แอนด์ เฮ้าส์",
                "แลนด์แอนด์เฮาส์");
        bank(all, "tisco", "tisco", "ทิสโก้", "ทิสโก");
        bank(all, "kkp", "kkp", "kk bank", "kiatnakin", "kiatnakin phatra", "เกียรตินาคิน", "เกียรตินาคินภัทร");
        bank(all, "ibank", "ibank", "isbt", "islamic bank", "ธนาคารอิสลาม", "ธ.อิสลาม", "อิสลามแห่งประเทศไทย");
        bank(all, "icbc", "icbc", "icbc thai", "ไอซีบีซี");
        bank(all, "citi", "citibank", "ซิตี้แบงก์", "ซิตี้แบงค์");
        bank(all, "sct", "standard chartered", "สแตนดาร์ดชาร์เตอร์ด");
        bank(all, "tcrb", "tcrb", "thai credit", "ไทยเครดิต");
        bank(all, "hsbc", "hsbc");
        bank(all, "boc", "bank of china", "แบงก์ออฟไชน่า");
    }

    private static void wallets(Map<PayWord, List<String>> all) {
        wallet(
                all,
                "truemoney",
                "truemoney",
                "true money",
                "true-money",
                "truemoney wallet",
                "true money wallet",
                "true wallet",
                "truewallet",
                "tmn",
                "tmw",
                "ทรูมันนี่",
                "ทรูมันนี",
                "ทรูมันนี่วอลเล็ท",
                "ทรูมันนี่วอลเล็ต",
                "ทรูมันนี่ วอลเล็ท",
                "ทรูวอลเล็ท",
                "ทรูวอลเล็ต",
                "ทรูวอเลท",
                "ทรูวอเล็ท",
                "ทรู วอลเล็ท",
                "ทรู วอลเล็ต",
                "ทรูมันนี่ วอลเล็ต");
        wallet(all, "", "wallet", "e-wallet", "ewallet", "วอลเล็ท", "วอลเล็ต", "วอเลท", "วอเล็ท");
        wallet(all, "linepay", "line pay", "linepay", "rabbit line pay", "แรบบิทไลน์เพย์", "ไลน์เพย์");
        wallet(all, "shopeepay", "shopeepay", "shopee pay", "airpay", "air pay", "ช้อปปี้เพย์", "แอร์เพย์");
        wallet(all, "grabpay", "grabpay", "grab pay");
        wallet(all, "paotang", "เป๋าตัง", "paotang", "pao tang");
        wallet(all, "paypal", "paypal", "pay pal", "เพย์พาล");
        wallet(all, "cashapp", "cashapp", "cash app", "cash.app");
        wallet(all, "venmo", "venmo");
        wallet(all, "zelle", "zelle");
        wallet(all, "wise", "transferwise");
        wallet(all, "skrill", "skrill");
        wallet(all, "revolut", "revolut");
        wallet(all, "gcash", "gcash");
        wallet(all, "alipay", "alipay");
        wallet(all, "wechatpay", "wechat pay", "wechatpay");
        wallet(all, "binance", "binance", "binance pay");
        wallet(all, "touchngo", "touch n go", "tng ewallet");
    }

    private static void bank(Map<PayWord, List<String>> all, String code, String... spellings) {
        all.put(new PayWord(Sort.BANK, code), List.of(spellings));
    }

    private static void wallet(Map<PayWord, List<String>> all, String code, String... spellings) {
        all.put(new PayWord(Sort.WALLET, code), List.of(spellings));
    }
}
