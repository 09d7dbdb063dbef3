// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Rows about made-up people of past centuries as many hands wrote them: one to twenty-one rows a person.
///
/// Abbreviated and pet names, initials, titles, maiden names, years of birth by guess, a county for its town, gaps; and
/// families: brothers at one place, a son with his father's whole name, twins.
final class OldRegister implements MadeRegister.Maker {
    private static final List<String> COLUMNS = List.of(
            "full_name",
            "first_and_surname",
            "first_name",
            "surname",
            "dob",
            "birth_place",
            "postcode",
            "gender",
            "occupation");
    private static final List<String> MEN = MadeRegister.words("""
            john william thomas george james henry charles edward robert richard joseph samuel francis frederick
            arthur alexander david peter walter alfred benjamin andrew albert daniel philip herbert hugh edmund
            nicholas anthony patrick michael stephen ralph ernest matthew christopher harold theodore augustus
            nathaniel gilbert roger simon isaac abraham jonathan joshua timothy gregory""");
    private static final List<String> WOMEN = MadeRegister.words("""
            mary elizabeth anne sarah margaret jane catherine ellen alice frances charlotte martha dorothy
            florence harriet eleanor emily susan caroline edith isabella louisa emma rebecca lucy amelia sophia
            barbara judith hannah ruth agnes julia victoria rosemary constance beatrice mildred deborah""");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("william", "wm will bill willie"),
            Map.entry("thomas", "thos tom"),
            Map.entry("charles", "chas charlie"),
            Map.entry("george", "geo"),
            Map.entry("james", "jas jim jem"),
            Map.entry("john", "jno jack johnny"),
            Map.entry("joseph", "jos joe"),
            Map.entry("robert", "robt bob rob"),
            Map.entry("richard", "richd dick"),
            Map.entry("edward", "edwd ned ted"),
            Map.entry("samuel", "saml sam"),
            Map.entry("benjamin", "benj ben"),
            Map.entry("alexander", "alex alexr sandy"),
            Map.entry("frederick", "fredk fred"),
            Map.entry("henry", "hy harry"),
            Map.entry("nathaniel", "nathl nat"),
            Map.entry("elizabeth", "eliz bess betty eliza"),
            Map.entry("margaret", "margt maggie peggy"),
            Map.entry("catherine", "cath kate kitty katherine"),
            Map.entry("sarah", "sally sara"),
            Map.entry("mary", "molly maria polly"),
            Map.entry("anne", "ann nancy anna"),
            Map.entry("dorothy", "dolly dot"),
            Map.entry("frances", "fanny"),
            Map.entry("eleanor", "nell ellen"),
            Map.entry("martha", "patty"),
            Map.entry("susan", "susannah sukey"),
            Map.entry("rebecca", "becky"));
    private static final List<String> COMMON = MadeRegister.words("""
            smith jones williams taylor brown davies evans thomas wilson johnson roberts walker wright robinson
            thompson white hughes edwards green hall wood harris lewis martin jackson clarke clark turner hill scott
            cooper morris ward moore king watson baker harrison morgan patel young allen mitchell""");
    private static final List<String> ROOTS = MadeRegister.words("""
            ash brad carl dal east fair gren hart kings lang mar nor os pem rad sel thorn up wal win black copp hol
            stan whit haw el bran den cam far lin mel nether rother ship tat wen yar bux cor""");
    private static final List<String> ENDS =
            MadeRegister.words("ton ley ford well field worth ham by wood man den combe wick ridge bourne stead");
    private static final List<String> WORK = MadeRegister.words("""
            politician writer painter clergyman officer engineer merchant lawyer physician actor architect botanist
            soldier composer banker printer historian farmer sculptor teacher chemist journalist diplomat judge
            singer surveyor astronomer naturalist explorer cricketer""");

    private final MadeRegister.Luck luck;
    private final List<Person> family = new ArrayList<>();

    OldRegister(MadeRegister.Luck luck) {
        this.luck = luck;
    }

    private record Person(
            String given,
            String middle,
            String family,
            String otherFamily,
            boolean woman,
            LocalDate born,
            int place,
            int postcode,
            String work) {}

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> person() {
        Person person = family.isEmpty() || !luck.in(25) ? stranger() : relative(family.getLast());
        family.add(person);
        int rows = luck.in(12) ? 1 : 1 + (luck.below(21) + luck.below(21)) / 2;
        List<List<String>> written = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            written.add(row(person));
        }
        return written;
    }

    private Person stranger() {
        boolean woman = luck.in(25);
        List<String> names = woman ? WOMEN : MEN;
        return new Person(
                names.get(luck.often(names.size())),
                luck.in(35) ? names.get(luck.often(names.size())) : "",
                family(),
                family(),
                woman,
                LocalDate.of(1600, 1, 1).plusDays(luck.below(120_000)),
                luck.often(600),
                luck.below(400),
                WORK.get(luck.often(WORK.size())));
    }

    private Person relative(Person of) {
        Person other = stranger();
        LocalDate born = luck.in(10) ? of.born : of.born.plusDays(luck.below(14_000) - 4_000L);
        String given = luck.in(20) && other.woman == of.woman ? of.given : other.given;
        return new Person(
                given,
                other.middle,
                of.family,
                other.otherFamily,
                other.woman,
                born,
                of.place,
                luck.in(60) ? of.postcode : other.postcode,
                luck.in(30) ? of.work : other.work);
    }

    private String family() {
        return luck.in(35)
                ? COMMON.get(luck.often(COMMON.size()))
                : ROOTS.get(luck.often(ROOTS.size())) + ENDS.get(luck.often(ENDS.size()));
    }

    private List<String> row(Person person) {
        String given = given(person);
        String surname = luck.in(7) ? person.otherFamily : luck.in(10) ? luck.slip(person.family) : person.family;
        if (luck.in(2)) {
            String swap = given;
            given = surname;
            surname = swap;
        }
        String middle = person.middle.isEmpty() || luck.in(40)
                ? ""
                : luck.in(30) ? person.middle.substring(0, 1) : person.middle;
        String full = String.join(" ", given, middle, surname).replace("  ", " ");
        if (luck.in(12)) {
            full = luck.in(50) ? "sir " + full : full + ", 1st baron " + place(person.place);
        }
        String both = given + " " + surname;
        return List.of(
                full,
                both,
                luck.in(3) ? "" : given,
                luck.in(4) ? "" : surname,
                born(person.born),
                luck.in(18) ? "" : luck.in(5) ? place(luck.often(600)) : placeAs(person.place),
                luck.in(10) ? "" : postcode(person),
                luck.in(8) ? "" : luck.in(1) != person.woman ? "female" : "male",
                luck.in(30) ? "" : luck.in(12) ? WORK.get(luck.often(WORK.size())) : person.work);
    }

    private String given(Person person) {
        String pet = SHORT.getOrDefault(person.given, "");
        if (!pet.isEmpty() && luck.in(18)) {
            List<String> pets = MadeRegister.words(pet);
            return pets.get(luck.below(pets.size()));
        }
        if (luck.in(6)) {
            return person.given.substring(0, 1);
        }
        if (!person.middle.isEmpty() && luck.in(5)) {
            return person.middle;
        }
        return luck.in(9) ? luck.slip(person.given) : person.given;
    }

    private String born(LocalDate born) {
        if (luck.in(17)) {
            return "";
        }
        if (luck.in(14)) {
            return born.getYear() + "-01-01";
        }
        if (luck.in(6)) {
            return (born.getYear() + luck.below(7) - 3) + "-01-01";
        }
        if (luck.in(2) && born.getDayOfMonth() <= 12) {
            return String.format(
                    Locale.ROOT, "%04d-%02d-%02d", born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        return luck.in(8) ? luck.slipDigits(born.toString()) : born.toString();
    }

    private static String place(int place) {
        return ROOTS.get(place * 7 % ROOTS.size()) + ENDS.get((place * 5 + place / 16) % ENDS.size());
    }

    private static String county(int place) {
        return ROOTS.get(place % 40) + "shire";
    }

    private String placeAs(int place) {
        return luck.in(22)
                ? county(place)
                : luck.in(12)
                        ? place(place) + ", " + county(place)
                        : luck.in(4) ? luck.slip(place(place)) : place(place);
    }

    private String postcode(Person person) {
        int area = person.place;
        int street = luck.in(45) ? luck.below(400) : person.postcode;
        if (luck.in(7)) {
            area = luck.often(600);
        }
        return String.format(
                Locale.ROOT,
                "%c%c%d %d%c%c",
                'a' + area % 26,
                'a' + area / 26 % 26,
                1 + area % 9,
                street % 10,
                'a' + street / 10 % 20,
                'a' + street / 200);
    }
}
