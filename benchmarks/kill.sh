#!/bin/bash
# Kills ingest, derive and rollback with SIGKILL at random moments and looks at the store after each kill:
# benchmarks/faults/KillRuns.java. SEED repeats a run, RUNS is the number of kills, NEXT after how many of them an undisturbed
# run is made and compared. The input is one invented edition of ENSU; a kill takes 5 to 60 s.
set -eu
cd "$(dirname "$0")/.."

work=${1:-benchmarks/target/kill}
rm -rf "$work"
mkdir -p "$work/raw" "$work/classes"
cp -r data/fixtures/synthetic-ensu/conjunto_de_datos_ensu_2024_1t_csv "$work/raw/"
./atalaya releases --help >/dev/null # builds what is missing
duckdb=$(find "${HOME}/.m2/repository/org/duckdb/duckdb_jdbc" -name 'duckdb_jdbc-*.jar' | sort | tail -n 1)
javac -d "$work/classes" benchmarks/faults/*.java
exec java -cp "$work/classes:$duckdb" KillRuns "$work" "$work/raw" \
    "${SEED:-$(date +%s)}" "${RUNS:-100}" "${NEXT:-5}" "${PORT:-7193}"
