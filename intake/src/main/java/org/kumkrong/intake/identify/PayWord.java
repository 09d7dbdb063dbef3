// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

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

    private static final String WORDS = """
            PROMPTPAY | promptpay, prompt pay, prompt-pay, promtpay, promt pay, พร้อมเพย์, พร้อมเพ, พร้อมเพล์
            | พร้อมเพลย์, พร้อมเพย, พร้อม เพย์, พร้อมpay, pp
            FILLER | account number, account no., account no, account, acct., acct, acc., acc no., acc no, acc
            | a/c no., a/c no, a/c, number, no., no, bank, id, user, username, phone, tel, tel., เลขที่บัญชี
            | เลขบัญชี, บัญชีเลขที่, เลขที่, บัญชี, บช., บ/ช, บช, เลข, หมายเลข, ธนาคาร, ธ., แบงก์, แบงค์
            | เบอร์โทร, เบอร์, โทร., โทร, ไอดี, ชื่อบัญชี, ชื่อ
            BANK kbank | kbank, k-bank, k bank, kasikorn, kasikorn bank, kasikornbank, kasikornthai, kplus
            | k plus, k+, กสิกร, กสิกรไทย, กสิกรณ์, เคแบงก์, เคแบงค์
            BANK scb | scb, scb easy, siam commercial, siam commercial bank, ไทยพาณิชย์, ไทยพานิชย์, ไทยพาณิช
            | ไทยพานิช, เอสซีบี
            BANK bbl | bbl, bangkok bank, ธนาคารกรุงเทพ, ธ.กรุงเทพ, ธ. กรุงเทพ, แบงก์กรุงเทพ, แบงค์กรุงเทพ
            | บัวหลวง, bualuang
            BANK ktb | ktb, krungthai, krung thai, krungthai bank, krung thai bank, กรุงไทย, เคทีบี
            BANK bay | krungsri, krungsri bank, bank of ayudhya, ayudhya, กรุงศรี, ธนาคารกรุงศรีอยุธยา
            | ธ.กรุงศรีอยุธยา, กรุงศรีอยุธยา, bay bank
            BANK ttb | ttb, tmb, tmbthanachart, tmb thanachart, thanachart, tbank, ทหารไทยธนชาต, ทหารไทย, ธนชาต
            | ทีทีบี, ทีเอ็มบี
            BANK_PERHAPS bbl | กรุงเทพ, กรุงเทพฯ, bangkok
            BANK_PERHAPS bay | bay
            BANK_PERHAPS lh | lh
            BANK gsb | gsb, ออมสิน, government savings, government savings bank, mymo
            BANK baac | baac, ธ.ก.ส., ธ.ก.ส, ธกส., ธกส, เพื่อการเกษตร, ธนาคารเพื่อการเกษตร
            | เพื่อการเกษตรและสหกรณ์การเกษตร
            BANK ghb | ghb, gh bank, ghbank, ธ.อ.ส., ธอส., ธอส, อาคารสงเคราะห์, government housing
            | government housing bank
            BANK uob | uob, ยูโอบี
            BANK cimb | cimb, cimb thai, cimbt, ซีไอเอ็มบี, ซีไอเอ็มบีไทย
            BANK lh | lh bank, lhbank, lhb, land and houses, land & houses, แลนด์แอนด์เฮ้าส์, แลนด์ แอนด์ เฮ้าส์
            | แลนด์แอนด์เฮาส์
            BANK tisco | tisco, ทิสโก้, ทิสโก
            BANK kkp | kkp, kk bank, kiatnakin, kiatnakin phatra, เกียรตินาคิน, เกียรตินาคินภัทร
            BANK ibank | ibank, isbt, islamic bank, ธนาคารอิสลาม, ธ.อิสลาม, อิสลามแห่งประเทศไทย
            BANK icbc | icbc, icbc thai, ไอซีบีซี
            BANK citi | citibank, ซิตี้แบงก์, ซิตี้แบงค์
            BANK sct | standard chartered, สแตนดาร์ดชาร์เตอร์ด
            BANK tcrb | tcrb, thai credit, ไทยเครดิต
            BANK hsbc | hsbc
            BANK boc | bank of china, แบงก์ออฟไชน่า
            WALLET truemoney | truemoney, true money, true-money, truemoney wallet, true money wallet
            | true wallet, truewallet, tmn, tmw, ทรูมันนี่, ทรูมันนี, ทรูมันนี่วอลเล็ท, ทรูมันนี่วอลเล็ต
            | ทรูมันนี่ วอลเล็ท, ทรูวอลเล็ท, ทรูวอลเล็ต, ทรูวอเลท, ทรูวอเล็ท, ทรู วอลเล็ท, ทรู วอลเล็ต
            | ทรูมันนี่ วอลเล็ต
            WALLET | wallet, e-wallet, ewallet, วอลเล็ท, วอลเล็ต, วอเลท, วอเล็ท
            WALLET linepay | line pay, linepay, rabbit line pay, แรบบิทไลน์เพย์, ไลน์เพย์
            WALLET shopeepay | shopeepay, shopee pay, airpay, air pay, ช้อปปี้เพย์, แอร์เพย์
            WALLET grabpay | grabpay, grab pay
            WALLET paotang | เป๋าตัง, paotang, pao tang
            WALLET paypal | paypal, pay pal, เพย์พาล
            WALLET cashapp | cashapp, cash app, cash.app
            WALLET venmo | venmo
            WALLET zelle | zelle
            WALLET wise | transferwise
            WALLET skrill | skrill
            WALLET revolut | revolut
            WALLET gcash | gcash
            WALLET alipay | alipay
            WALLET wechatpay | wechat pay, wechatpay
            WALLET binance | binance, binance pay
            WALLET touchngo | touch n go, tng ewallet
            """;

    static final Map<PayWord, List<String>> SPELLINGS =
            WordTable.read(WORDS, (sort, code) -> new PayWord(Sort.valueOf(sort), code));
    static final WordTree<PayWord> TREE = new WordTree<>(SPELLINGS);
}
