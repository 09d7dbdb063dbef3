#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How well are people linked? Ours, by its one default configuration, beside Splink on public sets with known answers.
#
#   run-people.sh [--fresh] [set …]     KUMKRONG_DATA: folder of public sets
#
# Splink's part is kept in bench/work and done anew only with --fresh. Sets whose files are absent are named.
. "$(dirname "$0")/lib.sh"
FRESH=no
if [ "${1:-}" = --fresh ]; then FRESH=yes; shift; fi
need_data
build
OUT="$RUNS/people.md"
PEOPLE="$WORK/people"
rm -rf "$PEOPLE/in" "$PEOPLE/ours"
mkdir -p "$PEOPLE/ours" "$PEOPLE/splink"
{
    heading "bench/run-people.sh $*"
    run_java org.kumkrong.bench.people.PreparePeople --data "$DATA" --out "$PEOPLE/in" "$@"
} > "$PEOPLE/heading.md"
PYTHON=$(bench/splink/setup.sh)
for set in $(ls "$PEOPLE/in"); do
    echo "$set: Kumkrong" >&2
    mkdir -p "$PEOPLE/ours/$set"
    run_java -Xmx4g org.kumkrong.bench.people.LinkPeople --in "$PEOPLE/in/$set" --out "$PEOPLE/ours/$set" \
        --json "$PEOPLE/ours/$set/run.json" > "$PEOPLE/ours/$set/log.txt" 2>&1 || echo "$set: did not finish" >&2
    if [ -f "$PEOPLE/ours/$set/entities.csv" ]; then
        run_java org.kumkrong.bench.people.EvaluatePeople --truth "$PEOPLE/in/$set/truth.csv" \
            --entities "$PEOPLE/ours/$set/entities.csv" --json "$PEOPLE/ours/$set/score.json" > /dev/null
    fi
done
for model in $("$PYTHON" bench/splink/quality.py); do
    set=${model#*=} name=${model%%=*}
    [ -d "$PEOPLE/in/$set" ] || continue
    [ "$FRESH" = no ] && [ -f "$PEOPLE/splink/$name/score.json" ] && continue
    echo "$name: Splink" >&2
    "$PYTHON" bench/splink/quality.py "$name" "$PEOPLE/in" "$PEOPLE/splink/$name" > "$PEOPLE/splink/$name.log" 2>&1
    run_java org.kumkrong.bench.people.EvaluatePeople --truth "$PEOPLE/in/$set/truth.csv" \
        --links "$PEOPLE/splink/$name/links.csv" --json "$PEOPLE/splink/$name/score.json" > /dev/null
done
{
    echo "# People: ours beside Splink"
    echo
    cat "$PEOPLE/heading.md"
    echo
    echo "Splink 5.0.0 on DuckDB 2.0.0; its part is kept from the first run of this script and made anew with --fresh."
    echo
    run_java org.kumkrong.bench.people.PeopleTable --ours "$PEOPLE/ours" --theirs "$PEOPLE/splink"
    echo
    echo "gap: our F1 less the best Splink reaches at any threshold, chosen with the answers in view. Where we have no"
    echo "figure, our engine did not finish."
    echo "largest: of all our entities, the most rows over the true size of the person most of them are; small people"
    echo "(two rows in an entity, one true) reach 2 with a single wrong row."
} > "$OUT"
cat "$OUT"
