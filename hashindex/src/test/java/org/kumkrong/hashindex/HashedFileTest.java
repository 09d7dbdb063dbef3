// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashedFileTest {
    @Test
    void readsWhatIsToldAndPassesOverTheRest() {
        HashedFile file =
                HashedFile.read("{\"file\":\"a.jpg\",\"bytes\":3,\"md5\":\"00ff\",\"sha1\":null,\"pdqQuality\":7}");

        assertThat(file).isEqualTo(new HashedFile("a.jpg", Map.of("md5", "00ff"), 7, List.of(), false));
        assertThat(HashedFile.read("{}"))
                .isEqualTo(new HashedFile("", Map.of(), HashedFile.NO_QUALITY, List.of(), false));
        assertThat(file.toString()).doesNotContain("a.jpg", "00ff");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"file\":\"a|not a whole JSON object",
                "{\"file\":|not a whole JSON object",
                "{\"file\":[1]}|not an object of simple values",
                "{\"pdq\":12}|pdq is no text",
                "{\"pdqQuality\":\"80\"}|pdqQuality is no whole number",
                "{\"pdqQuality\":101}|pdqQuality is not between 0 and 100",
                "{\"pdqQuality\":99999999999999999999}|not a whole JSON object",
                "{} {}|something behind the JSON object",
                "[]|not a JSON object"
            })
    void saysWhatIsWrongWithoutQuotingIt(String line, String why) {
        assertThatThrownBy(() -> HashedFile.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }
}
