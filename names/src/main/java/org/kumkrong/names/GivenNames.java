// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Given names and their short or neighbouring forms: Bob for Robert, Sasha for Aleksandr, Mykola for Nikolai.
///
/// Common knowledge, collected by hand. Immutable.
final class GivenNames {
    private static final String FAMILIES = """
            robert bob bobby rob robbie bert roberto
            william bill billy will willie liam wilhelm guillermo
            elizabeth liz lizzie beth betty eliza elisabeth lisa libby elisabet yelizaveta elizaveta
            michael maykl mike mick mickey mikhail mykhailo mischa misha miguel michel mihai
            richard rick dick rich ricky ricardo
            james jim jimmy jamie jaime
            john jack johnny jon johan johann dzhon
            joan joanna johanna jane janet joanne
            joseph joe joey yosef yusuf yousef josef jose pepe iosif
            thomas tom tommy tomas
            charles charlie chuck carlos karl
            edward ed eddie ted ned teddy eduard eduardo
            mitchell mitch
            charlotte lottie charlie
            alice alicia alison allie
            elise
            ruby
            georgia georgie
            isabella isabel isobel ysobel bella izzy
            isaac yitzhak izhak zak ike
            zachary zach zack zac
            nathalie nat
            emily emma em
            amelia amy millie
            olivia liv livvy
            henry harry hank heinrich enrique henri
            harold hal harry
            arthur art artie
            alfred alf fred
            augustus gus
            cameron cam
            caroline carrie carol carolyn
            clifford cliff
            curtis curt
            dennis denny denis
            douglas doug
            eleanor ellie nell nora lenore
            ernest ernie
            florence flo
            gabriel gabe
            gilbert gil
            gwendolyn gwen
            jeremy jerry jem
            jillian jill gillian
            judith judy
            julia julie juliet
            julian jules
            kimberly kim
            lillian lily lil
            louis lou luis ludwig louie
            louise lou
            lucas luke luca luc
            lucy lucille lucia
            madeline maddie madeleine
            malcolm mal
            martha marty
            mildred millie
            nancy nan
            oliver ollie
            oscar
            phoebe
            phyllis phil
            ralph rafe
            rosemary rose rosie
            roger rodger
            russell russ
            sarah sara sally sadie
            simon simeon semyon
            sophia sophie sofia sofiya zofia
            stanley stan
            stacy stacey
            sylvester sly
            tobias toby
            valerie val
            vivian viv
            wesley wes
            yvonne evie
            margaret maggie meg peggy marge greta
            katherine catherine kate kathy katie cathy kitty kathryn kat ekaterina katya kateryna yekaterina
            anthony tony antonio anton
            daniel dan danny daniil danylo
            danielle daniela daniella
            danilo
            ioannis giannis yannis yiannis ioannes jannis
            nawaf
            nayef naif nayif
            samuel sam sammy
            benjamin ben benny
            matthew matt matteo
            andrew andrzej anjey andy drew andrei andriy andrey andreas andres
            christopher chris kris cristobal
            christine chris christina tina kristina
            christian kristian
            martin marty
            marvin marv
            nicholas nick nicky nikolya nikolai mykola nikolay nicolas nikolaos kolya
            alexander alex sasha aleksandr oleksandr alejandro alec sandy iskander aleksander oleksander shura
            alexandra alex sasha sandra oleksandra aleksandra
            alexei oleksiy aleksey alyosha lyosha oleksii alexey
            patricia pat patty trish tricia
            patrick pat paddy
            jennifer jen jenny
            jessica jess jessie
            susan sue susie suzanne suzy
            deborah deb debbie
            barbara barb
            stephen steve steven stefan esteban stepan
            david dod dave davey davit dawud daoud
            peter pete pyotr petro pedro petr pjotr piotr
            petra
            paul pavel pavlo pasha pablo
            gregory greg grigory hryhoriy grigori grigor grisha
            timothy tim timmy
            kenneth ken kenny
            ronald ron ronnie
            donald don donnie
            lawrence larry laurence
            leonard leo len lenny leonid
            frederick fred freddie freddy
            francis frank francisco paco pancho francesco
            gerald gerry jerry
            jeffrey jeff geoffrey geoff
            joshua josh
            jonathan jon
            nathaniel nathan nate
            raymond ray
            walter walt wally
            albert al bert alberto
            theodore ted teddy theo fyodor fedor fedir
            victoria vicky tori viktoria
            virginia ginny
            rebecca becky becca
            pamela pam
            cynthia cindy
            sandra sandy
            dorothy dot dottie
            abigail abby
            philip phil pip
            vincent vince vinny vicente
            vladimir volodymyr volodya vova wolodymyr
            dmitri dmytro dima dmitry dimitri dimitar dimitrios mitya
            sergei serhiy sergey seryozha serhii sergii
            evgeny yevgeny yevhen eugene zhenya evgeni yevgeni evgenii
            yuri yuriy iurii yury
            georgy george jurj heorhiy georgi giorgi jorge yegor georgios jurgen yorgos
            igor ihor
            oleg oleh
            ivan vanya
            boris borya
            viktor victor vitya
            vitaly vitaliy vitalii
            konstantin kostya kostiantyn
            anatoly anatoliy tolya
            vasily vasyl vasya basil vasili
            natalia natasha nataliya natalya
            tatiana tanya tetiana tetyana
            elena olena lena yelena helena helen
            alina
            inna
            anna ann anne hanna hannah
            inga
            marina maryna
            maria masha mary mariya mariam marie maryam
            anastasia nastya anastasiya
            olga olha olya
            svetlana sveta svitlana
            irina iryna ira irene
            ludmila lyudmila lyuda liudmyla
            ignacio nacho
            guadalupe lupe
            dolores lola
            jesus chuy
            muhammad mohammed mohamed mohammad mehmet mohamad muhammed mahomed mamadou mohd md muh mhmd mukhammad magomed moammad muhamed muhamad mahammad
            mahmud mahmoud mahmood mehmood mhmud makhmud mehmud
            hamid hameed hamed khamid hmid
            hamad hamed hmd
            hassan hasan hsn khasan
            hasni hosni husni hsni
            ahmad ahmed ahmet ahmd akhmed akhmad
            hussein houcine hocine husayn hussain hossein husain hussien hsin khusein huseyn huseyin hosein
            osama usama
            omar umar omer amr
            amr amro amru
            ammar amar
            amir ameer emir
            amin ameen emin
            khalid khaled halid khald
            khalil khaleel halil khlil
            saad sad
            said saeed sayed saied sayid
            salim saleem selim slim
            salem salim
            salah
            saleh salih
            sean shaun shawn
            stuart stewart
            yunus younis yunis
            salman selman
            karim kareem kerim
            rahman rehman rhmn
            rahim raheem rhim
            rashid rasheed rachid rashd
            nasir nasser nasr naser
            tariq tarek tareq tariq
            jamal gamal jamel jmal
            jamil gamil jameel
            majid majeed maged
            mansur mansour mansoor
            yusuf yousef youssef yousuf yusof ysuf iusuf
            yasir yasser yaser
            faisal faysal feisal
            fahd fahad
            farid fareed
            farouk faruq farooq
            othman osman usman uthman
            yahya yehia
            ibrahim abraham ebrahim
            ismail ishmael esmail
            mustafa moustafa mostafa
            abdallah abdullah abdulla abdoulaye
            sulaiman suleiman soleiman solomon
            yaqub yakub jacob yakov jake jakob
            musa moussa moses
            issa isa eisa
            """;

