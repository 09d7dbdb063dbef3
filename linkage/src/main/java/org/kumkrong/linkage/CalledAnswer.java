// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What handles, names and nicknames tell together, each thing once: a handle made of a nickname tells nothing of the
/// nickname again where the handle itself is shared.
final class CalledAnswer implements Answer {
    private final HandleLikeness handles;
    private final NameLikeness names;
    private final Portraits portraits;
    private final Trait.Called trait;

    CalledAnswer(Portraits portraits, Trait.Called trait, int population) {
        this.portraits = portraits;
        this.trait = trait;
        this.handles = new HandleLikeness(portraits, trait, population);
        this.names = new NameLikeness(portraits, trait);
    }

    @Override
    public int millibits(int a, int b) {
        int handle = handles.millibits(a, b);
        boolean sharedHandle = handle > 0;
        int name = names.names(a, b);
        int nickname = names.nicknames(a, b);
        boolean countsNickname = nickname != UNKNOWN && (!sharedHandle || nickname < 0 || bothHaveNicknames(a, b));
        int made = name == UNKNOWN && !sharedHandle ? names.namesMade(a, b) : UNKNOWN;
        return sum(sum(handle, name), sum(countsNickname ? nickname : UNKNOWN, made));
    }

    private boolean bothHaveNicknames(int a, int b) {
        return hasNickname(a) && hasNickname(b);
    }

    private boolean hasNickname(int group) {
        return trait.nicknames().stream().anyMatch(field -> portraits.holds(group, portraits.field(field)));
    }

    private static int sum(int one, int other) {
        return one == UNKNOWN ? other : other == UNKNOWN ? one : one + other;
    }

    @Override
    public void joining(int first, int second) {
        handles.joining(first, second);
    }
}
