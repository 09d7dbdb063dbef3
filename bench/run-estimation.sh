#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What do the estimates cost, and are they those of R?
#
#   run-estimation.sh      REPEATS=5   R_SEARCH_DRAWS=50: R fits every model on so many draws, scaled to 1,000
#
# Needs Rscript (Debian: r-base-core). The R packages of the field are compared with where they are installed; the script
# names those that are absent. Each arm is a process of its own on one thread, started cold; CPU is user and system. Ours
# runs on the quick compiler alone, as programs of a second do best, and with classes remembered from a run on another
# table, as ./kumkrong starts with those of its build.
. "$(dirname "$0")/lib.sh"
REPEATS="${REPEATS:-5}"
R_SEARCH_DRAWS="${R_SEARCH_DRAWS:-50}"
build
OUT="$RUNS/estimation.md"
EST="$WORK/estimation"
MSE="estimation/src/test/resources/mse"
FROZEN="$MSE/boot/UKdat_5_p0.02_replicates.csv"
mkdir -p "$EST"

TASKS=org.kumkrong.bench.estimation.Tasks
in_java() { # in_java OPTIONS Main arguments…
    run_java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$EST/bench.jar:$EST/estimation.jar" "$@"
}
remember_classes() { # from jars, because folders cannot be remembered
    "$JAVA_HOME/bin/jar" cf "$EST/bench.jar" -C bench/target/classes .
    "$JAVA_HOME/bin/jar" cf "$EST/estimation.jar" -C estimation/target/classes .
    in_java -XX:AOTMode=record "-XX:AOTConfiguration=$EST/classes" "$TASKS" \
        --task models --table Kosovo --order 3 --out "$EST/warm-up.csv"
    in_java -XX:AOTMode=create "-XX:AOTConfiguration=$EST/classes" "-XX:AOTCache=$EST/classes.aot"
}
ours() { in_java "-XX:AOTCache=$EST/classes.aot" "$TASKS" "$@"; }
r_arm() { Rscript --vanilla bench/r/loglinear.R "$@"; }
has_r() { command -v Rscript > /dev/null 2>&1; }

packages() {
    if ! has_r; then
        echo "R is absent: only our own figures. On Debian: \`apt-get install r-base-core\`."
        return
    fi
    echo "$(Rscript --version 2>&1), base R's \`stats::glm.fit\` by [bench/r/loglinear.R](../r/loglinear.R), which checks nothing."
    for package in MultipleSystemsEstimation SparseMSE Rcapture dga LCMCR; do
        if Rscript --vanilla -e "quit(status = !requireNamespace('$package', quietly = TRUE))" > /dev/null 2>&1; then
            echo "R package $package: installed."
        else
            echo "R package $package: absent, not run."
        fi
    done
}

several() { # several NAME COMMAND…: median CPU of REPEATS runs
    name=$1
    shift
    : > "$EST/$name.s"
    i=0
    while [ "$i" -lt "$REPEATS" ]; do
        "$@" >> "$EST/$name.s"
        i=$((i + 1))
    done
    median < "$EST/$name.s"
}

worst() { # worst OURS THEIRS: how many numbers, and the largest relative difference; models are joined by name
    awk -F, 'NR == FNR {if (NF > 1) a[$1] = $2; else b[FNR] = $1; next}
        {mine = NF > 1 ? a[$1] : b[FNR]; theirs = NF > 1 ? $2 : $1; if (mine == "") next
         d = mine / theirs - 1; d = d < 0 ? -d : d; n++; if (d > w) w = d}
        END {printf "%d numbers, largest relative difference %.1e", n, w}' "$1" "$2"
}

row() { # row TASK OURS_SECONDS R_SECONDS NOTE
    awk -v t="$1" -v o="$2" -v r="$3" -v n="$4" 'BEGIN {
        printf "| %s | %.2f | %s | %s | %s |\n", t, o, (r == "" ? "–" : sprintf("%.1f", r)), (r == "" ? "–" : sprintf("%.0f ×", r / o)), n}'
}

tasks() {
    o=$(several models-ours ours --task models --table UKdat_5 --order 4 --out "$EST/models-ours.csv")
    r=''; n='R absent'
    if has_r; then
        r=$(REPEATS=1 several models-r r_arm models "$MSE/datasets/UKdat_5.csv" "$EST/models-r.csv" 4)
        n=$(worst "$EST/models-ours.csv" "$EST/models-r.csv")
    fi
    row "check and fit all 6,893 models, UK, 5 lists" "$o" "$r" "$n"
    o=$(several stepwise-ours ours --task stepwise --table UKdat_5 --file "$FROZEN" --out "$EST/stepwise-ours.csv")
    r=''; n='R absent'
    if has_r; then
        r=$(REPEATS=1 several stepwise-r r_arm stepwise "$MSE/datasets/UKdat_5.csv" "$EST/stepwise-r.csv" "$FROZEN")
        n=$(worst "$EST/stepwise-ours.csv" "$EST/stepwise-r.csv")
    fi
    row "stepwise on 1,000 draws and without each person, UK" "$o" "$r" "$n"
    o=$(several search-ours ours --task search --table Kosovo --order 3 --draws 1000 --out "$EST/search-ours.csv")
    r=''; n='R absent'
    if has_r; then
        r=$(REPEATS=1 several search-r r_arm search "$MSE/datasets/Kosovo.csv" "$EST/search-r.csv" 3 "$R_SEARCH_DRAWS")
        r=$(awk "BEGIN {print $r * 1000 / $R_SEARCH_DRAWS}")
        n="R ran $R_SEARCH_DRAWS draws, scaled; draws differ, so numbers are not compared"
    fi
    row "all 113 models on 1,000 draws, Kosovo" "$o" "$r" "$n"
}

scale() {
    for lists in 3 4 5 6 7 8; do
        for draws in 1000 20000; do
            s=$(ours --task scale --lists "$lists" --draws "$draws" --out "$EST/scale.csv")
            echo "| $lists | $draws | $s |"
        done
    done
}

remember_classes > /dev/null 2>&1
{
    echo "# Estimation: what it costs, beside R"
    echo
    heading "bench/run-estimation.sh"
    packages
    echo
    echo "CPU seconds of the whole process; ours the median of $REPEATS, R once. Base R's fits are not the packages of the field:"
    echo "those check each model and cost more. Without them the comparison is with the leanest R there can be."
    echo "Ours starts with classes remembered from a run on another table, as \`./kumkrong\` does with those of its build."
    echo
    echo "| task | ours | R | less | same numbers? |"
    echo "|---|---|---|---|---|"
    tasks
    echo
    echo "## As lists and draws grow"
    echo
    echo "Stepwise selection on draws of 2,000 people over made-up independent lists, CPU seconds of the whole process."
    echo
    echo "| lists | draws | s |"
    echo "|---|---|---|"
    scale
} > "$OUT"
cat "$OUT"
