package org.atalaya.web;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.atalaya.analytics.run.SettingsOption;
import org.atalaya.analytics.run.StoreOption;
import org.atalaya.data.check.Require;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.web.limit.Limits;
import org.atalaya.web.operation.SiteMetrics;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.shared.observatory.CurrentObservatory;
import org.atalaya.web.shared.observatory.ObservatoryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atalaya serve}: the current release as a site. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the current release; a release published meanwhile is picked up without restart.",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private SettingsOption settings;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host;

    @Option(
            names = "--internal",
            description = "Serve a store of internal records; to this machine only, as a preview always is.")
    private boolean internal;

    @Option(
            names = "--metrics-port",
            paramLabel = "N",
            defaultValue = Option.NULL_VALUE,
            description = "Give metrics for Prometheus at /metrics of this port, to this machine only (default: none).")
    private Optional<Integer> metricsPort;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = Option.NULL_VALUE,
            description =
                    "Address the public reads the site at, perhaps with a path, like https://example.org/observatorio"
                            + " (default: direccion_publica of the settings).")
    private Optional<String> publicUrl;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "ADDRESSES",
            split = ",",
            description =
                    "Addresses or networks of proxies, like 127.0.0.1,10.0.0.0/8, whose Forwarded or X-Forwarded-*"
                            + " headers are believed (default: nobody's).")
    private List<String> trustedProxies = List.of();

    @Override
    public Integer call() throws Exception {
        Require.that(port >= 0 && port <= 65_535, "--port", "be 0 to 65535", port);
        Optional<URI> address = publicUrl.map(ServeCommand::requireAddress);
        TrustedProxies proxies = TrustedProxies.of(trustedProxies);
        metricsPort.ifPresent(at -> Require.that(at >= 0 && at <= 65_535, "--metrics-port", "be 0 to 65535", at));
        Require.that(isAddressOfThisMachine(), "--host", "be an address of this machine", host);
        Path file = settings.file();
        PrintWriter err = spec.commandLine().getErr();
        ReleaseStore store = storeOption.open();
        Optional<ReleaseManifest> named = findNamed(store);
        if (named.isPresent()) {
            requireItsReaders(named.get()); // before anything of it is opened
        }
        Optional<CurrentRelease> current = CurrentRelease.open(store);
        if (current.isEmpty()) {
            err.println("Nothing was published yet; run `atalaya ingest`.");
            return ExitCode.REFUSED;
        }
        requireItsReaders(current.get().get().manifest());
        CurrentObservatory observatory = observatory(file, current.get());
        return serve(current.get(), address.map(observatory::at).orElse(observatory), proxies);
    }

    /** What {@code --public-url} says. */
    static URI requireAddress(String text) {
        Optional<URI> address = address(text);
        Require.that(
                address.isPresent(),
                "--public-url",
                "be an address like https://example.org/observatorio whose path does not begin like the site's own (/es,"
                        + " /en, /api)",
                text);
        return address.get();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(ObservatoryFile.address(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private int serve(CurrentRelease current, CurrentObservatory observatory, TrustedProxies proxies)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<SiteMetrics> counts = metricsPort.map(at -> new SiteMetrics(current));
        Site pages = new Site(current, observatory, Clock.systemUTC(), Limits.usual(), proxies);
        Javalin site = counts.map(pages::create).orElseGet(pages::create);
        Optional<Javalin> metrics = counts.map(each -> OperationsRoutes.metricsSite(each, metricsPort.get()));
        if (!starts(() -> site.start(host, port), host, port, "--port")
                || metrics.isPresent()
                        && !starts(metrics.get()::start, "127.0.0.1", metricsPort.get(), "--metrics-port")) {
            site.stop();
            return ExitCode.MACHINE;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            site.stop();
            metrics.ifPresent(Javalin::stop);
            stopped.countDown();
        }));
        out.println("Serving release " + current.get().id() + " at http://" + host + ":" + site.port()
                + "/  (stop with Ctrl-C)");
        metrics.ifPresent(
                started -> out.println("Metrics at http://127.0.0.1:" + started.port() + OperationsRoutes.METRICS));
        stopped.await();
        return ExitCode.DONE;
    }

    private boolean starts(Runnable start, String address, int at, String option) {
        try {
            start.run();
            return true;
        } catch (JavalinBindException e) {
            spec.commandLine()
                    .getErr()
                    .println("Port " + at + " of " + address + " is taken; choose another with " + option + ".");
            return false;
        }
    }

    /** Its places are those of the release at hand; a release that comes later knows no fewer. */
    static CurrentObservatory observatory(Path file, CurrentRelease current) {
        return CurrentObservatory.of(
                file, place -> current.get().gazetteer().find(place).isPresent());
    }

    private void requireItsReaders(ReleaseManifest manifest) throws UnknownHostException {
        if (!manifest.internal() && !manifest.preview()) {
            return;
        }
        String what = manifest.preview() ? "previews" : "internal records";
        Require.that(
                internal || manifest.preview(),
                "--internal",
                "be given, since the store holds internal records: they are served to this machine only",
                storeOption.folder().toString());
        Require.that(
                InetAddress.getByName(host).isLoopbackAddress(),
                "--host",
                "be this machine's own address, like 127.0.0.1, for a store of " + what,
                host);
    }

    /** What CURRENT names, if it and its manifest can be read; if not, another release may be served in its place. */
    private static Optional<ReleaseManifest> findNamed(ReleaseStore store) {
        try {
            return store.findCurrent().map(store::release).flatMap(ReleaseManifest::find);
        } catch (IOException | WrongArgument damaged) {
            return Optional.empty();
        }
    }

    private boolean isAddressOfThisMachine() throws SocketException {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
