#!/usr/bin/env bash
# Times `commonweal measure` on a made-up state against the programs people would use instead, once it is sure that they
# agree in every cell. Each pair of times is of two whole processes, one after the other, on files that are in memory.
#
#   bench/measure/run.sh [--scale N] [--pairs N] [--peers LIST] [--data FOLDER]
#
#   --scale N      the state is N times the size of Massachusetts, 1 to 10 (1)
#   --pairs N      how often each two are timed in turn, at least 5 for figures that are to be quoted (5)
#   --peers LIST   some of these, with commas between: duckdb_parse,duckdb,duckdb_tuned,data_table,dplyr,pandas (all)
#   --data FOLDER  where the state is made and the results go (bench/target/measure-N)
#
# Looked at in the environment:
#   COMMONWEAL        the command to time (commonweal in the folder of the project)
#   DUCKDB_LIBRARY    the library of DuckDB to time (that of the Java package this project uses)
#   COMMONWEAL_JDK, JAVA_HOME   as commonweal does
#
# Writes table.md, times.csv and what each program wrote into FOLDER. Exit codes: 0 all agree and were timed; 1 some differ
# or failed; 64 wrong use; 69 something is not installed.
set -u
export LC_ALL=C # a decimal point in every number

say() { printf '%s\n' "$*" >&2; }
stop() {
    say "${@:2}"
    exit "$1"
}

here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P) || exit 70
home=$(dirname "$(dirname "$here")")
all_peers=duckdb_parse,duckdb,duckdb_tuned,data_table,dplyr,pandas

# ---- What is asked for ---------------------------------------------------------------------------------------------

scale=1
pairs=5
peers=$all_peers
data=
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help)
            sed -n '2,/^set -u/{/^set -u/d;s/^# \{0,1\}//;p;}' "${BASH_SOURCE[0]}"
            exit 0
            ;;
        --scale | --pairs | --peers | --data)
            [ $# -gt 1 ] || stop 64 "$1 needs a value; see --help."
            case $1 in
                --scale) scale=$2 ;;
                --pairs) pairs=$2 ;;
                --peers) peers=$2 ;;
                --data) data=$2 ;;
            esac
            shift 2
            ;;
        *) stop 64 "$1 is not known; see --help." ;;
    esac
done
case $scale in [1-9] | 10) ;; *) stop 64 "--scale must be 1 to 10, was $scale." ;; esac
case $pairs in '' | *[!0-9]* | 0*) stop 64 "--pairs must be a number from 1, was $pairs." ;; esac
IFS=, read -r -a chosen <<<"$peers"
for peer in "${chosen[@]}"; do
    case ,$all_peers, in *",$peer,"*) ;; *) stop 64 "There is no peer $peer; there are $all_peers." ;; esac
done
[ -n "${EPOCHREALTIME:-}" ] || stop 69 "This needs bash 5 or newer, which tells the time in microseconds."

data=${data:-$home/bench/target/measure-$scale}
mkdir -p "$data" || exit 70
data=$(CDPATH='' cd -- "$data" && pwd -P) || exit 70
records=$data/records
results=$records/results.csv

# ---- What must be installed ----------------------------------------------------------------------------------------

