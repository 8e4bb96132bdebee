#!/bin/bash
# Shares of 36 quarters of a survey of cities drawn from a seed, with their precision: Atalaya beside data.table of R, in one
# run, and the figures of both compared. TIMES="1 4 16" also tells how it grows. Needs Rscript with data.table.
set -eu
cd "$(dirname "$0")/.."

Rscript -e 'library(data.table)' >/dev/null 2>&1 || { echo "Install R with data.table first." >&2; exit 3; }
ATALAYA_ESTIMATION=$(mktemp -d)
export ATALAYA_ESTIMATION
trap 'rm -rf "$ATALAYA_ESTIMATION"' EXIT
./mvnw -q -B -pl analytics -am test -Dtest=EstimationBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
    -Dsurefire.useFile=false -DargLine="-Xmx${HEAP:-4g}"
Rscript benchmarks/estimation.R "$ATALAYA_ESTIMATION" 1
Rscript benchmarks/estimation.R "$ATALAYA_ESTIMATION" 2
