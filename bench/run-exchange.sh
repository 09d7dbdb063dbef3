#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Does the real python-threatexchange get every new fingerprint from a desk, in every time zone, and give up those withdrawn?
#
#   run-exchange.sh ADDRESS      of a demonstration that runs, such as
#   ./kumkrong demo --tips 200
. "$(dirname "$0")/lib.sh"
find_java
if [ ! -x "$WORK/exchange/bin/python" ]; then
    python3 -m venv "$WORK/exchange"
    "$WORK/exchange/bin/pip" install -q -r bench/exchange/requirements.txt
fi
OUT="$RUNS/exchange.md"
{
    echo "# Lists pulled by the client that others use, in three time zones"
    echo
    heading "bench/run-exchange.sh $*"
    echo "python-threatexchange $("$WORK/exchange/bin/pip" show threatexchange | sed -n 's/^Version: //p') from PyPI;" \
        "120 made-up fingerprints added in twelve rounds, each followed by a pull; then 30 withdrawn. The clients' clock is set" \
        "to the desk's. Goal: 120 of 120, or a loud 400; with our extension, every withdrawal honoured."
    echo
    "$WORK/exchange/bin/python" bench/exchange/pull.py "$1"
} > "$OUT"
cat "$OUT"
