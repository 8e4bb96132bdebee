package org.atalaya.ingestion.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.internal.io.FileCommitProtocol;
import org.apache.spark.internal.io.FileNameSpec;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Tasks write their files where they stay, each attempt under a name of its own; when all tasks are done, the names of
 * those that count are written beside them. Nothing is renamed, which object stores cannot do: what a lost or slow
 * attempt leaves is in no list, and nobody reads it.
 */
public final class DirectCommit extends FileCommitProtocol implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The list; Parquet's readers leave out names that begin so. */
    static final String LIST = "_committed";

    private final String folder;
    private transient List<String> written;

    /**
     * As Spark makes it.
     *
     * @param job id of the job
     * @param folder where the table goes
     */
    public DirectCommit(String job, String folder) {
        this.folder = folder;
    }

    @Override
    public void setupJob(JobContext job) {}

    @Override
    public void setupTask(TaskAttemptContext task) {
        written = new ArrayList<>();
    }

    @Override
    public String newTaskTempFile(TaskAttemptContext task, Option<String> partition, FileNameSpec name) {
        String file = String.format(
                Locale.ROOT,
                "part-%05d-%s%s",
                task.getTaskAttemptID().getTaskID().getId(),
                UUID.randomUUID(),
                name.suffix());
        written.add(file);
        return new Path(folder, file).toString();
    }

    @Override
    public TaskCommitMessage commitTask(TaskAttemptContext task) {
        return new TaskCommitMessage(new ArrayList<>(written));
    }

    @Override
    public void abortTask(TaskAttemptContext task) {
        for (String file : written) {
            try {
                Path path = new Path(folder, file);
                path.getFileSystem(task.getConfiguration()).delete(path, false);
            } catch (IOException leftBehind) {
                log().warn("{} of a failed task could not be deleted; it is in no list.", file, leftBehind);
            }
        }
    }

    @Override
    public void commitJob(JobContext job, Seq<TaskCommitMessage> tasks) {
        List<String> files = new ArrayList<>();
        for (TaskCommitMessage task : CollectionConverters.asJava(tasks)) {
            for (Object file : (List<?>) task.obj()) {
                files.add((String) file);
            }
        }
        files.sort(String::compareTo);
        Path list = new Path(folder, LIST);
        try (OutputStream content = list.getFileSystem(job.getConfiguration()).create(list, false)) {
            content.write(String.join("\n", files).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What its tasks wrote stays; without a list nobody reads it. */
    @Override
    public void abortJob(JobContext job) {}
}
