#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How often is a headline printed, and how often does what is printed hold the truth? Replaces the section of coverage.md.
#
#   run-coverage-headline.sh [tables [tables of designs with five lists [draws [draws of the searches]]]]
. "$(dirname "$0")/lib.sh"
build
OUT="$RUNS/coverage.md"
NEW="$WORK/coverage-headline.md"
{
    echo "## The headline as printed"
    echo
    heading "bench/run-coverage-headline.sh $*"
    echo "Whole studies, with the gate: \"nothing\" is a refusal, \"range\" what stands in the place of an interval where"
    echo "methods are more than one and a half times apart, or the data reject the model and another method reaches further."
    echo "Shares of truth are of what was printed, ends rounded outward as on a page. All sources are said to cover the same."
    echo "Ordinary studies draw 20,000 and 1,000 times; here it is ${3:-2000} and ${4:-200} times."
    echo
    run_java -XX:+UseSerialGC org.kumkrong.bench.estimation.HeadlineCoverage --runs "${1:-1000}" \
        --runs-five-lists "${2:-1000}" --draws "${3:-2000}" --model-draws "${4:-200}" \
        --threads "$(getconf _NPROCESSORS_ONLN)" 2> "$WORK/coverage-headline.reasons"
    echo
    echo "Why nothing was printed (several reasons can hold for one table):"
    echo
    sed 's/^/- /' "$WORK/coverage-headline.reasons"
} > "$NEW"
{
    sed '/^## The headline as printed/,$d' "$OUT"
    cat "$NEW"
} > "$OUT.new"
mv "$OUT.new" "$OUT"
cat "$NEW"
