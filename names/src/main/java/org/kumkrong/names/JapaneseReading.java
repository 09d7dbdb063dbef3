// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads common Japanese names in Chinese characters, which no rule can read: family names of two signs or more,
/// and given names behind them.
///
/// Facts of the language, collected by hand; what is not here is read as Chinese.
final class JapaneseReading {
    private static final Map<String, String> FAMILIES = read("""
            佐藤=sato 鈴木=suzuki 高橋=takahashi 髙橋=takahashi 田中=tanaka 渡辺=watanabe 渡邊=watanabe 渡邉=watanabe 伊藤=ito
            山本=yamamoto 中村=nakamura 小林=kobayashi 加藤=kato 吉田=yoshida 山田=yamada 佐々木=sasaki 山口=yamaguchi 松本=matsumoto
            井上=inoue 木村=kimura 斎藤=saito 齋藤=saito 斉藤=saito 清水=shimizu 山崎=yamazaki 池田=ikeda 橋本=hashimoto 阿部=abe
            安倍=abe 石川=ishikawa 山下=yamashita 中島=nakajima 石井=ishii 小川=ogawa 前田=maeda 岡田=okada 長谷川=hasegawa 藤田=fujita
            後藤=goto 近藤=kondo 村上=murakami 遠藤=endo 青木=aoki 坂本=sakamoto 福田=fukuda 太田=ota 西村=nishimura 藤井=fujii
            金子=kaneko 藤原=fujiwara 岡本=okamoto 三浦=miura 中野=nakano 中川=nakagawa 原田=harada 松田=matsuda 竹内=takeuchi
            小野=ono 田村=tamura 中山=nakayama 和田=wada 石田=ishida 森田=morita 上田=ueda 内田=uchida 柴田=shibata 酒井=sakai
            宮崎=miyazaki 横山=yokoyama 高木=takagi 安藤=ando 宮本=miyamoto 大野=ono 工藤=kudo 野村=nomura 増田=masuda 今井=imai
            """);

    private static final Map<String, String> GIVEN = read("""
            太郎=taro 一郎=ichiro 次郎=jiro 三郎=saburo 健=ken 健一=kenichi 健太=kenta 大輔=daisuke 翔太=shota 翔=sho 拓也=takuya
            直樹=naoki 浩=hiroshi 博=hiroshi 弘=hiroshi 洋=hiroshi 誠=makoto 隆=takashi 孝=takashi 明=akira 昭=akira 清=kiyoshi 勇=isamu
            進=susumu 正=tadashi 修=osamu 茂=shigeru 実=minoru 勝=masaru 豊=yutaka 達也=tatsuya 和也=kazuya 哲也=tetsuya 雄一=yuichi
            裕=yutaka 聡=satoshi 剛=tsuyoshi 亮=ryo 学=manabu 花子=hanako 洋子=yoko 陽子=yoko 恵子=keiko 京子=kyoko 幸子=sachiko
            和子=kazuko 節子=setsuko 由美子=yumiko 久美子=kumiko 美穂=miho 愛=ai 舞=mai 恵=megumi 直美=naomi 智子=tomoko 真由美=mayumi
            裕子=yuko 優子=yuko 明美=akemi 美咲=misaki 七海=nanami 結衣=yui 信夫=nobuo 義男=yoshio 正男=masao 和夫=kazuo 昭夫=akio
            秀樹=hideki 英樹=hideki 裕樹=yuki 大樹=daiki 晋三=shinzo 純一郎=junichiro 太一=taichi 浩二=koji 健二=kenji 真一=shinichi
            """);

    private static final int FAMILY_LENGTH_MAX = 3;

    private JapaneseReading() {}

    /// Family name, blank, given name; null where the family name is not known as Japanese.
    static @Nullable String name(String word) {
        for (int length = Math.min(FAMILY_LENGTH_MAX, word.length()); length >= 2; length--) {
            String family = FAMILIES.get(word.substring(0, length));
            if (family != null) {
                String given = word.substring(length);
                return given.isEmpty() ? family : family + " " + GIVEN.getOrDefault(given, OtherReading.joined(given));
            }
        }
        return null;
    }

    /// A family or given name standing alone beside a Japanese family name.
    static String part(String word) {
        String family = FAMILIES.get(word);
        return family != null ? family : GIVEN.getOrDefault(word, OtherReading.joined(word));
    }

    /// Whether the word is a Japanese family name.
    static boolean isFamily(String word) {
        return FAMILIES.containsKey(word);
    }

    private static Map<String, String> read(String list) {
        var names = new HashMap<String, String>();
        for (String entry : list.strip().split("\\s+")) {
            int equals = entry.indexOf('=');
            names.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return Map.copyOf(names);
    }
}
