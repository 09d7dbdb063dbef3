#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How many near copies among real short messages are found? Against exact comparison of all pairs.
#
#   run-scripts.sh            KUMKRONG_DATA: folder of public sets; needs sms/ in it
. "$(dirname "$0")/lib.sh"
need_data
build
OUT="$RUNS/scripts.md"
{
    echo "# Scripts: near copies found"
    echo
    heading "bench/run-scripts.sh"
    echo '```'
    run_java org.kumkrong.bench.scripts.NearCopies --data "$DATA"
    echo '```'
} > "$OUT"
cat "$OUT"
