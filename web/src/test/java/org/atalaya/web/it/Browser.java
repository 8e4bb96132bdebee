package org.atalaya.web.it;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium of this machine without a window; nothing is ever downloaded. */
final class Browser implements AutoCloseable {

    private static final String REQUIRED = "ATALAYA_BROWSER_REQUIRED";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int LONGEST_SCREENSHOT = 3_000;
    private static final String LOOK = file("/browser/look.js");
    private static final String RUN_AXE = file("/browser/axe.js");
    private static final String AXE = file("/axe.min.js");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser, or ends the test as skipped if there is none (as failed if it is required). */
    static Browser start() {
        Optional<Path> chromium = find("CHROMIUM", "chromium", "chromium-browser", "google-chrome", "chrome");
        Optional<Path> chromedriver = find("CHROMEDRIVER", "chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String sentence = "No " + (chromium.isEmpty() ? "Chromium" : "chromedriver")
                    + " on PATH: install both (Debian: apt-get install chromium chromium-driver), or name them in the"
                    + " environment as CHROMIUM and CHROMEDRIVER.";
            return Boolean.parseBoolean(System.getProperty(REQUIRED, System.getenv(REQUIRED)))
                    ? fail(sentence)
                    : abort(sentence);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> find(String variable, String... names) {
        String named = System.getenv(variable);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Shows pages on a screen of this size from now on. */
    Browser screen(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    /** Shows pages in {@code light} or {@code dark} from now on. */
    Browser scheme(String scheme) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** Runs no script of a page from now on. */
    Browser withoutScripts() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** Runs scripts of pages again. */
    Browser withScripts() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        return this;
    }

    Browser open(String address) {
        driver.get(address);
        return this;
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> list(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void await(String what, java.util.function.BooleanSupplier holds) {
        new WebDriverWait(driver, Duration.ofSeconds(10)).withMessage(what).until(any -> holds.getAsBoolean());
    }

    /** What look.js sees of the page. */
    @SuppressWarnings("unchecked")
    Map<String, Object> look() {
        return (Map<String, Object>) script(LOOK);
    }

    /** What axe-core finds wrong with the page by these rules, or by all of WCAG 2.2 AA and its best practices. */
    @SuppressWarnings("unchecked")
    List<String> axe(String... rules) {
        if (!(Boolean) script("return 'axe' in window")) {
            script(AXE);
        }
        return (List<String>) driver.executeAsyncScript(RUN_AXE, List.of(rules));
    }

    /** Presses a key as a hand does, wherever the focus is. */
    Browser press(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
        return this;
    }

    /** Whether the focus is on one of these. */
    boolean focusIs(String selector) {
        return (Boolean) script("return document.activeElement.matches(arguments[0])", selector);
    }

    /** How wide the line around the focus is, if it is seen as such. */
    long focusWidth() {
        return (Long) script("const focus = document.activeElement; const style = getComputedStyle(focus);"
                + " return focus.matches(':focus-visible') && style.outlineStyle !== 'none'"
                + " ? Math.round(parseFloat(style.outlineWidth)) : 0");
    }

    private static String file(String name) {
        try (InputStream file = Browser.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors and refusals the browser noted since it was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps the page as a picture, from its top as far down as is worth looking at. */
    void picture(String name, int width) {
        picture(name, width, (Long) script("return document.documentElement.scrollHeight"));
    }

    /** Keeps this much of the page as a picture. */
    void picture(String name, int width, long height) {
        Map<String, Object> part =
                Map.of("x", 0, "y", 0, "width", width, "height", Math.min(height, LONGEST_SCREENSHOT), "scale", 1);
        Object png = command(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", part))
                .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"),
                    Base64.getDecoder().decode((String) png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
