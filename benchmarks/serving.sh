#!/bin/bash
# Requests a second of the site's kept pages and rows beside those of a bare Javalin, in one run, with wrk
# (https://github.com/wg/wrk) and hey (https://github.com/rakyll/hey), both packages of Debian. STORE is a store with a release; it is not changed.
# Then the latency at half that load, the time from start to the first answer, and the memory held at the end.
set -eu
cd "$(dirname "$0")/.."

store=${1:?Usage: benchmarks/serving.sh STORE}
seconds=${SECONDS_EACH:-10}
for tool in wrk hey bc curl; do
    command -v "$tool" >/dev/null || { echo "Install $tool first." >&2; exit 3; }
done
[ -f web/target/atalaya-web.jar ] || ./mvnw -q -B -DskipTests package
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT

first_answer() { # $1 address: waits for it
    until curl -s -o /dev/null -f "$1"; do sleep 0.05; done
}

java -Xmx384m -XX:+UseSerialGC -cp 'web/target/lib/*' benchmarks/HelloServer.java 7191 2>"$work/hello.log" &
first_answer http://127.0.0.1:7191/
start() { # $1 which start it is
    begun=$(date +%s%N)
    CACHE_DIRECTORY=$work ./atalaya serve --store "$store" --port 7192 >"$work/site.log" 2>&1 &
    site=$!
    first_answer http://127.0.0.1:7192/es/lugares/mx/ciudad/28
    echo "$1 to first answer: $((($(date +%s%N) - begun) / 1000000)) ms; $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg)"
}
start 'first start'
kill $site
wait $site || true # it writes its classes for the next
start 'start'

rate() { # $1 address: requests a second
    wrk -t1 -c8 -d"${seconds}s" -H 'Accept-Encoding: gzip' "$1" | sed -n 's/^Requests\/sec: *//p'
}

for address in http://127.0.0.1:7191/ http://127.0.0.1:7192/es http://127.0.0.1:7192/es/lugares/mx/ciudad/28; do
    rate "$address" >/dev/null # the virtual machines warm up
done
hello=$(rate http://127.0.0.1:7191/)
echo "bare Javalin: $hello requests/s"
for path in /es /es/lugares/mx/ciudad/28 /es/indicadores/municipal_police_trusted \
    '/api/v1/tables/survey_estimate.json?indicator=municipal_police_trusted&limit=100'; do
    found=$(rate "http://127.0.0.1:7192$path")
    echo "$path: $found requests/s, $(echo "scale=2; $found / $hello" | bc) of bare Javalin"
done
half=$(echo "$hello * 0.3 / 1" | bc) # half of 60 %
echo "at $half requests/s:"
hey -z "${seconds}s" -c 4 -q $((half / 4)) http://127.0.0.1:7192/es/lugares/mx/ciudad/28 \
    | grep -E 'Requests/sec|50%|99%|\[[0-9]+\]'
echo "memory of the site: $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$site/status") MB resident"
