package org.atalaya.web.operation;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;

/**
 * What an operator watches: answers by class of status and time, the release that is served, memory. Nothing of it is
 * about who asked, or for what.
 */
public final class SiteMetrics {

    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();
    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram answers;

    /**
     * No answer counted yet.
     *
     * @param current the release that is served
     */
    public SiteMetrics(CurrentRelease current) {
        answers = Histogram.builder()
                .name("atalaya_http_request_duration_seconds")
                .help("Time to answer, by class of status.")
                .labelNames("status")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
        GaugeWithCallback.builder()
                .name("atalaya_release_created_timestamp_seconds")
                .help("When the release that is served was made; its age is time() less this.")
                .labelNames("release")
                .callback(gauge -> {
                    Release release = current.get();
                    gauge.call(release.manifest().createdAt().getEpochSecond(), release.id());
                })
                .register(registry);
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    /**
     * Counts an answer.
     *
     * @param status its status
     * @param seconds how long it took
     */
    public void count(int status, double seconds) {
        answers.labelValues(status / 100 + "xx").observe(seconds);
    }

    /** The type of what {@link #write} writes. */
    public static String contentType() {
        return WRITER.getContentType();
    }

    /** All of it in Prometheus' text format. */
    public byte[] write() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        WRITER.write(text, registry.scrape());
        return text.toByteArray();
    }
}
