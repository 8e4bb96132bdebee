import java.io.Reader;
import java.nio.file.Files;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Copies a folder into a file system, for benchmarks/cluster.sh. Arguments: folder, address, file of Spark's settings. */
public final class Upload {

    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(java.nio.file.Path.of(args[2]))) {
            properties.load(text);
        }
        Configuration settings = new Configuration();
        properties.forEach((key, value) -> settings.set(((String) key).replace("spark.hadoop.", ""), (String) value));
        Path target = new Path(args[1]);
        target.getFileSystem(settings).copyFromLocalFile(false, true, new Path("file:" + args[0]), target);
    }
}
