// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of a made-up German register of residents: umlauts written out or not, double names, given names by the list,
/// streets in full or short, families and flat-mates at one address, people who moved or married.
///
/// The lean form holds only name parts and a birth date in three columns, one row in ten a second time with a slip.
final class GermanRegister implements MadeRegister.Maker {
    private static final List<String> WIDE = List.of(
            "vorname", "nachname", "geburtsdatum", "geburtsort", "strasse", "hausnummer", "plz", "ort", "geschlecht");
    private static final List<String> LEAN = List.of("fname_c1", "fname_c2", "lname_c1", "lname_c2", "by", "bm", "bd");
    private static final List<String> MEN = MadeRegister.words("""
            peter michael thomas andreas wolfgang klaus jürgen günter stefan christian uwe werner horst frank dieter
            manfred gerhard hans bernd thorsten mathias helmut walter heinz martin jörg rolf jens sven alexander rainer
            holger karl björn dirk ralf götz kurt erich friedrich jan lukas felix maximilian paul jonas""");
    private static final List<String> WOMEN = MadeRegister.words("""
            ursula karin helga sabine ingrid renate monika susanne gisela petra birgit andrea anna brigitte claudia
            erika christa elke stefanie gertrud elisabeth maria angelika heike gabriele kathrin ilse nicole anja barbara
            hildegard martina ute käthe jana lea sophie bärbel dörte""");
    private static final List<String> COMMON = MadeRegister.words("""
            müller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schäfer koch bauer richter klein
            wolf schröder neumann schwarz zimmermann braun krüger hofmann hartmann lange schmitt werner krause meier
            lehmann schmid schulze maier köhler herrmann könig walter mayer huber kaiser fuchs peters lang scholz möller
            weiß jung hahn schubert vogel friedrich keller günther frank berger winkler roth beck lorenz baumann""");
    private static final List<String> ROOTS = MadeRegister.words("""
            acker alt berg birken breit buch dorn eich feld frei gold grün hasel hohen kalt kirch klee linden mühl neu
            ober rosen röth sand schön stein tann unter wald weiden wein wiesen zell bröm flür""");
    private static final List<String> ENDS =
            MadeRegister.words("mann hofer bauer er meier müller städter bach huber thaler inger brock kamp");
    private static final List<String> TOWN_ENDS =
            MadeRegister.words("stadt burg dorf hausen heim bach berg feld kirchen au thal furt");
    private static final List<String> STREET_ENDS = MadeRegister.words("straße weg gasse allee platz ring");

    private final MadeRegister.Luck luck;
    private final boolean lean;
    private final List<Person> people = new ArrayList<>();

    GermanRegister(MadeRegister.Luck luck, boolean lean) {
        this.luck = luck;
        this.lean = lean;
    }

    private record Address(String street, int number, String code, String town) {}

    private record Person(
            List<String> given, String family, boolean woman, LocalDate born, String birthPlace, Address home) {}

    @Override
    public List<String> columns() {
        return lean ? LEAN : WIDE;
    }

    @Override
    public List<List<String>> person() {
        Person person = lean || people.isEmpty() || !luck.in(45) ? stranger() : housemate(people.getLast());
        people.add(person);
        List<List<String>> rows = new ArrayList<>();
        if (lean) {
            rows.add(leanRow(person));
            if (luck.in(11)) {
                rows.add(slipped(leanRow(person)));
            }
            return rows;
        }
        Address now = person.home;
        String family = person.family;
        for (int left = 1 + luck.below(2) * luck.below(4); left > 0; left--) {
            rows.add(row(person, family, now));
            if (luck.in(18)) {
                now = address();
            }
            if (luck.in(person.woman ? 9 : 2)) {
                family = luck.in(40) ? person.family + "-" + family() : family();
            }
        }
        return rows;
    }

    private Person stranger() {
        boolean woman = luck.in(50);
        List<String> names = woman ? WOMEN : MEN;
        List<String> given = new ArrayList<>();
        given.add(names.get(luck.often(names.size())));
        while (luck.in(lean ? 8 : 35) && given.size() < 3) {
            given.add(names.get(luck.often(names.size())));
        }
        return new Person(
                given,
                luck.in(3) ? family() + "-" + family() : family(),
                woman,
                LocalDate.of(1925, 1, 1).plusDays(luck.below(34_000)),
                town(),
                address());
    }

