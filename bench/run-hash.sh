#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How fast are known fingerprints found, beside the FAISS indexes that are used for this today?
#
#   run-hash.sh [known [queries [threads]]]      MULTI=no leaves the slow one out; LARGE=100000000 also takes that many
. "$(dirname "$0")/lib.sh"
KNOWN="${1:-10000000}"
QUERIES="${2:-1000000}"
THREADS="${3:-2}"
build
if [ ! -x "$WORK/faiss/bin/python" ]; then
    python3 -m venv "$WORK/faiss"
fi
"$WORK/faiss/bin/pip" install -q -r bench/faiss/requirements.txt
MULTI_QUERIES=200
[ "${MULTI:-yes}" = no ] && MULTI_QUERIES=0
FLAT_QUERIES=400
OUT="$RUNS/hash.md"
INDEX="$WORK/near-index"
rm -rf "$INDEX"
java_with_vectors() {
    run_java --add-modules jdk.incubator.vector -XX:+UseParallelGC -XX:+UseCompactObjectHeaders "$@" 2> /dev/null
}
P=org.kumkrong.bench.hash
exact() { # exact N: so many MD5 fingerprints in a set, built in little heap, opened and asked
    run_java $P.ExactSpeed write "$WORK/exact.txt" --known "$1"
    rm -rf "$WORK/exact-set"
    echo "exact, $1 MD5 fingerprints:"
    run_java -Xmx512m $P.ExactSpeed build "$WORK/exact.txt" "$WORK/exact-set" --threads "$THREADS"
    run_java -Xmx512m $P.ExactSpeed ask "$WORK/exact-set" --known "$1" --threads "$THREADS"
    rm -rf "$WORK/exact.txt" "$WORK/exact-set"
}
run_java -Xmx2g $P.WritePrints "$WORK/known.bin" "$WORK/queries.bin" --known "$KNOWN" --queries "$QUERIES"
{
    echo "# Fingerprints: found among many, and taken"
    echo
    heading "bench/run-hash.sh $*"
    echo "Fingerprints by chance from a seed, each hundredth query with 0 to 31 bits flipped from a known one; all engines the"
    echo "same files and $THREADS threads. Joining starts from raw lists and includes all filing. FAISS is asked fewer queries;"
    echo "its times grow with their number. On a machine with other work, compare CPU seconds."
    echo
    echo '```'
    run_java -Xmx1g $P.MachineLimits "$THREADS"
    java_with_vectors -Xmx3g $P.JoinSpeed --known "$KNOWN" --queries "$QUERIES" --threads "$THREADS"
    echo "without the vector module:"
    run_java -Xmx3g $P.JoinSpeed --known "$KNOWN" --queries "$QUERIES" --threads "$THREADS" --rounds 2
    "$WORK/faiss/bin/python" bench/faiss/bar.py "$WORK/known.bin" "$WORK/queries.bin" "$THREADS" $FLAT_QUERIES $MULTI_QUERIES
    java_with_vectors -Xmx1500m $P.OnlineSpeed load "$INDEX" --known "$KNOWN"
    java_with_vectors -Xmx1500m $P.OnlineSpeed ask "$INDEX" --known "$KNOWN" --threads "$THREADS"
    run_java $P.PdqSpeed
    PDQ_SIZES="512x512 1600x1004 4032x3024"
    echo "both from RGB bytes in memory, ours and the reference:"
    "$WORK/faiss/bin/python" bench/faiss/pdq_bar.py "$WORK" $PDQ_SIZES
    for size in $PDQ_SIZES; do
        run_java $P.PdqSpeed "$WORK/$size.ppm"
        rm -f "$WORK/$size.ppm"
    done
    exact "$KNOWN"
    if [ -n "${LARGE:-}" ]; then
        java_with_vectors -Xmx4700m -Xmn700m $P.JoinSpeed --known "$LARGE" --queries "$QUERIES" --threads "$THREADS" --rounds 1
        rm -rf "$INDEX"
        java_with_vectors -Xmx12g $P.OnlineSpeed load "$INDEX" --known "$LARGE"
        java_with_vectors -Xmx5g $P.OnlineSpeed ask "$INDEX" --known "$LARGE" --threads "$THREADS"
        rm -rf "$INDEX"
        exact "$LARGE"
    fi
    echo '```'
} > "$OUT"
rm -rf "$INDEX" "$WORK/known.bin" "$WORK/queries.bin"
cat "$OUT"
