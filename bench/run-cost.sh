#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What does linking cost? Ours, Splink and plain SQL on the same synthetic rows and the same pairs, in one run.
#
#   run-cost.sh [rows …]      REPEATS=3   SPLINK=no leaves Python out
#
# Ours runs as `./kumkrong link` does, but with a heap of 170 MB a million rows, at least 64: a larger one saves hardly
# any CPU. Refuses to give ratios when the arms did not look at the same number of pairs. CPU is user and system of all
# threads.
. "$(dirname "$0")/lib.sh"
REPEATS="${REPEATS:-3}"
build
OUT="$RUNS/cost.md"
COST="$WORK/cost"
ARMS="kumkrong sql"
if [ "${SPLINK:-yes}" = yes ]; then PYTHON=$(bench/splink/setup.sh); ARMS="kumkrong splink sql"; fi

heap() { # heap ROWS: MB for our arm
    awk "BEGIN {mb = $1 * 170 / 1000000; printf \"%d\", mb < 64 ? 64 : mb}"
}

one() { # one ARM IN OUT_FOLDER JSON ROWS
    case $1 in
        kumkrong)
            run_java -XX:+UseSerialGC -XX:+UseCompactObjectHeaders "-Xmx$(heap "$5")m" \
                org.kumkrong.bench.cost.OursOnPeople --in "$2" --out "$3" --json "$4" > /dev/null ;;
        sql) run_java org.kumkrong.bench.cost.SqlBar --in "$2" --out "$3" --json "$4" > /dev/null ;;
        splink) "$PYTHON" bench/splink/cost.py "$2" "$3" > "$3.log" 2>&1 && cp "$3/run.json" "$4" ;;
    esac
}

scored() { # CPU seconds of a run's part from blocks to scores, learning and gathering left out
    case $1 in
        kumkrong) parts="blocked compared weighed" ;;
        *) parts="block score" ;;
    esac
    for part in $parts; do figure "$2" "cpu_s.$part"; done | awk '{sum += $1} END {print sum}'
}

{
    echo "# Cost: ours beside Splink and plain SQL"
    echo
    heading "REPEATS=$REPEATS bench/run-cost.sh $*"
    echo "Medians of $REPEATS runs, arms in turn. Scoring: finding pairs, comparing and weighing them; learning and forming"
    echo "entities left out for all. CPU is user and system of all threads, so that other work on the machine lengthens it"
    echo "little. Ratios are the rival's CPU over ours: above 1 we are cheaper. Our heap: 170 MB a million rows, at least 64."
    echo
    echo "| rows | arm | pairs | scoring CPU s | whole CPU s | peak MB | F1 | scoring ratio | whole ratio |"
    echo "|---|---|---|---|---|---|---|---|---|"
} > "$OUT"
for rows in ${*:-10000 100000 1000000}; do
    in="$COST/$rows/in"
    [ -f "$in/people.csv" ] || run_java org.kumkrong.bench.cost.SyntheticPeople --rows "$rows" --seed 1 --out "$in"
    repeat=1
    while [ "$repeat" -le "$REPEATS" ]; do
        for arm in $ARMS; do
            echo "$rows rows, $arm, run $repeat" >&2
            mkdir -p "$COST/$rows/$arm"
            one "$arm" "$in" "$COST/$rows/$arm" "$COST/$rows/$arm-$repeat.json" "$rows"
        done
        repeat=$((repeat + 1))
    done
    ours_scoring='' ours_whole='' ours_pairs=''
    for arm in $ARMS; do
        scoring='' whole='' peak=''
        repeat=1
        while [ "$repeat" -le "$REPEATS" ]; do
            json="$COST/$rows/$arm-$repeat.json"
            scoring="$scoring$(scored "$arm" "$json")
"
            whole="$whole$(figure "$json" cpu_s.whole)
"
            peak="$peak$(figure "$json" peak_rss_mb)
"
            repeat=$((repeat + 1))
        done
        scoring=$(echo "$scoring" | median) whole=$(echo "$whole" | median) peak=$(echo "$peak" | median)
        pairs=$(figure "$COST/$rows/$arm-1.json" pairs)
        run_java org.kumkrong.bench.people.EvaluatePeople --truth "$in/truth.csv" \
            --entities "$COST/$rows/$arm/entities.csv" --json "$COST/$rows/$arm.score" > /dev/null
        f1=$(figure "$COST/$rows/$arm.score" entities.f1)
        if [ "$arm" = kumkrong ]; then
            ours_scoring=$scoring ours_whole=$whole ours_pairs=$pairs ratios='| | |'
        elif [ "$pairs" != "$ours_pairs" ]; then
            ratios='| pairs differ: no ratio | |'
        else
            ratios=$(awk "BEGIN {printf \"| %.2f | %.2f |\", $scoring / $ours_scoring, $whole / $ours_whole}")
        fi
        echo "| $rows | $arm | $pairs | $scoring | $whole | $peak | $f1 $ratios" >> "$OUT"
    done
done
cat "$OUT"
