#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How long does one new record take against many, explained? And does any order end where the batch ends?
#
#   run-live.sh [rows [added [holdings|pairs]]]
. "$(dirname "$0")/lib.sh"
build
OUT="$RUNS/live.md"
{
    echo "# Live: one new record against many"
    echo
    heading "bench/run-live.sh $*"
    echo "Synthetic suspects (\`SyntheticSuspects\`) are linked at once, then more come one by one: filed, weighed against"
    echo "their candidates, their neighbourhood gathered anew, and every link of at least even odds explained. Wall and CPU"
    echo "milliseconds for one record; the first tenth warms up. \`differ\` compares the end with a batch of everything."
    echo
    echo '```'
    run_java org.kumkrong.bench.live.OneByOne --rows "${1:-1000000}" --added "${2:-50000}" --by "${3:-holdings}"
    echo '```'
} > "$OUT"
cat "$OUT"
