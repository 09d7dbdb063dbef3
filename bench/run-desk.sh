#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How long do the desk's pages take with many tips and twenty officers, and how soon is a new tip in an open queue?
#
#   run-desk.sh ADDRESS [officers [seconds [new tips]]]      on a demonstration that runs, such as
#   ./kumkrong demo --tips 100000
. "$(dirname "$0")/lib.sh"
build
OUT="$RUNS/desk.md"
{
    echo "# The desk: pages, and a new tip in an open queue"
    echo
    heading "bench/run-desk.sh $*"
    echo '```'
    run_java org.kumkrong.bench.desk.DeskLoad "$@"
    echo '```'
} > "$OUT"
cat "$OUT"