    /// One family name by the sound of several languages or older systems of Latin spelling.
    private static final String SURNAMES = """
            lee yi rhee li ri
            park pak bak
            choi choe
            jung chung jeong cheong
            cho jo
            kang gang
            shin sin
            roh noh no ro
            chen chan tan chin
            wang wong
            zhang chang cheung teo
            huang wong hwang ng
            liu lau liew low
            lin lim lam
            wu ng goh woo
            zhou chow chou
            xu hsu hui koh
            zhao chao chiu
            cai tsai choi chua
            zheng cheng tay
            xie hsieh tse chia
            he ho
            guo kuo kwok
            ye yeh yip
            yang yeung
            deng teng tang
            jiang chiang
            xiao hsiao siu
            gao kao ko
            liang leung
            zhu chu
            luo lo law
            """;

    private static final Set<String> COMMON = Set.of(
            "mohammed",
            "mohamed",
            "muhammad",
            "mohammad",
            "mohamad",
            "muhammed",
            "mohd",
            "md",
            "maria",
            "abdul",
            "singh",
            "kumar",
            "khan",
            "nguyen",
            "thi",
            "haji");

    private static final int FIRST_SURNAME = 1_000;
    private static final int[] NONE = {};
    private static final Map<String, int[]> BY_NAME = read();

    private GivenNames() {}

    /// The groups a given name is a form of, ascending; often none.
    static int[] familiesOf(String token) {
        return BY_NAME.getOrDefault(token, NONE);
    }

    /// Whether two names are forms of one.
    static boolean share(int[] a, int[] b) {
        for (int one : a) {
            for (int other : b) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Both are known, given names or family names, and not of one name: near in letters as they may be, Hassan is
    /// not Hussein.
    static boolean known(int[] a, int[] b) {
        return a.length > 0 && b.length > 0 && a[0] < FIRST_SURNAME == b[0] < FIRST_SURNAME;
    }

    /// So frequent that leaving it out says little.
    static boolean isCommon(String token) {
        return COMMON.contains(token);
    }

    private static Map<String, int[]> read() {
        var families = new HashMap<String, List<Integer>>();
        addAll(families, FAMILIES, 0);
        addAll(families, SURNAMES, FIRST_SURNAME);
        var byName = new HashMap<String, int[]>();
        families.forEach((name, numbers) ->
                byName.put(name, numbers.stream().mapToInt(Integer::intValue).toArray()));
        return Map.copyOf(byName);
    }

    private static void addAll(Map<String, List<Integer>> families, String lines, int first) {
        int family = first;
        for (String line : lines.strip().split("\n")) {
            for (String name : line.strip().split(" ")) {
                families.computeIfAbsent(name, _ -> new ArrayList<>()).add(family);
            }
            family++;
        }
    }
}