    private Person housemate(Person of) {
        Person other = stranger();
        boolean kin = luck.in(80);
        LocalDate born = kin && luck.in(7) ? of.born : other.born;
        return new Person(
                other.given,
                kin ? of.family : other.family,
                other.woman,
                born,
                kin && luck.in(50) ? of.birthPlace : other.birthPlace,
                of.home);
    }

    private String family() {
        return luck.in(45)
                ? COMMON.get(luck.often(COMMON.size()))
                : ROOTS.get(luck.often(ROOTS.size())) + ENDS.get(luck.often(ENDS.size()));
    }

    private String town() {
        return ROOTS.get(luck.often(ROOTS.size())) + TOWN_ENDS.get(luck.often(TOWN_ENDS.size()));
    }

    private Address address() {
        String town = town();
        int seed = Math.floorMod(town.hashCode(), 90_000);
        return new Address(
                ROOTS.get(luck.often(ROOTS.size())) + STREET_ENDS.get(luck.often(STREET_ENDS.size())),
                1 + luck.often(120),
                String.format(Locale.ROOT, "%05d", 1_000 + seed + luck.below(5)),
                town);
    }

    private List<String> row(Person person, String family, Address home) {
        List<String> given = person.given;
        String first = luck.in(30) ? given.getFirst() : String.join(" ", given);
        if (luck.in(4)) {
            first = first.charAt(0) + ".";
        } else if (given.size() > 1 && luck.in(10)) {
            first = given.getFirst() + "-" + given.get(1);
        } else if (given.size() > 1 && luck.in(8)) {
            first = given.get(1);
        }
        String last = luck.in(10) && family.contains("-") ? family.substring(0, family.indexOf('-')) : family;
        String street = home.street;
        if (luck.in(35)) {
            street = street.replace("straße", "str.");
        }
        List<String> row = new ArrayList<>(List.of(
                luck.in(5) ? luck.slip(first) : first,
                luck.in(6) ? luck.slip(last) : last,
                born(person.born),
                luck.in(25) ? "" : person.birthPlace,
                luck.in(6) ? "" : luck.in(4) ? luck.slip(street) : street,
                luck.in(6) ? "" : home.number + (luck.in(5) ? "a" : ""),
                luck.in(6) ? "" : luck.in(3) ? luck.slipDigits(home.code) : home.code,
                luck.in(5) ? "" : luck.in(4) ? home.town + " a. d. saale" : home.town,
                luck.in(5) ? "" : person.woman ? "w" : "m"));
        if (luck.in(2)) {
            String swap = row.get(0);
            row.set(0, row.get(1));
            row.set(1, swap);
        }
        boolean capitals = luck.in(15);
        boolean written = luck.in(30);
        row.replaceAll(cell -> {
            String text = written ? writtenOut(cell) : cell;
            return capitals ? text.toUpperCase(Locale.GERMAN) : text;
        });
        return row;
    }

    private static String writtenOut(String text) {
        return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }

    private String born(LocalDate born) {
        String text = String.format(
                Locale.ROOT, "%02d.%02d.%04d", born.getDayOfMonth(), born.getMonthValue(), born.getYear());
        return luck.in(5) ? "" : luck.in(5) ? luck.slipDigits(text) : text;
    }

    private List<String> leanRow(Person person) {
        List<String> row = new ArrayList<>(List.of(
                person.given.getFirst(),
                person.given.size() > 1 ? person.given.get(1) : "",
                person.family.split("-", 2)[0],
                person.family.contains("-") ? person.family.split("-", 2)[1] : "",
                Integer.toString(person.born.getYear()),
                Integer.toString(person.born.getMonthValue()),
                Integer.toString(person.born.getDayOfMonth())));
        row.replaceAll(cell -> writtenOut(cell).toUpperCase(Locale.ROOT));
        return row;
    }

    private List<String> slipped(List<String> row) {
        List<String> slipped = new ArrayList<>(row);
        for (int slips = luck.in(25) ? 2 : 1; slips > 0; slips--) {
            int at = List.of(0, 0, 2, 2, 4, 5, 6).get(luck.below(7));
            slipped.set(
                    at,
                    at < 4
                            ? luck.slip(slipped.get(at).toLowerCase(Locale.ROOT))
                                    .toUpperCase(Locale.ROOT)
                            : at == 4
                                    ? luck.slipDigits(slipped.get(at))
                                    : Integer.toString(1 + luck.below(at == 5 ? 12 : 28)));
        }
        return slipped;
    }
}
