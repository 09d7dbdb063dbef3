#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How many tips a second does `kumkrong import` bring into a database, stored and searchable? Linking is not in it.
# Needs an empty database, prepared with `./kumkrong database prepare`, with an agency, and the variables that lead there.
#
#   KUMKRONG_DB_URL=… run-import.sh AGENCY [tips]      SEED=7
. "$(dirname "$0")/lib.sh"
SEED="${SEED:-7}"
AGENCY="${1:?name an agency of the database}"
TIPS="${2:-100000}"
find_java
./kumkrong --version > /dev/null
stream="$WORK/import/$TIPS-$SEED/stream"
if [ ! -d "$stream" ]; then
    mkdir -p "$WORK/import/$TIPS-$SEED"
    ./kumkrong testkit --tips "$TIPS" --seed "$SEED" --out "$stream" >&2
fi
heading "SEED=$SEED bench/run-import.sh AGENCY $TIPS"
time -p ./kumkrong import "$stream" --agency "$AGENCY"
