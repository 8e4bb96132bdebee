package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.atalaya.ingestion.register.CountedRow.Odd;
import org.atalaya.ingestion.register.RegisterInterpreter.Vocabulary;

/** The interpreted records of registers as rows of Spark: a task reads a part, and no row leaves its task whole. */
final class RegisterRows {

    /** What is odd in a record, as it travels in its row. */
    private static final StructType ODD = new StructType()
            .add("problem", DataTypes.StringType)
            .add("effect", DataTypes.StringType)
            .add("row_number", DataTypes.LongType)
            .add("column_name", DataTypes.StringType)
            .add("value", DataTypes.StringType)
            .add("expected", DataTypes.StringType);

    private static final List<String> MONTHS =
            IntStream.rangeClosed(1, 12).mapToObj(IncidenceTables::monthColumn).toList();

    /** A record: {@code gaps} are months whose cell has no count that may be used, each a bit. */
    static final StructType SCHEMA = schema();

    private RegisterRows() {}

    private static StructType schema() {
        StructType schema = new StructType()
                .add("file", DataTypes.IntegerType, false)
                .add("records", DataTypes.IntegerType, false)
                .add("rejected", DataTypes.BooleanType, false)
                .add("territory_kind", DataTypes.StringType)
                .add("territory_code", DataTypes.StringType)
                .add("category", DataTypes.StringType)
                .add("year", DataTypes.IntegerType);
        for (String month : MONTHS) {
            schema = schema.add(month, DataTypes.LongType);
        }
        return schema.add("negative", DataTypes.IntegerType)
                .add("unreadable", DataTypes.IntegerType)
                .add("odd", DataTypes.createArrayType(ODD))
                .add("refusal", DataTypes.StringType);
    }

    /** Names of the twelve columns of months. */
    static List<String> months() {
        return MONTHS;
    }

    /** The bit of a month. */
    static int bit(int month) {
        return 1 << (month - 1);
    }

    /**
     * Reads the parts of files, one task each.
     *
     * @param words source → what the catalogue knows of it, by the codebook's file
     */
    static Dataset<Row> read(SparkSession spark, List<FilePart> parts, Map<String, Vocabulary> words) {
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(parts, parts.size())
                .flatMap(part -> new Part(part, words.get(part.file().codebook().file())));
        return spark.createDataFrame(rows, SCHEMA);
    }

    /** One row per place, category and year of the files whose records are of a month or of several categories. */
    static Dataset<Row> gathered(Dataset<Row> rows) {
        List<Column> sums = new ArrayList<>();
        for (String month : MONTHS) {
            sums.add(functions.max(col(month)).as(month));
        }
        sums.add(functions.bit_or(col("negative")).as("negative"));
        sums.add(functions.bit_or(col("unreadable")).as("unreadable"));
        sums.add(functions
                .greatest(MONTHS.stream()
                        .map(month -> functions.count(col(month)))
                        .toArray(Column[]::new))
                .as("times"));
        return rows.groupBy("file", "territory_kind", "territory_code", "category", "year")
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    }

    /**
     * Counts beside what is known of their edition and the months of theirs that may not be used.
     *
     * @param rows rows as they are read
     * @param editions file, source, cut, country, source_release, last (year × 12 + month), nonzero
     * @param unused file, territory_kind, territory_code, category (missing for all), year, months (bits)
     */
    static Dataset<Row> judged(Dataset<Row> rows, Dataset<Row> editions, Dataset<Row> unused) {
        Dataset<Row> joined = rows.join(broadcast(editions), "file");
        joined = without(joined, unused.filter("category is null").drop("category"), "unreported", List.of());
        return without(joined, unused.filter("category is not null"), "suspected", List.of("category"));
    }

