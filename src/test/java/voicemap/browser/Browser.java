package voicemap.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium, without a window, looking at one of our pages as a file. */
final class Browser implements AutoCloseable {
    static final int PHONE = 390;
    static final int DESK = 1440;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of(System.getProperty("voicemap.home", "."), "target", "screenshots");

    /** Kept, or its level would be forgotten: it warns of protocols that are not used here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    /** One for all tests: it takes longer to start than most of them. */
    private static ChromeDriver shared;

    private final ChromeDriver driver;
    private final Path page;
    private final List<String> log = new ArrayList<>();

    private Browser(ChromeDriver driver, Path page) {
        this.driver = driver;
        this.page = page;
    }

    /** Opens a page; where the machine has no Chromium the test is skipped, and says so. */
    static Browser open(String html, int width, boolean dark) {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there) System.err.println("SKIPPED: no Chromium here, so no page was looked at; install chromium-driver");
        Assumptions.assumeTrue(there, "no Chromium on this machine: install chromium and chromium-driver");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        try {
            Path page = Files.createTempFile("voicemap", ".html");
            Files.writeString(page, html);
            Browser browser = new Browser(driver(options), page);
            browser.dark(dark);
            browser.size(width, 900);
            browser.driver.get(page.toUri().toString());
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized ChromeDriver driver(ChromeOptions options) {
        if (shared != null) return shared;
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        shared = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(shared::quit));
        return shared;
    }

    private void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What a piece of script gives back. */
    Object run(String script, Object... with) {
        return driver.executeScript(script, with);
    }

    /** Types at whatever has the focus. */
    void type(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Whether one has to scroll sideways to see all of the page. */
    boolean overflows() {
        return (Boolean) run("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What the browser complained of, each policy that was broken among it. */
    List<String> complaints() {
        List<String> out = new ArrayList<>();
        for (LogEntry e : driver.manage().logs().get("browser")) out.add(e.getMessage());
        return out;
    }

    /** Every request but that for the page itself. */
    List<String> requests() {
        for (LogEntry e : driver.manage().logs().get("performance")) log.add(e.getMessage());
        return log.stream()
                .filter(m -> m.contains("\"Network.requestWillBeSent\""))
                .filter(m -> !m.contains(page.getFileName().toString()) && !m.contains("\"url\":\"data:"))
                .toList();
    }

    /** What axe finds to be serious or worse. */
    List<String> barriers() {
        List<String> out = new ArrayList<>();
        for (Rule r : new AxeBuilder().analyze(driver).getViolations()) {
            if (List.of("serious", "critical").contains(r.getImpact())) {
                out.add(r.getId() + ": " + r.getHelp() + " "
                        + r.getNodes().get(0).getHtml());
            }
        }
        return out;
    }

    /** The page as printed on paper of this size in inches. */
    byte[] pdf(double width, double height) {
        Object data = driver.executeCdpCommand(
                        "Page.printToPDF",
                        Map.of("paperWidth", width, "paperHeight", height, "preferCSSPageSize", false))
                .get("data");
        return Base64.getDecoder().decode((String) data);
    }

    /** Keeps a picture of the whole page for people to look at, below target/screenshots. */
    void shoot(String name) {
        try {
            Files.createDirectories(SHOTS);
            long height = ((Number) run("return document.documentElement.scrollHeight")).longValue();
            long width = ((Number) run("return window.innerWidth")).longValue();
            size((int) width, (int) Math.min(height, 6000));
            Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // the next page must find nothing of this one
        run("sessionStorage.clear(); localStorage.clear()");
        driver.get("about:blank");
        complaints();
        driver.manage().logs().get("performance");
        page.toFile().delete();
    }
}
