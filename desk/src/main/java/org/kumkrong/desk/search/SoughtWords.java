// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an officer looks for: several words that must all stand, each in any of its spellings. A number is found
/// however it is written, what stands in quotes only as it is.
///
/// @param terms all of them must stand
public record SoughtWords(List<Term> terms) {
    /// The longest search that is taken, in characters.
    public static final int CHARS_MAX = 200;

    private static final int TERMS_MAX = 12;
    private static final int DIGITS_MIN = 6;
    private static final int WEAK_LETTERS_MIN = 5;
    private static final int DIGITS_OF_A_PHONE_MIN = 9;
    private static final Pattern PART = Pattern.compile("[\"“”„]([^\"“”„]+)[\"“”„]?|[^ \"“”„]+");
    private static final Pattern NUMBER_PART =
            Pattern.compile("[+(" + KeptWords.DASHES + "]*\\d[\\d+()./,_" + KeptWords.DASHES + "]*");
    private static final Pattern WITH_LETTER_O =
            Pattern.compile("[+(]*[\\do](?:[()./,_" + KeptWords.DASHES + "]*[\\do]){8,14}");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?:\\d[ +()./,_" + KeptWords.DASHES + "]{0,3}){8}");
    /// What people write before and after a phone number when they pass it on; the tip need not say it too.
    private static final Pattern AROUND_A_NUMBER = Pattern.compile(
            "^(?:tel|phone|mobile|call|promptpay|พร้อมเพย์|โทร|โทรศัพท์|มือถือ|เบอร์|เบอร์โทร|เบอร์มือถือ)[.:]*(?=[+(\\d]|$)"
                    + "|(?<=^|\\d)(?:นะ)?(?:ครับ|คับ|ค่ะ|คะ)$");
    private static final Pattern IP_ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern AWAY_FROM_HOME = Pattern.compile("^(?:00)?66(?=0?\\d{8,9}$)");
    private static final Pattern BEFORE_ADDRESS = Pattern.compile("^(?:https?|hxxps?)://(?:www\\.)?");

    public SoughtWords {
        terms = List.copyOf(terms);
    }

    /// One thing that must stand, in one of several ways.
    ///
    /// @param ways each a list of fragments that must all stand
    public record Term(List<List<String>> ways) {
        public Term {
            ways = ways.stream().map(List::copyOf).toList();
        }

        @Override
        public String toString() {
            return "[withheld]";
        }
    }

    /// Where in a text something sought stands: from `start` to before `end`.
    public record Place(int start, int end) {}

    /// Reads what was typed.
    public static SoughtWords of(String typed) {
        String cut = Folding.of(typed.length() <= CHARS_MAX ? typed : typed.substring(0, CHARS_MAX))
                .text();
        boolean passedOn = LONG_NUMBER.matcher(cut).find();
        List<Term> terms = new ArrayList<>();
        List<String> number = new ArrayList<>();
        Matcher part = PART.matcher(cut);
        while (part.find() && terms.size() < TERMS_MAX) {
            String phrase = part.group(1) == null ? "" : part.group(1).strip();
            String word = part.group(1) == null ? digitsForLetters(part.group(), passedOn) : "";
            if (NUMBER_PART.matcher(word).matches()) {
                if (beginsAnother(number, word)) {
                    addNumber(terms, number);
                }
                number.add(word);
            } else if (!word.isEmpty() || !phrase.isEmpty()) {
                addNumber(terms, number);
                terms.add(phrase.isEmpty() ? word(word) : new Term(List.of(List.of(phrase))));
            }
        }
        addNumber(terms, number);
        return new SoughtWords(terms);
    }

    /// A word without what is said around a phone number, and with a zero where somebody typed the letter.
    private static String digitsForLetters(String word, boolean passedOn) {
        String bare = passedOn ? AROUND_A_NUMBER.matcher(word).replaceAll("") : word;
        boolean letters =
                WITH_LETTER_O.matcher(bare).matches() && KeptWords.digits(bare).length() >= DIGITS_MIN;
        return letters ? bare.replace('o', '0') : bare;
    }

    /// Whether a part begins another number, because those before it are a whole one.
    private static boolean beginsAnother(List<String> before, String part) {
        return KeptWords.digits(String.join("", before)).length() >= DIGITS_OF_A_PHONE_MIN
                && (part.startsWith("0")
                        || part.startsWith("+")
                        || KeptWords.digits(part).length() >= DIGITS_OF_A_PHONE_MIN);
    }

    /// Numbers that stand beside each other may be one in pieces.
    private static void addNumber(List<Term> terms, List<String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        Set<List<String>> ways = new LinkedHashSet<>();
        String digits = KeptWords.digits(String.join("", parts));
        boolean address =
                parts.size() == 1 && IP_ADDRESS.matcher(parts.getFirst()).matches();
        if (digits.length() >= DIGITS_MIN && !address) {
            ways.add(List.of(athome(digits)));
        }
        ways.add(List.copyOf(parts));
        terms.add(new Term(List.copyOf(ways)));
        parts.clear();
    }

    /// Without what a phone number's spelling adds: the country's code, the zero before a number at home.
    private static String athome(String digits) {
        String home = AWAY_FROM_HOME.matcher(digits).replaceFirst("");
        return home.matches("0\\d{8,9}") ? home.substring(1) : home;
    }

    private static Term word(String word) {
        Set<List<String>> ways = new LinkedHashSet<>();
        if (word.startsWith("@") && word.length() > 1) {
            String handle = word.substring(1);
            ways.add(List.of(handle));
            String weak = handle.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
            if (weak.length() >= WEAK_LETTERS_MIN) {
                ways.add(List.of(weak));
            }
        } else if (BEFORE_ADDRESS.matcher(word).find()) {
            String bare = BEFORE_ADDRESS.matcher(word).replaceFirst("").replace("[.]", ".");
            String page = bare.replaceFirst("[?#].*$", "").replaceFirst("/$", "");
            ways.add(List.of(page.isEmpty() ? word : page.contains("/") ? page : bare));
        } else {
            ways.add(List.of(word));
        }
        return new Term(List.copyOf(ways));
    }

    /// Whether nothing is sought.
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /// Whether a folded text holds everything sought; as the database decides it.
    boolean standIn(String kept) {
        return terms.stream()
                .allMatch(term ->
                        term.ways().stream().anyMatch(way -> way.stream().allMatch(kept::contains)));
    }

    /// Where in a text any of it stands, in order, nothing twice.
    public List<Place> in(String text) {
        Folding folding = Folding.of(text);
        String folded = folding.text();
        List<Place> found = new ArrayList<>();
        for (Term term : terms) {
            for (List<String> way : term.ways()) {
                for (String fragment : way) {
                    find(folded, fragment, found);
                }
            }
        }
        return apart(found).stream()
                .map(place -> new Place(
                        folding.source(place.start(), text.length()), folding.source(place.end(), text.length())))
                .toList();
    }

    private static void find(String folded, String fragment, List<Place> found) {
        for (int at = folded.indexOf(fragment); at >= 0; at = folded.indexOf(fragment, at + fragment.length())) {
            found.add(new Place(at, at + fragment.length()));
        }
        if (fragment.length() >= DIGITS_MIN && fragment.chars().allMatch(Character::isDigit)) {
            Matcher number = KeptWords.NUMBER.matcher(folded);
            while (number.find()) {
                if (KeptWords.digits(number.group()).contains(fragment)) {
                    found.add(new Place(number.start(), number.end()));
                }
            }
        }
    }

    private static List<Place> apart(List<Place> found) {
        List<Place> apart = new ArrayList<>();
        found.sort(Comparator.comparingInt(Place::start).thenComparingInt(place -> -place.end()));
        int end = 0;
        for (Place place : found) {
            if (place.start() >= end) {
                apart.add(place);
                end = place.end();
            }
        }
        return apart;
    }

    @Override
    public String toString() {
        return terms.size() + " words sought";
    }
}
