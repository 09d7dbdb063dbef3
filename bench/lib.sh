# SPDX-License-Identifier: Apache-2.0
# Shared by the bench scripts; sourced, not run. Leaves us in the root of the repository.
set -eu
cd "$(dirname "$0")/.."
ROOT=$PWD
WORK="${KUMKRONG_BENCH_WORK:-$ROOT/bench/work}"
RUNS="$ROOT/bench/runs"
mkdir -p "$WORK" "$RUNS"

java_home() { # a JDK 25 or newer, as the launcher would find it
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/*; do
        if [ -x "$home/bin/javac" ] && [ "$("$home/bin/javac" -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -ge 25 ]; then
            echo "$home"
            return
        fi
    done
    echo "no JDK 25 found: set JAVA_HOME" >&2
    exit 1
}

build() { # compiles bench and what it stands on, and notes the class path
    JAVA_HOME=$(java_home)
    export JAVA_HOME
    ./mvnw -q -ntp -pl bench -am -Dspotless.check.skip compile dependency:build-classpath \
        -Dmdep.outputFile=target/bench.classpath
    CLASSPATH="$ROOT/bench/target/classes:$(cat bench/target/bench.classpath)"
    export CLASSPATH
}

run_java() { # run_java Main arguments…
    "$JAVA_HOME/bin/java" ${KUMKRONG_JAVA_OPTS:-} --enable-native-access=ALL-UNNAMED "$@"
}

# measured FILE command…: runs a command and writes its user+system CPU seconds, wall seconds and peak memory as JSON
measured() {
    python3 bench/measured.py "$@"
}

machine() { # the shape of the machine, not its name
    cores=$(getconf _NPROCESSORS_ONLN)
    memory=$(awk '/MemTotal/ {printf "%.0f", $2 / 1048576}' /proc/meminfo)
    cpu=$(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo)
    echo "$cores cores ($cpu), $memory GiB, $(uname -s) $(uname -m)"
}
