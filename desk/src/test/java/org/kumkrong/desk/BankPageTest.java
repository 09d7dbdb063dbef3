// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A list as its custodian looks through it: every entry can be found, and withdrawn from where it was found.
class BankPageTest {
    private static final int MANY = 12_000;
    private static final Random CHANCE = new Random(31);

    private static ExchangeStation exchange;

    @BeforeAll
    static void open() throws SQLException, IOException, InterruptedException {
        exchange = ExchangeStation.shared();
    }

    private static String page(String path) throws IOException, InterruptedException {
        return exchange.custodian.get(path).body();
    }

    private static String search(String bank, String sought) throws IOException, InterruptedException {
        page("banks/" + bank);
        return found(exchange.custodian
                .post("banks/" + bank + "/searches", Map.of("sought", sought))
                .body());
    }

    /// What stands under the look-up.
    private static String found(String page) {
        int look = page.indexOf("id=\"look\"");
        return page.substring(look, page.indexOf("</section>", look));
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("data-entry=\"(\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void turnsThePagesOfALongListInBothDirections() throws IOException, InterruptedException {
        String bank = exchange.bank("of many entries", Map.of());
        exchange.add(bank, "IMAGE", ExchangeStation.prints(CHANCE, 64, 130));
        TreeSet<String> seen = new TreeSet<>();

        String first = page("banks/" + bank);
        String second = page(
                OpenDesk.firstMatch("rel=\"next\" href=\"/([^\"]+)\"", first).replace("&amp;", "&"));
        String third = page(
                OpenDesk.firstMatch("rel=\"next\" href=\"/([^\"]+)\"", second).replace("&amp;", "&"));
        String back = page(
                OpenDesk.firstMatch("rel=\"prev\" href=\"/([^\"]+)\"", third).replace("&amp;", "&"));

        for (String each : List.of(first, second, third)) {
            seen.addAll(numbers(each));
        }
        assertThat(seen).hasSize(130);
        assertThat(numbers(back)).isEqualTo(numbers(second)).hasSize(50);
        assertThat(first).doesNotContain("rel=\"prev\"");
        assertThat(third).doesNotContain("rel=\"next\"");
    }

    @Test
    void findsAnOldEntryInEverySpellingAndWithdrawsItThere() throws IOException, InterruptedException {
        String bank = exchange.bank("long known", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 32, 200);
        exchange.add(bank, "IMAGE", prints);
        String old = prints.get(9);
        assertThat(page("banks/" + bank)).doesNotContain(old.substring(0, 12));

        String found = search(bank, "MD5: " + old.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1 "));
        String number = OpenDesk.firstMatch("/entries/(\\d+)/withdrawal", found);
        String after = exchange.custodian
                .post("banks/" + bank + "/entries/" + number + "/withdrawal", Map.of("why", "a mistake of the unit"))
                .body();

        assertThat(found).contains(old, "In force", "added ", " by ");
        assertThat(after).contains("It matches no more");
        assertThat(search(bank, number))
                .contains(old, "Withdrawn", "withdrawn ", " by ", "a mistake of the unit")
                .doesNotContain("/withdrawal");
        assertThat(search(bank, old)).contains("a mistake of the unit");
        assertThat(numbers(page("banks/" + bank + "?show=WITHDRAWN"))).containsExactly(number);
        assertThat(numbers(page("banks/" + bank + "?show=LIVE")))
                .doesNotContain(number)
                .hasSize(50);
    }

    @Test
    void findsPicturesThatLookAlikeWithinTheRadiusLiveAndWithdrawn() throws IOException, InterruptedException {
        String bank = exchange.bank("alike", Map.of("radius", "4"));
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 2);
        exchange.add(bank, "IMAGE", prints);
        exchange.withdraw(bank, "IMAGE", prints.subList(1, 2));

        assertThat(search(bank, "f" + prints.getFirst())).contains("neither a fingerprint");
        assertThat(search(bank, turned(prints.getFirst(), 4))).contains(prints.getFirst(), "4 of 256 bits differ");
        assertThat(search(bank, turned(prints.getFirst(), 5))).contains("It is not in this list");
        assertThat(search(bank, prints.getFirst())).contains("the very same");
        assertThat(search(bank, turned(prints.get(1), 3)))
                .contains(prints.get(1), "3 of 256 bits differ", "asked for by a test");
    }

    /// The same with the lowest bit of so many digits turned.
    private static String turned(String print, int digits) {
        StringBuilder turned = new StringBuilder(print);
        for (int i = 0; i < digits; i++) {
            turned.setCharAt(i, Character.forDigit(Character.digit(print.charAt(i), 16) ^ 1, 16));
        }
        return turned.toString();
    }

    @Test
    void findsNothingOfAnotherList() throws IOException, InterruptedException {
        String mine = exchange.bank("of mine", Map.of());
        String other = exchange.bank("of the other", Map.of());
        List<String> print = ExchangeStation.prints(CHANCE, 64, 1);
        exchange.add(other, "IMAGE", print);

        assertThat(search(mine, print.getFirst())).contains("It is not in this list");
        assertThat(search(other, print.getFirst())).contains("Found: 1");
        assertThat(exchange.administrator
                        .post("banks/" + other + "/searches", Map.of("sought", print.getFirst()))
                        .body())
                .doesNotContain("Found: 1");
    }

    @Test
    void findsTheListAgainFromTheAddressOfAnAnswer() throws IOException, InterruptedException {
        String bank = exchange.bank("come back to", Map.of());

        for (String answer : List.of("searches", "entries", "withdrawals")) {
            assertThat(page("banks/" + bank + "/" + answer)).as(answer).contains("come back to");
        }
    }

    @Test
    void saysThatNothingWasGiven() throws IOException, InterruptedException {
        String bank = exchange.bank("of nothing", Map.of());

        assertThat(exchange.add(bank, "IMAGE", List.of("")))
                .contains("Nothing was given")
                .doesNotContain("0 added");
        assertThat(exchange.withdraw(bank, "IMAGE", List.of(" "))).contains("Nothing was given");
    }

    @Test
    void refusesARadiusThatIsNone() throws IOException, InterruptedException {
        for (String radius : List.of("", " ", "32", "-1", "many")) {
            exchange.custodian.get("banks");
            assertThat(exchange.custodian
                            .post("banks", Map.of("name", "no radius " + radius, "radius", radius))
                            .body())
                    .as(radius)
                    .contains("The distance is a number from 0 to 31");
        }
    }

    @Test
    void takesAListLongerThanABatchThoughALineOfItIsNone() throws IOException, InterruptedException {
        String bank = exchange.bank("of very many", Map.of());
        StringBuilder list = new StringBuilder("md5,sha1,category\n");
        for (int i = 0; i < MANY; i++) {
            list.append(String.format(Locale.ROOT, "%032x,%040x,\n", i + 1L, i + 7_000_000L));
        }
        list.append("no fingerprint,,\n");
        page("banks/" + bank);

        String answer = exchange.custodian
                .upload(
                        "banks/" + bank + "/entries",
                        "file",
                        "many.csv",
                        list.toString().getBytes(StandardCharsets.UTF_8))
                .body();

        assertThat(answer).contains("24,000 added, of 24,000 that could be read");
    }

    @Test
    void asksWhatSixtyFourDigitsAreAndHoldsWhatWasPasted() throws IOException, InterruptedException {
        String bank = exchange.bank("of unsaid digits", Map.of());
        String print = ExchangeStation.prints(CHANCE, 64, 1).getFirst();
        page("banks/" + bank);

        HttpResponse<String> asked =
                exchange.custodian.post("banks/" + bank + "/entries", Map.of("list", print, "media", "VIDEO"));

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains(
                        "Say whether they are SHA-256 or PDQ",
                        ">" + print + "</textarea>",
                        "<details class=\"card\" open")
                .doesNotContain("checked=")
                .containsPattern("value=\"VIDEO\" selected");
        assertThat(search(bank, print)).contains("It is not in this list");
        assertThat(exchange.custodian
                        .post("banks/" + bank + "/entries", Map.of("list", print, "digits", "SHA256"))
                        .body())
                .contains("1 added, of 1");
        assertThat(search(bank, print)).contains("SHA-256");
    }

    @Test
    void needsNoChoiceWithoutSuchDigits() throws IOException, InterruptedException {
        String bank = exchange.bank("of short digits", Map.of());
        page("banks/" + bank);

        assertThat(exchange.custodian
                        .post(
                                "banks/" + bank + "/entries",
                                Map.of(
                                        "list",
                                        ExchangeStation.prints(CHANCE, 32, 1).getFirst()))
                        .body())
                .contains("1 added, of 1");
    }

    @Test
    void withdrawsAPictureByItsBareDigits() throws IOException, InterruptedException {
        String bank = exchange.bank("of both kinds", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 2);
        exchange.add(bank, "IMAGE", prints.subList(0, 1));
        exchange.custodian.post(
                "banks/" + bank + "/entries", Map.of("list", prints.get(1), "digits", "SHA256", "media", "IMAGE"));
        assertThat(search(bank, prints.getFirst())).contains("PDQ", "In force");
        assertThat(search(bank, prints.get(1))).contains("SHA-256", "In force");

        String answer = exchange.withdraw(bank, "IMAGE", prints);

        assertThat(answer).contains("2 withdrawn, of 2 that could be read");
        assertThat(search(bank, prints.getFirst())).contains("Withdrawn").doesNotContain("In force");
        assertThat(search(bank, prints.get(1))).contains("Withdrawn").doesNotContain("In force");
    }
}
