import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** An HDFS with one node of data, for benchmarks/cluster.sh; it ends with its process. Arguments: port, folder. */
public final class MiniHdfs {

    public static void main(String[] args) throws Exception {
        Configuration settings = new Configuration();
        settings.set("hdfs.minidfs.basedir", Path.of(args[1]).toAbsolutePath().toString());
        settings.set("dfs.permissions.enabled", "false");
        new MiniDFSCluster.Builder(settings)
                .nameNodePort(Integer.parseInt(args[0]))
                .numDataNodes(1)
                .build()
                .waitActive();
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
