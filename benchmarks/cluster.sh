#!/bin/bash
# The same files read on this machine alone and by a Spark standalone cluster of a master and two workers, each a process
# of its own, that reads from and writes to HDFS and S3; the digests of every interpreted table are compared. Then once
# more with a worker killed amid the work. RAW is a folder of official files; OUT is deleted and made anew.
# WHERE says which of "hdfs s3 killed" are tried; SOURCES which sources are read.
set -eu
cd "$(dirname "$0")/.."

raw=$(realpath "${1:?Usage: benchmarks/cluster.sh RAW [OUT]}")
out=${2:-benchmarks/target/cluster}
sources=${SOURCES:-ensu,registers,published}
where=${WHERE:-hdfs s3 killed}
command -v jq >/dev/null || { echo "Install jq first." >&2; exit 3; }
jar=cluster/target/atalaya-cluster.jar
[ -f "$jar" ] || ./mvnw -q -B -Pcluster -DskipTests package
rm -rf "$out"
mkdir -p "$out"/{spark/jars,s3,work1,work2,logs}
out=$(realpath "$out")
trap 'kill -9 $(jobs -p) 2>/dev/null || true' EXIT
wait_for() { # $1 file, $2 words in it
    for _ in $(seq 600); do grep -q "$2" "$1" 2>/dev/null && return; sleep 0.5; done
    echo "$1 does not say \"$2\"." >&2
    exit 1
}

# Spark as it is installed: its own jars, none of Atalaya's. What the tasks need must come with the job.
export SPARK_HOME=$out/spark SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
echo "Spark, from this build's own jars" >"$SPARK_HOME/RELEASE"
for library in ingestion/target/lib/*.jar; do
    case $(basename "$library") in atalaya-* | fastcsv-* | fastexcel* | poi-* | tika-* | commonmark* | jsoup-*) ;; *)
        ln -s "$(realpath "$library")" "$SPARK_HOME/jars/" ;;
    esac
done
opens=$(sed -n 's/.*<spark.opens>\(.*\)<\/spark.opens>.*/\1/p' pom.xml)
spark() { # shellcheck disable=SC2086
    exec java -Xmx256m $opens -cp "$SPARK_HOME/jars/*" "$@"
}
spark org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 7177 --webui-port 7178 >"$out/logs/master" 2>&1 &
sleep 5
for i in 1 2; do
    spark org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1g --webui-port 718$i \
        --work-dir "$out/work$i" spark://127.0.0.1:7177 >"$out/logs/worker$i" 2>&1 &
    worker=$!
done

cat >"$out/spark.properties" <<EOF
spark.executor.memory=768m
spark.driver.host=127.0.0.1
spark.driver.bindAddress=127.0.0.1
spark.hadoop.fs.s3a.endpoint=http://127.0.0.1:7190
spark.hadoop.fs.s3a.endpoint.region=us-east-1
spark.hadoop.fs.s3a.path.style.access=true
spark.hadoop.fs.s3a.access.key=nobody
spark.hadoop.fs.s3a.secret.key=nothing
EOF
atalaya() { # $1 name of the run, then options; its store is $out/NAME
    name=$1
    shift
    TIMEFORMAT="$name: wall time %R s, processor time of this process %U s; load $(cut -d' ' -f1-3 /proc/loadavg)"
    time java -Xmx1g -XX:+UseParallelGC -Datalaya.home="$PWD" -jar "$jar" "$@" >"$out/logs/$name" 2>&1 \
        || { tail -n 40 "$out/logs/$name" >&2; exit 1; }
}
digests() { # $1 manifest
    jq -r '.tables[] | "\(.table) \(.rows) \(.digest)"' "$1" | sort
}
on_cluster() { # $1 name, $2 place
    atalaya "$1" ingest --master spark://127.0.0.1:7177 --raw "$2/raw" --tables "$2/tables" \
        --spark-properties "$out/spark.properties" --sources "$sources" --store "$out/$1" --today 2026-11-22
    digests "$out/$1"/staging/*/expected.json >"$out/$1.digests"
    if cmp -s "$out/alone.digests" "$out/$1.digests"; then
        echo "$1: all $(wc -l <"$out/$1.digests") tables have the digests of one machine"
    else
        echo "$1: DIFFERS" >&2
        diff "$out/alone.digests" "$out/$1.digests" >&2 || true
        exit 1
    fi
}
upload() { # $1 place
    java -cp "cluster/target/lib/*" benchmarks/Upload.java "$raw" "$1/raw" "$out/spark.properties" 2>"$out/logs/upload"
}

# On one machine, written to a folder in the same way: the digests of what others are compared with.
atalaya local ingest --raw "$raw" --sources "$sources" --store "$out/local" --today 2026-11-22
atalaya alone ingest --master 'local[2]' --raw "file:$raw" --tables "file:$out/tables" --sources "$sources" \
    --store "$out/alone" --today 2026-11-22
digests "$out"/alone/staging/*/expected.json >"$out/alone.digests"

case $where in *hdfs*)
    java -Xmx512m -cp "cluster/target/lib/*:cluster/target/stand-ins/*" benchmarks/MiniHdfs.java 7179 "$out/hdfs" \
        >"$out/logs/hdfs-itself" 2>&1 &
    wait_for "$out/logs/hdfs-itself" ready
    upload hdfs://127.0.0.1:7179
    on_cluster hdfs hdfs://127.0.0.1:7179
    ;;
esac
case $where in *s3* | *killed*)
    java -Xmx512m -Dserver.port=7191 -Dhttp.port=7190 \
        -Dcom.adobe.testing.s3mock.store.initialBuckets=atalaya -Dcom.adobe.testing.s3mock.store.root="$out/s3" \
        -jar cluster/target/stand-ins/s3mock-*-exec.jar >"$out/logs/s3-itself" 2>&1 &
    wait_for "$out/logs/s3-itself" "Started S3Mock"
    upload s3a://atalaya
    ;;
esac
case $where in *s3*) on_cluster s3 s3a://atalaya ;; esac
case $where in *killed*)
    (
        wait_for "$out/logs/killed" "write the tables"
        sleep 1
        pkill -9 -P "$worker" || true
        kill -9 "$worker"
        echo "killed: worker 2 and its executor, while tables were written"
    ) &
    on_cluster killed s3a://atalaya
    ;;
esac
