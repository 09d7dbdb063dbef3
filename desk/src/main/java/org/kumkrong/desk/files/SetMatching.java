// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearJoin;
import org.kumkrong.hashindex.near.PdqList;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.KnownSet;
import org.kumkrong.hashindex.set.SetMatch;

/// Asks one set about many files. Of the entries of one category that know a file, the surest is told.
final class SetMatching {
    /// Below this, pictures are asked for one by one; above, all together.
    private static final int JOIN_MIN = 200;

    private final Origin origin;
    private final KnownSet set;
    private final Map<Told, Finding> found = new LinkedHashMap<>();

    private SetMatching(Origin origin, KnownSet set) {
        this.origin = origin;
        this.set = set;
    }

    private record Told(UUID tip, int place, String category) {}

    static Collection<Finding> find(Origin origin, KnownSet set, List<TipFile> files) {
        SetMatching matching = new SetMatching(origin, set);
        files.forEach(matching::exact);
        matching.near(files.stream()
                .filter(file -> file.query().prints().containsKey(Kind.PDQ))
                .toList());
        return matching.found.values();
    }

    private void exact(TipFile file) {
        file.query().prints().forEach((kind, digits) -> {
            if (kind != Kind.PDQ) {
                set.exact(kind, digits).forEach(match -> tell(file, match));
            }
        });
    }

    private void near(List<TipFile> pictures) {
        if (pictures.size() < JOIN_MIN) {
            for (TipFile picture : pictures) {
                set.near(pdq(picture), NearJoin.RADIUS_USUAL).forEach(match -> tell(picture, match));
            }
            return;
        }
        PdqList asked = new PdqList(pictures.size());
        pictures.forEach(picture -> asked.add(pdq(picture)));
        set.join(asked, NearJoin.RADIUS_USUAL, 1).forEach(joined -> tell(pictures.get(joined.query()), joined.match()));
    }

    static Pdq pdq(TipFile file) {
        return Pdq.of(String.valueOf(file.query().prints().get(Kind.PDQ)));
    }

    private void tell(TipFile file, SetMatch match) {
        Finding finding = Finding.of(file, origin, match);
        found.merge(
                new Told(file.tip(), file.place(), finding.category()),
                finding,
                (before, now) -> now.isSurerThan(before) ? now : before);
    }

    /// The kinds of fingerprints that a set holds.
    static List<Kind> kinds(KnownSet set) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (set.size(kind) > 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
