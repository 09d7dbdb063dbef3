#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Do tips find their people, do the right ones come first, and what does it cost? On synthetic streams.
#
#   run-tips.sh [tips …]      SEED=7
. "$(dirname "$0")/lib.sh"
SEED="${SEED:-7}"
build
./kumkrong --version > /dev/null
OUT="$RUNS/tips.md"
{
    echo "# Tips: people found, danger first"
    echo
    heading "SEED=$SEED bench/run-tips.sh $*"
    echo "The streams come from our own generator: figures for development, not a judgement."
} > "$OUT"
for tips in ${*:-20000}; do
    stream="$WORK/tips/$tips-$SEED/stream" decision="$WORK/tips/$tips-$SEED/decision"
    rm -rf "$WORK/tips/$tips-$SEED"
    mkdir -p "$WORK/tips/$tips-$SEED"
    ./kumkrong testkit --tips "$tips" --seed "$SEED" --out "$stream" >&2
    cost=$(run_java org.kumkrong.bench.cost.RunMeasured "$WORK/tips/$tips-$SEED/run.json" \
        ./kumkrong triage --quiet "$stream" --out "$decision" 2>&1)
    {
        echo
        echo "## $tips tips"
        echo
        echo '```'
        echo "$cost"
        run_java org.kumkrong.bench.tips.EvaluateTips --decision "$decision" --truth "$stream-truth" --sweep
        echo '```'
    } >> "$OUT"
done
cat "$OUT"
