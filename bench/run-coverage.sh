#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How often do intervals that should hold the truth in 95 of 100 tables do so?
#
#   run-coverage.sh [tables for each design [draws for each table]]      about an hour on two cores
. "$(dirname "$0")/lib.sh"
build
OUT="$RUNS/coverage.md"
{
    echo "# Coverage: how honest the intervals are"
    echo
    heading "bench/run-coverage.sh $*"
    echo "Each table is drawn from a population of known size. \"Held the truth\" is the share of nominal 95 % intervals"
    echo "around it. S1 to S4, S7 and S8 meet the methods' assumptions; S5 and S6 do not, and stand here for that."
    echo "A table whose method has no valid model counts as not held. \`dga\` with five lists: every fifth table."
    run_java -XX:+UseSerialGC org.kumkrong.bench.estimation.Coverage --runs "${1:-1000}" --draws "${2:-500}" \
        --threads "$(getconf _NPROCESSORS_ONLN)"
} > "$OUT"
cat "$OUT"
