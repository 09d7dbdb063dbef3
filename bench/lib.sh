# SPDX-License-Identifier: Apache-2.0
# Shared by the bench scripts; sourced, not run. Leaves us in the root of the repository.
set -eu
cd "$(dirname "$0")/.."
ROOT=$PWD
WORK="${KUMKRONG_BENCH_WORK:-$ROOT/bench/work}"
RUNS="$ROOT/bench/runs"
mkdir -p "$WORK" "$RUNS"

find_java() { # a JDK 25 or newer
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*; do
        if [ -x "$home/bin/javac" ] &&
            [ "$("$home/bin/javac" -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -ge 25 ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return
        fi
    done
    echo "bench: no JDK 25 or newer found; set JAVA_HOME" >&2
    exit 1
}

build() { # compiles bench and what it stands on
    find_java
    MVN=./mvnw
    $MVN -v > /dev/null 2>&1 || MVN=mvn
    $MVN -q -ntp -pl bench -am -Dspotless.check.skip compile dependency:build-classpath \
        -Dmdep.outputFile=target/bench.classpath >&2
    CLASSPATH="$ROOT/bench/target/classes:$(cat bench/target/bench.classpath)"
    export CLASSPATH
}

JIT='-XX:+UnlockDiagnosticVMOptions -XX:-ReduceAllocationMerges' # as the launcher does: docs/adr/0022
run_java() { # run_java Main arguments…
    # shellcheck disable=SC2086 # options split at blanks
    "$JAVA_HOME/bin/java" $JIT ${KUMKRONG_JAVA_OPTS:-} --enable-native-access=ALL-UNNAMED "$@"
}

need_data() { # the folder of public data sets
    DATA="${1:-${KUMKRONG_DATA:-}}"
    if [ -z "$DATA" ] || [ ! -d "$DATA" ]; then
        echo "bench: set KUMKRONG_DATA to the folder of public data sets; bench/README.md lists them" >&2
        exit 1
    fi
}

figure() { # figure FILE NAME: a number out of a flat JSON file, empty where there is none
    sed -n "s/^ *\"$2\": \([-0-9.]*\),*$/\1/p" "$1" 2> /dev/null | head -n 1
}

median() { # of the numbers on standard input
    sort -n | awk 'NF {v[++n] = $1} END {if (n) printf "%.3f", n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2}'
}

heading() { # heading COMMAND: what was run, on what
    echo "Command: \`$1\`"
    echo
    # the commit of what is measured: commits to bench/ alone do not change it
    echo "Engine at commit $(git log -1 --format=%h --abbrev=12 -- . ':!bench')$(git diff --quiet HEAD -- . ':!bench' || echo ', with uncommitted changes')," \
        "$(getconf _NPROCESSORS_ONLN) cores," \
        "$(awk '/MemTotal/ {printf "%.0f", $2 / 1048576}' /proc/meminfo) GiB memory, $(uname -s) $(uname -m)," \
        "Java $("$JAVA_HOME/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')," \
        "load $(cut -d' ' -f1 /proc/loadavg) at the start, $(date -u +%Y-%m-%d)."
    echo
}
