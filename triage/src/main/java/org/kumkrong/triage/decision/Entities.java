// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kumkrong.triage.people.MentionIndex;
import org.kumkrong.triage.people.Side;

/// The entities of one side: who is named where.
final class Entities implements Named {
    private static final int[] NONE = {};

    private final Side side;
    private final String prefix;
    private final int[] numbers;
    private final List<int[]> members;
    private final int[] recordStarts;
    private final int[] tipStarts;
    private final int[] tipsNaming;

    Entities(Side side, String prefix, int tips) {
        this.side = side;
        this.prefix = prefix;
        int records = side.mentions().size();
        this.numbers = new int[records];
        Map<Integer, List<Integer>> byFirst = new HashMap<>();
        List<List<Integer>> ordered = new ArrayList<>();
        for (int record = 0; record < records; record++) {
            List<Integer> member = byFirst.get(side.entity(record));
            if (member == null) {
                member = new ArrayList<>();
                byFirst.put(side.entity(record), member);
                numbers[record] = ordered.size();
                ordered.add(member);
            } else {
                numbers[record] = numbers[member.getFirst()];
            }
            member.add(record);
        }
        this.members = ordered.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        this.recordStarts = new int[tips + 1];
        for (int record = 0; record < records; record++) {
            recordStarts[side.mentions().tip(record) + 1]++;
        }
        for (int tip = 0; tip < tips; tip++) {
            recordStarts[tip + 1] += recordStarts[tip];
        }
        this.tipStarts = new int[count() + 1];
        this.tipsNaming = new int[records];
        fillTips(side.mentions());
    }

    /// Records stand in tip order, so that a tip which names somebody twice does so in a row.
    private void fillTips(MentionIndex mentions) {
        int end = 0;
        for (int number = 0; number < count(); number++) {
            for (int record : members.get(number)) {
                int tip = mentions.tip(record);
                if (end == tipStarts[number] || tipsNaming[end - 1] != tip) {
                    tipsNaming[end++] = tip;
                }
            }
            tipStarts[number + 1] = end;
        }
    }

    Side side() {
        return side;
    }

    @Override
    public int count() {
        return members.size();
    }

    /// The number of a record's entity, counted from 0 by first mention.
    int number(int record) {
        return numbers[record];
    }

    @Override
    public String id(int number) {
        return prefix + (number + 1);
    }

    /// Records of an entity, in order of reading.
    int[] records(int number) {
        return members.get(number);
    }

    /// Records of the mentions of a tip, in order.
    IntStream recordsOfTip(int tip) {
        return IntStream.range(recordStarts[tip], recordStarts[tip + 1]);
    }

    /// The distinct tips that name an entity, in order of reading.
    @Override
    public int[] tips(int number) {
        return Arrays.copyOfRange(tipsNaming, tipStarts[number], tipStarts[number + 1]);
    }

    @Override
    public int tipCount(int number) {
        return tipStarts[number + 1] - tipStarts[number];
    }

    /// The distinct entities a tip names.
    @Override
    public int[] ofTip(int tip) {
        int from = recordStarts[tip];
        int to = recordStarts[tip + 1];
        return switch (to - from) {
            case 0 -> NONE;
            case 1 -> new int[] {numbers[from]};
            default -> Arrays.stream(numbers, from, to).distinct().toArray();
        };
    }
}
