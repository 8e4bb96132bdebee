package org.atalaya.ingestion.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.register.RegisterCodebooks;
import org.atalaya.ingestion.register.RegisterFile;
import org.atalaya.ingestion.register.RegisterFiles;
import org.atalaya.ingestion.register.RegisterReader;
import org.atalaya.ingestion.run.LocalSpark;
import org.atalaya.ingestion.store.StagingWriter;

/** Writes the generated file, or measures how a run reads it: benchmarks/registers.sh starts it. */
public final class RegisterBenchmarkMain {

    private static final long SEED = 20_261_122;

    private RegisterBenchmarkMain() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        if (args[0].equals("generate")) {
            NationalMunicipalFile.write(file, SEED);
        } else {
            read(file, Path.of(args[2]));
        }
    }

    private static void read(Path file, Path out) throws IOException {
        long start = processorTime();
        try (SparkSession spark = LocalSpark.start(out)) {
            long session = processorTime();
            CatalogueFiles catalogue = new CatalogueFiles(ProjectFolder.data().resolve("catalogues"));
            List<RegisterFile> files = new RegisterFiles(
                            RegisterCodebooks.read(ProjectFolder.data().resolve("codebooks")))
                    .find(RawFolder.open(file));
            Reading reading = RegisterReader.read(spark, catalogue, files);
            long known = processorTime();
            StagingWriter writer = new StagingWriter(out);
            writer.write(IncidenceTables.REGISTERED_YEAR, reading.tables().get(IncidenceTables.REGISTERED_YEAR));
            long counted = processorTime();
            writer.write(IncidenceTables.REGISTER_GAP, reading.tables().get(IncidenceTables.REGISTER_GAP));
            writer.write(Tables.PROBLEM, ProblemRows.number(reading.problems()));
            long end = processorTime();
            System.out.printf(
                    "atalaya: processor time: session %.1f s, read and judged %.1f s, counts written %.1f s, gaps and problems %.1f s%n",
                    seconds(start, session), seconds(session, known), seconds(known, counted), seconds(counted, end));
        }
        System.out.println("atalaya: " + peakMemory());
    }

    /** Time of all processors: other work of the machine does not count. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static String peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("peak memory not known");
    }
}
