package org.atalaya.ingestion.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;

/** Contracts in Spark's types. */
public final class SparkTypes {

    private SparkTypes() {}

    /** The Spark schema of a table. */
    public static StructType schema(TableContract contract) {
        List<StructField> fields = new ArrayList<>();
        for (Column column : contract.columns()) {
            fields.add(DataTypes.createStructField(column.name(), type(column.type()), !column.required()));
        }
        return DataTypes.createStructType(fields);
    }

    private static DataType type(ColumnType type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case REAL -> DataTypes.DoubleType;
            case FLAG -> DataTypes.BooleanType;
        };
    }
}
