#!/bin/bash
# Fills the disk of a store amid an ingest, which computes figures and publishes too, and amid a publication of content: a tmpfs that has
# room for so many MB more than the store needs. Each must end with exit 3 and one sentence; the release before must still be
# named, and nothing may be left in staging. Then the disk gets room, and an ingest must end well. RAW is a folder of official files.
# Needs root, who may mount. ROOMS says how many MB there are, SOURCES which sources are read.
set -u
cd "$(dirname "$0")/.."

raw=$(realpath "${1:?Usage: benchmarks/disk.sh RAW}")
rooms=${ROOMS:-1 4 16 32 64 128}
sources=${SOURCES:-ensu,registers,published,content}
work=$(mktemp -d)
store=$work/disk/store
mkdir "$work/disk"
mount -t tmpfs -o size=4g tmpfs "$work/disk" || exit 3
trap 'umount "$work/disk"; rm -rf "$work"' EXIT
broken=0
wrong() { # $1 what is wrong
    echo "  BROKEN: $1"
    broken=1
}
full() { # $1 MB of room, then the command
    room=$1
    shift
    mount -o "remount,size=$(($(du -sk "$work/disk" | cut -f1) + 1024 * room))k" "$work/disk"
    before=$(cat "$store/CURRENT")
    code=0
    ./atalaya "$@" --store "$store" >"$work/out" 2>&1 || code=$?
    mount -o remount,size=4g "$work/disk"
    echo "$1, room for $room MB: exit $code, $(grep -v '^ ' "$work/out" | tail -n 1 | cut -c1-300)"
    if [ "$code" = 0 ]; then
        return
    fi
    [ "$code" = 3 ] || wrong "exit $code"
    ! grep -q '^\s*at [a-z]' "$work/out" || wrong "a trace: $(grep -m1 -B1 '^\s*at [a-z]' "$work/out")"
    [ "$(cat "$store/CURRENT")" = "$before" ] || wrong "CURRENT was $before, is $(cat "$store/CURRENT")"
    [ -z "$(ls -A "$store/staging" 2>/dev/null)" ] || wrong "left in staging: $(ls -A "$store/staging")"
}

./atalaya ingest --raw "$raw" --sources "$sources" --store "$store" >"$work/out" 2>&1 || { tail "$work/out"; exit 1; }
echo "the store has $(du -sm "$store" | cut -f1) MB"
for room in $rooms; do
    full "$room" ingest --anew --raw "$raw" --sources "$sources"
    full "$room" publish-content
done
./atalaya ingest --anew --raw "$raw" --sources "$sources" --store "$store" >"$work/out" 2>&1 || wrong "no next run: $(tail -n 3 "$work/out")"
./atalaya doctor --store "$store" | grep -q "$(cat "$store/CURRENT")" || wrong "doctor does not name the release"
./atalaya releases --store "$store" || wrong "the releases cannot be listed"
exit $broken
