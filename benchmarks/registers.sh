#!/bin/bash
# Reads a generated national municipal file of SESNSP (2.56 million records, 21 columns) with Atalaya and with DuckDB,
# one after the other, and compares the rows. Run it on a machine that does nothing else. HEAP is that of Atalaya's process,
# which collects its garbage as the launcher has it.
set -eu
cd "$(dirname "$0")/.."

work=${1:-benchmarks/target}
heap=${HEAP:-1g}
runs=${RUNS:-3}
mkdir -p "$work" benchmarks/target

./mvnw -q -B -pl data,ingestion -am test-compile dependency:build-classpath -DincludeScope=test \
    -Dmdep.outputFile="$(pwd)/benchmarks/target/classpath"
opens=$(sed -n 's/.*<spark.opens>\(.*\)<\/spark.opens>.*/\1/p' pom.xml)
duckdb=$(find "${HOME}/.m2/repository/org/duckdb/duckdb_jdbc" -name 'duckdb_jdbc-*.jar' | sort | tail -n 1)
classes=ingestion/target/test-classes:ingestion/target/classes:data/target/classes:$(cat benchmarks/target/classpath)

# Wall time, and time of all processors: the second says more where the machine has other work.
seconds() {
    TIMEFORMAT='  wall time %R s, processor time %U s'
    time "$@"
}

file=$work/municipal_jul25.csv
[ -f "$file" ] || java -cp "$classes" org.atalaya.ingestion.benchmark.RegisterBenchmarkMain generate "$file"
echo "$(wc -c <"$file") bytes, $(($(wc -l <"$file") - 1)) records, $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg)"

i=0
while [ "$i" -lt "$runs" ]; do
    i=$((i + 1))
    rm -rf "$work/out" "$work/duckdb.parquet"
    # shellcheck disable=SC2086
    seconds java -Xmx"$heap" -XX:+UseParallelGC $opens -cp "$classes" \
        org.atalaya.ingestion.benchmark.RegisterBenchmarkMain read "$file" "$work/out" 2> >(grep -v WARN >&2)
    seconds java -cp "$duckdb" benchmarks/DuckDbConversion.java "$file" data/catalogues/source_category.csv \
        "$work/duckdb.parquet"
done
java -cp "$duckdb" benchmarks/DuckDbConversion.java compare "$work/out/registered_year/*.parquet" "$work/duckdb.parquet"
