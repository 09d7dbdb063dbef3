#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How many links are missed: by the weights of what was compared, which `kumkrong link` prints, and truly?
#
#   run-missed.sh [set …]     KUMKRONG_DATA: folder of public sets
. "$(dirname "$0")/lib.sh"
need_data
build
OUT="$RUNS/missed.md"
SETS="$WORK/missed"
rm -rf "$SETS"
percent() { awk "BEGIN {printf \"%.1f %%\", 100 * ($1)}"; }
{
    echo "# Missed links: by the weights, and truly"
    echo
    heading "bench/run-missed.sh $*"
    echo "Pairs of rows that are one person and stand in different entities, as a share of all pairs that are."
    echo
    run_java org.kumkrong.bench.people.PreparePeople --data "$DATA" --out "$SETS" "$@"
    echo
    echo "| set | by the weights | truly |"
    echo "|---|---|---|"
    for set in $(ls "$SETS"); do
        run_java -Xmx4g org.kumkrong.bench.people.LinkPeople --in "$SETS/$set" --out "$SETS/$set/linked" \
            --json "$SETS/$set/run.json" > /dev/null 2>&1
        run_java org.kumkrong.bench.people.EvaluatePeople --truth "$SETS/$set/truth.csv" \
            --entities "$SETS/$set/linked/entities.csv" --json "$SETS/$set/score.json" > /dev/null
        said=$(figure "$SETS/$set/run.json" missed.by-weights)
        found=$(figure "$SETS/$set/score.json" entities.recall)
        echo "| $set | $(percent "$said") | $(percent "1 - $found") |"
    done
} > "$OUT"
rm -rf "$SETS"
cat "$OUT"