    /** The counts of the store: only months of the edition, without those that may not be used. */
    static Dataset<Row> usable(Dataset<Row> judged) {
        List<Column> columns = new ArrayList<>(List.of(col("*")));
        for (int month = 1; month <= 12; month++) {
            columns.add(usable(month).as("usable_" + month));
        }
        List<Column> named = Stream.of(judged.columns())
                .filter(column -> !MONTHS.contains(column))
                .map(functions::col)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int month = 1; month <= 12; month++) {
            named.add(col("usable_" + month).as(IncidenceTables.monthColumn(month)));
        }
        named.add(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> col("usable_" + month))
                .reduce(Column::plus)
                .orElseThrow()
                .as("total"));
        return judged.select(columns.toArray(Column[]::new)).select(named.toArray(Column[]::new));
    }

    /** A month's count if the edition covers it and it may be used; where only what is not zero is printed, else zero. */
    private static Column usable(int month) {
        Column count = col(IncidenceTables.monthColumn(month));
        Column skipped = col("unreported").bitwiseOR(col("suspected")).bitwiseAND(bit(month));
        Column unreadable = col("negative").bitwiseOR(col("unreadable")).bitwiseAND(bit(month));
        return when(
                within(month).and(skipped.equalTo(0)),
                when(col("nonzero").and(unreadable.equalTo(0)), coalesce(count, lit(0L)))
                        .otherwise(count));
    }

    private static Dataset<Row> without(Dataset<Row> rows, Dataset<Row> unused, String as, List<String> further) {
        List<String> keys = Stream.concat(
                        Stream.of("file", "territory_kind", "territory_code", "year"), further.stream())
                .toList();
        Dataset<Row> masks = unused.withColumnRenamed("months", as);
        return rows.join(broadcast(masks), scala(keys), "left").withColumn(as, coalesce(col(as), lit(0)));
    }

    private static scala.collection.immutable.Seq<String> scala(List<String> names) {
        return scala.jdk.javaapi.CollectionConverters.asScala(names).toSeq();
    }

    private static Column within(int month) {
        return col("year").multiply(12).plus(month).leq(col("last"));
    }

    /** The months of a bit mask in a year. */
    static int mask(Iterable<YearMonth> months, int year) {
        int mask = 0;
        for (YearMonth month : months) {
            mask |= month.getYear() == year ? bit(month.getMonthValue()) : 0;
        }
        return mask;
    }

    /** The records of a part, interpreted as they are read; a refusal is the last of its part. */
    private static final class Part implements Iterator<Row> {
        private final FilePart part;
        private FilePart.Records records;
        private RegisterInterpreter interpreter;
        private Iterator<CountedRow> pending = List.<CountedRow>of().iterator();
        private Row next;

        Part(FilePart part, Vocabulary words) throws IOException {
            this.part = part;
            try {
                records = part.open();
                RegisterFile file = part.file();
                interpreter = new RegisterInterpreter(file.name(), file.header(), file.book(), words);
                next = read();
            } catch (RefusedInput refusal) {
                next = refused(refusal);
            }
        }

        private Row read() throws IOException {
            while (!pending.hasNext()) {
                if (!records.iterator().hasNext()) {
                    records.close();
                    return null;
                }
                RawRecord record = records.iterator().next();
                pending = interpreter.interpret(record).iterator();
            }
            return row(pending.next());
        }

        private Row row(CountedRow counted) {
            Object[] values = new Object[SCHEMA.size()];
            values[0] = part.index();
            values[1] = counted.records();
            values[2] = counted.rejected();
            values[3] = counted.kind();
            values[4] = counted.code();
            values[5] = counted.category();
            values[6] = counted.year();
            System.arraycopy(counted.months(), 0, values, 7, 12);
            values[19] = gaps(counted, "negative_count");
            values[20] = gaps(counted, "unreadable");
            values[21] = counted.odd().isEmpty()
                    ? null
                    : counted.odd().stream().map(Part::odd).toArray();
            return RowFactory.create(values);
        }

        private static int gaps(CountedRow counted, String gap) {
            int gaps = 0;
            for (Odd odd : counted.odd()) {
                gaps |= odd.gap().equals(gap) ? bit(odd.month()) : 0;
            }
            return gaps;
        }

        private static Row odd(Odd odd) {
            return RowFactory.create(
                    odd.problem().kind().code(),
                    odd.problem().kind().effect().id(),
                    odd.problem().row(),
                    odd.problem().column(),
                    odd.problem().value(),
                    odd.problem().expected());
        }

        private Row refused(RefusedInput refusal) {
            records = null;
            Object[] values = new Object[SCHEMA.size()];
            values[0] = part.index();
            values[1] = 0;
            values[2] = true;
            values[values.length - 1] = refusal.getMessage();
            return RowFactory.create(values);
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Row current = next;
            try {
                next = records == null ? null : read();
            } catch (RefusedInput refusal) {
                next = refused(refusal);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return current;
        }
    }
}
