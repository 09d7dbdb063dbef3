#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How many near copies among real short messages are found? Against exact comparison of all pairs.
#
# And what do very many texts cost, of which half are copies?
#
#   run-scripts.sh [texts]    KUMKRONG_DATA: folder of public sets; needs sms/ in it
. "$(dirname "$0")/lib.sh"
need_data
build
OUT="$RUNS/scripts.md"
{
    echo "# Scripts: near copies found"
    echo
    heading "bench/run-scripts.sh $*"
    echo "Real short messages, every pair that an exact comparison of all pairs finds:"
    echo
    echo '```'
    run_java org.kumkrong.bench.scripts.NearCopies --data "$DATA"
    echo '```'
    echo
    echo "Synthetic texts (\`SyntheticTexts\`), half of them copies of scripts: large families are learned and stand for their"
    echo "texts, the rest is compared pair by pair, then more come one by one. \`pairs.cut\` are those of large families,"
    echo "which their key stands for. Found: of sampled pairs of one script, each script as likely, of Jaccard ≥ 0.7."
    echo
    echo '```'
    KUMKRONG_JAVA_OPTS="${KUMKRONG_JAVA_OPTS:--XX:+UseParallelGC -XX:+UseCompactObjectHeaders -Xmx5500m}" \
        run_java org.kumkrong.bench.scripts.ManyTexts --rows "${1:-4000000}"
    echo '```'
} > "$OUT"
cat "$OUT"
