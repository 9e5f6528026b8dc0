#!/usr/bin/env bash
# How fast the office answers a state full of people: 2,000 requests a minute from 50 who are signed in, on two cores, for
# two minutes, after one in which it is asked two pages at a time to warm up. It starts a demo office of its own, and ends it.
#
#   bench/office/load.sh [--warm-up SECONDS] [--seconds SECONDS] [--port N]
#
# The requests come on a fixed schedule, and the time of each counts from when it was due: an office that falls behind cannot
# hide it. Whoever asks and who answers share the two cores; of more cores two are used, where taskset is there to see to it.
#
# Exit codes: 0 no error, and 95 of 100 requests were answered in less than 300 ms; 1 otherwise, or something did not start;
# 64 wrong use; 69 no JDK 25.
set -u
export LC_ALL=C

say() { printf '%s\n' "$*" >&2; }
stop() {
    say "${@:2}"
    exit "$1"
}

here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P) || exit 70
home=$(dirname "$(dirname "$here")")

warm_up=60
seconds=120
port=8193
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help)
            sed -n '2,/^set -u/{/^set -u/d;s/^# \{0,1\}//;p;}' "${BASH_SOURCE[0]}"
            exit 0
            ;;
        --warm-up | --seconds | --port)
            [ $# -gt 1 ] || stop 64 "$1 needs a value; see --help."
            case $2 in '' | *[!0-9]* | 0*) stop 64 "$1 must be a number from 1, was $2." ;; esac
            case $1 in
                --warm-up) warm_up=$2 ;;
                --seconds) seconds=$2 ;;
                --port) port=$2 ;;
            esac
            shift 2
            ;;
        *) stop 64 "$1 is not known; see --help." ;;
    esac
done

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

scratch=$(mktemp -d) || exit 70
office_pid=
end() {
    if [ -n "$office_pid" ]; then
        kill "$office_pid" 2>/dev/null
        wait "$office_pid" 2>/dev/null
    fi
    rm -rf "$scratch"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

jar=$home/bench/target/commonweal-bench.jar
if [ ! -f "$jar" ] || [ -n "$(find "$home/bench/pom.xml" "$home/bench/src" -newer "$jar" -print -quit)" ]; then
    say "Building ..."
    (cd "$home" && JAVA_HOME=$jdk mvn -q -pl bench -am -DskipTests -Dspotless.check.skip=true package) \
        >"$scratch/build.log" 2>&1 </dev/null || {
        tail -n 20 "$scratch/build.log" >&2
        stop 1 "The build failed."
    }
    touch "$jar"
fi

two_cores=()
if [ "$(getconf _NPROCESSORS_ONLN)" -gt 2 ] && command -v taskset >/dev/null; then
    two_cores=(taskset -c 0,1)
fi

say "Starting the office ..."
"${two_cores[@]}" "$home/commonweal" demo --no-browser --home "$scratch/office" --port "$port" \
    >"$scratch/office.log" 2>&1 </dev/null &
office_pid=$!
until grep -q '^The office is open' "$scratch/office.log" && grep -q '^ *auditor ' "$scratch/office.log"; do
    kill -0 "$office_pid" 2>/dev/null || {
        office_pid=
        tail -n 20 "$scratch/office.log" >&2
        stop 1 "The office did not start."
    }
    sleep 0.5
done

echo "$(date +%Y-%m-%d), commit $(git -C "$home" rev-parse --short HEAD 2>/dev/null || echo unknown)."
used="all"
[ ${#two_cores[@]} -eq 0 ] || used="two"
echo "$(getconf _NPROCESSORS_ONLN) cores, $used of them used" \
    "($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1))," \
    "$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo 2>/dev/null)," \
    "JDK $(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$jdk/release"); busy before: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null)."
code=0
"${two_cores[@]}" "$jdk/bin/java" -Xmx256m -XX:+UseSerialGC -cp "$jar" commonweal.bench.OfficeLoad \
    "http://127.0.0.1:$port" "$scratch/office/accounts.txt" "$warm_up" "$seconds" || code=$?
peak=$(awk '/^VmHWM/ { printf "%.0f MB", $2 / 1024 }' "/proc/$office_pid/status" 2>/dev/null)
echo "The office's own process held ${peak:-an unknown amount} of memory at most; its database is not in that."
exit "$code"