# As ./commonweal finds it.
find_jdk() {
    local candidate
    for candidate in "${COMMONWEAL_JDK:-}" "${JAVA_HOME:-}" \
        /usr/lib/jvm/temurin-25-jdk* /usr/lib/jvm/*-25-* /usr/lib/jvm/*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/25* \
        "$(dirname "$(dirname "$(readlink -f "$(command -v java || echo /none/bin/java)")")")"; do
        if [ -n "$candidate" ] && [ -x "$candidate/bin/java" ] &&
            grep -qs '^JAVA_VERSION="25' "$candidate/release"; then
            jdk=$candidate
            return 0
        fi
    done
    return 1
}
find_jdk || stop 69 "No JDK 25 was found; ./commonweal says how to install one."

# Debian's python3, also where another one stands before it on the PATH.
python=python3
[ -x /usr/bin/python3 ] && python=/usr/bin/python3

# The version of the first package; fails if one of them is missing.
version_in_r() {
    Rscript --vanilla -e 'p <- commandArgs(TRUE); v <- sapply(p, function(one) as.character(packageVersion(one)));
        cat(p[1], v[1], "on R", as.character(getRversion()))' "$@"
}

version_of() {
    case $1 in
        data_table) version_in_r data.table ;;
        dplyr) version_in_r dplyr readr ;;
        pandas) "$python" -c 'import pandas, platform; print("pandas", pandas.__version__, "on Python", platform.python_version())' ;;
        duckdb*) echo "DuckDB $("$data/tools/duckdb" "$duckdb_library")" ;;
    esac
}

# ---- What must be made ---------------------------------------------------------------------------------------------

commonweal=${COMMONWEAL:-$home/commonweal}
jar=$home/bench/target/commonweal-bench.jar

newer_source_than() {
    [ -n "$(find "$home/pom.xml" "$home/bench/pom.xml" "$home/bench/src" "$home/engine/pom.xml" "$home/engine/src/main" \
        -newer "$1" -print -quit)" ]
}
if [ ! -f "$jar" ] || newer_source_than "$jar"; then
    say "Building ..."
    (cd "$home" && JAVA_HOME=$jdk mvn -q -DskipTests -Dspotless.check.skip=true package) >"$data/build.log" 2>&1 </dev/null ||
        stop 1 "The build failed: see $data/build.log."
    touch "$jar" # unchanged sources leave it as it was
fi
# The launcher makes its start-up cache on its first start, which must not be timed.
"$commonweal" --help >/dev/null || stop 1 "$commonweal does not start."

if [ ! -f "$results" ]; then
    say "Making the state ..."
    rm -rf "$records.new"
    rm -rf "$records"
    if ! "$jdk/bin/java" -cp "$jar" commonweal.bench.MadeUpResults "$records.new" "$scale" >"$data/state.txt" ||
        ! echo "$scale" >"$data/scale.txt" || ! mv "$records.new" "$records"; then
        stop 1 "The state could not be made in $records."
    fi
fi
[ "$(cat "$data/scale.txt" 2>/dev/null)" = "$scale" ] ||
    stop 64 "$data holds a state of another scale; name another folder with --data, or delete it."

# DuckDB: its library out of the Java package, and a C program of a few lines that runs a file in it.
case ,$peers, in
    *,duckdb*)
        command -v cc >/dev/null || stop 69 "The DuckDB peers need a C compiler: apt-get install gcc libc6-dev."
        mkdir -p "$data/tools" || exit 70
        cc -O2 -o "$data/tools/duckdb" "$here/peers/duckdb.c" -ldl || exit 70
        duckdb_library=${DUCKDB_LIBRARY:-}
        if [ -z "$duckdb_library" ]; then
            case $(uname -s)-$(uname -m) in
                Linux-x86_64) name=libduckdb_java.so_linux_amd64 ;;
                Linux-aarch64) name=libduckdb_java.so_linux_arm64 ;;
                *) stop 69 "Name the DuckDB library for this machine in DUCKDB_LIBRARY." ;;
            esac
            (cd "$data/tools" && "$jdk/bin/jar" xf "$home"/bench/target/lib/duckdb_jdbc-*.jar "$name") || exit 70
            duckdb_library=$data/tools/$name
        fi
        ;;
esac
for peer in "${chosen[@]}"; do
    version_of "$peer" >"$data/version-$peer.txt" || stop 69 "$peer is not installed. Its packages in Debian: gcc;" \
        "r-base-core r-cran-data.table r-cran-dplyr r-cran-readr; python3-pandas."
done

# ---- Running and timing --------------------------------------------------------------------------------------------

# A folder in the SQL of a peer: quotation marks doubled.
quoted() { printf '%s' "${1//\'/\'\'}"; }

# Sets `command` to what runs the program $1 with its results in the folder $2.
command_for() {
    local sql
    case $1 in
        ours) command=("$commonweal" measure --records "$records" --policy massachusetts/2012 --wide --no-audit --out "$2") ;;
        duckdb*)
            sql=$(<"$here/peers/$1.sql")
            sql=${sql//@RESULTS@/"$(quoted "$results")"}
            printf '%s\n' "${sql//@OUT@/"$(quoted "$2")"}" >"$data/tools/$1.sql"
            command=("$data/tools/duckdb" "$duckdb_library" "$data/tools/$1.sql")
            ;;
        data_table | dplyr) command=(Rscript --vanilla "$here/peers/$1.R" "$results" "$2") ;;
        pandas) command=("$python" "$here/peers/pandas_measures.py" "$results" "$2") ;;
    esac
}

# Runs $1 once as a process of its own, into a folder that is not there yet (ours makes its own, the peers' is made), and
# sets `seconds` and `peak` (MB). What it prints goes to $1.log.
gnu_time=
[ -x /usr/bin/time ] && /usr/bin/time -f %M true >/dev/null 2>&1 && gnu_time=/usr/bin/time
run() {
    local out=$data/$1 began ended code=0 pid high
    rm -rf "$out"
    [ "$1" = ours ] || mkdir -p "$out"
    command_for "$1" "$out"
    if [ -n "$gnu_time" ]; then
        began=$EPOCHREALTIME
        "$gnu_time" -q -f %M -o "$data/peak.txt" "${command[@]}" >"$data/$1.log" 2>&1 </dev/null || code=$?
        ended=$EPOCHREALTIME
        peak=$(tail -n 1 "$data/peak.txt")
    else
        # The high-water mark as the kernel keeps it, read until the process is gone.
        peak=0
        began=$EPOCHREALTIME
        "${command[@]}" >"$data/$1.log" 2>&1 </dev/null &
        pid=$!
        while kill -0 "$pid" 2>/dev/null; do
            high=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null)
            peak=${high:-$peak}
            sleep 0.02
        done
        wait "$pid" || code=$?
        ended=$EPOCHREALTIME
    fi
    seconds=$(awk -v a="$began" -v b="$ended" 'BEGIN { printf "%.3f", b - a }')
    peak=$((peak / 1024))
    return "$code"
}

measures_of() {
    if [ "$1" = ours ]; then echo "$data/ours/measures_wide.csv"; else echo "$data/$1/measures.csv"; fi
}

times=$data/times.csv
table=$data/table.md
echo "peer,pair,first,our_seconds,peer_seconds,our_mb,peer_mb" >"$times"
{
    echo "Scale $scale: $(wc -l <"$results" | awk '{ printf "%d", $1 - 1 }') results," \
        "$((($(wc -c <"$results") + 500000) / 1000000)) MB; $(date +%Y-%m-%d)."
    echo "$(getconf _NPROCESSORS_ONLN) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1))," \
        "$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo 2>/dev/null)," \
        "JDK $(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$jdk/release")."
    echo
    echo "| peer | ours, s | peer, s | ours / peer, median of $pairs pairs | worst pair | our peak, MB | peer's peak, MB |"
    echo "| --- | --- | --- | --- | --- | --- | --- |"
} >"$table"

# The row of the table for a peer: medians of the times and of the pairs' ratios, the highest ratio, the highest peaks.
row_of() {
    awk -F, -v peer="$1" -v title="$(cat "$data/version-$1.txt")" '
        function median(of, n,    i, j, t) {
            for (i = 2; i <= n; i++)
                for (j = i; j > 1 && of[j - 1] > of[j]; j--) { t = of[j]; of[j] = of[j - 1]; of[j - 1] = t }
            return n % 2 ? of[(n + 1) / 2] : (of[n / 2] + of[n / 2 + 1]) / 2
        }
        $1 == peer {
            n++
            ours[n] = $4 + 0; theirs[n] = $5 + 0; ratio[n] = $4 / $5
            if (ratio[n] > worst) worst = ratio[n]
            if ($6 + 0 > our_mb) our_mb = $6 + 0
            if ($7 + 0 > peer_mb) peer_mb = $7 + 0
        }
        END {
            printf "| `%s` (%s) | %.2f | %.2f | %.2f | %.2f | %d | %d |\n", peer, title,
                median(ours, n), median(theirs, n), median(ratio, n), worst, our_mb, peer_mb
        }' "$times"
}

status=0
for peer in "${chosen[@]}"; do
    say "$peer: comparing ..."
    cat "$results" >/dev/null # both find the file in memory, from the first run on
    run ours || stop 1 "commonweal measure failed: see $data/ours.log."
    code=0
    run "$peer" || code=$?
    if [ "$code" -ne 0 ]; then
        say "$peer failed with exit code $code: see $data/$peer.log."
        echo "| \`$peer\` ($(cat "$data/version-$peer.txt")) | | did not finish: exit code $code | | | | |" >>"$table"
        status=1
        continue
    fi
    if [ "$peer" = duckdb_parse ]; then
        say "  reads only; nothing to compare"
    elif "$jdk/bin/java" -cp "$jar" commonweal.bench.MeasuresComparison "$(measures_of ours)" "$(measures_of "$peer")" \
        >"$data/compared-$peer.txt"; then
        say "  $(tail -n 1 "$data/compared-$peer.txt")"
    else
        cat "$data/compared-$peer.txt" >&2
        echo "| \`$peer\` ($(cat "$data/version-$peer.txt")) | | not timed: the measures differ | | | | |" >>"$table"
        status=1
        continue
    fi
    for ((pair = 1; pair <= pairs; pair++)); do
        # Who is first changes, so that neither always runs in the other's wake.
        if ((pair % 2)); then order=(ours "$peer"); else order=("$peer" ours); fi
        for program in "${order[@]}"; do
            run "$program" || stop 1 "$program failed: see $data/$program.log."
            if [ "$program" = ours ]; then
                ours=$seconds our_peak=$peak
            else
                theirs=$seconds their_peak=$peak
            fi
        done
        echo "$peer,$pair,${order[0]},$ours,$theirs,$our_peak,$their_peak" >>"$times"
        say "  pair $pair: ours $ours s, $peer $theirs s"
    done
    row_of "$peer" >>"$table"
done
cat "$table"
exit "$status"
