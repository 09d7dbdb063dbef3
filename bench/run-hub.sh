#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Does one address, or one bank account, in very many records merge anybody?
#
#   run-hub.sh [rows [records holding it]]
. "$(dirname "$0")/lib.sh"
build
OUT="$RUNS/hub.md"
{
    echo "# Hub: one value that very many share"
    echo
    heading "bench/run-hub.sh $*"
    echo "The same synthetic suspects without a hub, with one address, and with one bank account in so many records."
    echo "Mentions often share nothing, so recall is low whatever is done; what counts is what the hub changes."
    echo
    echo '```'
    run_java org.kumkrong.bench.live.OneHub --rows "${1:-1000000}" --hub "${2:-50000}"
    echo '```'
} > "$OUT"
cat "$OUT"
