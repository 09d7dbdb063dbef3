// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One service, one name; one profile, one screen name.
class PlatformTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X (formerly Twitter) | twitter
            X Corp. (Twitter) | twitter
            X Corp. | twitter
            twitter.com | twitter
            Meta (Instagram) | instagram
            Meta Platforms Inc. - Instagram | instagram
            Instagram, Inc. | instagram
            www.instagram.com | instagram
            Meta Platforms, Inc. | facebook
            Facebook Messenger | facebook
            Messenger | facebook
            LINE Corporation | line
            LINE Yahoo | line
            ไอดีไลน์ | line
            Line Messenger | line
            TikTok Pte. Ltd. | tiktok
            ByteDance (TikTok) | tiktok
            Google - YouTube | youtube
            Discord Inc. | discord
            Snap Chat | snapchat
            Telegram Messenger | telegram
            WhatsApp LLC | whatsapp
            GameTalk Inc. | gametalk
            gametalk.example | gametalk
            Example Chat | examplechat
            Fun Line Chat | funlinechat
            N/A | ''
            """)
    void givesOneServiceOneName(String written, String name) {
        assertThat(Platforms.fold(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.instagram.com/Kwan.2211/?hl=en | HANDLE instagram:kwan.2211
            instagram.com/p/abc123 |
            https://facebook.com/profile.php?id=100099 | ACCOUNT facebook:100099
            https://t.me/kwan_2211 | HANDLE telegram:kwan_2211
            https://t.me/+AbCdEf |
            https://line.me/ti/p/~kwan | HANDLE line:kwan
            https://line.me/R/ti/p/@kwan | HANDLE line:kwan
            https://line.me/ti/p/AbC123 | ACCOUNT line:AbC123
            https://wa.me/66614127860 | PHONE +66614127860
            https://x.com/Kwan_2211/status/1 |
            https://www.tiktok.com/@kwan.2211 | HANDLE tiktok:kwan.2211
            https://discord.com/users/801234567890123456 | ACCOUNT discord:801234567890123456
            https://roblox.com/users/555001/profile | ACCOUNT roblox:555001
            https://instagram.com/explore |
            https://gametalk.example/u/kwan_2211 | HANDLE gametalk:kwan_2211
            https://help.gametalk.example/u/kwan_2211/more |
            """)
    void readsWhoAProfileLinkLeadsTo(String link, String expected) {
        var forms = ((Reading.Is) WebAddresses.read(org.kumkrong.intake.IdentifierKind.PROFILE_URL, link)).forms();

        assertThat(forms.stream().skip(1).map(PlatformTest::shown).findFirst().orElse(null))
                .isEqualTo(expected);
    }

    private static String shown(Reading.Form form) {
        return form.kind() + " " + (form.scope().isEmpty() ? "" : form.scope() + ":") + form.value();
    }
}
