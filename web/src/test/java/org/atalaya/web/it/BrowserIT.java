package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.web.it.PageTypes.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Every type of page in a real browser, on a phone and on a desk; pictures are kept in target/screenshots. */
class BrowserIT {

    /** Set for the whole matrix, which takes twice as long. */
    private static final boolean AXE_EVERYWHERE = "everywhere".equals(System.getenv("ATALAYA_AXE"));

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String INTO_THE_PAGE = "#content *, main ~ footer *";
    private static final String CITY = "/es/lugares/mx/ciudad/28";

    private static Browser browser;
    private static RunningSite site;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        site = RunningSite.demo();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void backToLight() {
        browser.scheme("light").withScripts().complaints();
    }

    static Stream<Address> pages() {
        return PageTypes.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsThePageOnAPhone(Address address) {
        shows(address, PHONE, 800, address.spanish());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsThePageOnADesk(Address address) {
        shows(address, DESK, 900, !address.spanish());
    }

    /**
     * In light and in dark; axe-core looks at each page in one language on the phone, in the other on the desk, and in
     * the dark at its colours, unless it is to look at everything.
     */
    private static void shows(Address address, int width, int height, boolean turn) {
        boolean axe = turn || AXE_EVERYWHERE;
        browser.screen(width, height).open(site.root() + address.path());
        assertShown(width);
        browser.picture(address.type() + "-" + address.language() + "-" + width, width);
        if (axe) {
            assertThat(browser.axe()).as("found by axe-core").isEmpty();
        }
        browser.scheme("dark");
        if (!browser.list("figure[data-chart]").isEmpty()) {
            assertThat(charts(browser.look())).allSatisfy(chart -> assertDrawn(chart, width));
        }
        if (axe) {
            assertThat(AXE_EVERYWHERE ? browser.axe() : browser.axe("color-contrast", "link-in-text-block"))
                    .as("found by axe-core in the dark")
                    .isEmpty();
        }
        assertThat(browser.complaints())
                .as("errors and refusals in the console")
                .isEmpty();
    }

    private static void assertShown(int width) {
        Map<String, Object> seen = browser.look();
        assertThat((Long) seen.get("scrollWidth")).as("width of the page").isLessThanOrEqualTo(width);
        assertThat(list(seen, "wide")).as("elements wider than the screen").isEmpty();
        assertThat(list(seen, "smallTargets")).as("targets too small to press").isEmpty();
        assertThat(list(seen, "smallText")).as("text too small to read").isEmpty();
        assertThat(list(seen, "invisible"))
                .as("text in the colour of its ground")
                .isEmpty();
        assertThat(list(seen, "unreachable"))
                .as("what scrolls and no key reaches")
                .isEmpty();
        assertThat(list(seen, "elsewhere")).as("asked of other sites").isEmpty();
        for (Map<String, Object> chart : charts(seen)) {
            assertDrawn(chart, width);
        }
    }

    /** A chart has marks, words, a size of its own within the screen, and a table with the same figures. */
    private static void assertDrawn(Map<String, Object> chart, int width) {
        assertThat((Long) chart.get("marks")).as("marks of %s", chart).isGreaterThan(5);
        assertThat((List<?>) chart.get("words")).as("words of %s", chart).isNotEmpty();
        assertThat(number(chart, "width")).as("width of %s", chart).isGreaterThan(200);
        assertThat(number(chart, "height")).as("height of %s", chart).isGreaterThan(150);
        assertThat(number(chart, "right")).as("right side of %s", chart).isLessThanOrEqualTo(width);
        assertThat((Long) chart.get("rows")).as("rows beside %s", chart).isPositive();
    }

    @ParameterizedTest
    @MethodSource("pagesWithSeries")
    void drawsTheChartsOfThePage(String address) {
        browser.screen(DESK, 900).open(site.root() + address);
        assertThat(charts(browser.look())).isNotEmpty().allSatisfy(chart -> assertDrawn(chart, DESK));
    }

    static Stream<String> pagesWithSeries() {
        return Stream.of(CITY, "/en/places/mx/city/28", "/es/lugares/mx/total-urbano/00");
    }

    @Test
    void showsTheTableInsteadOfTheChartWithoutScripts() {
        browser.screen(PHONE, 800).withoutScripts().open(site.root() + CITY);
        // Without scripts the page cannot be asked by script; the driver's own questions still work.
        List<WebElement> tables = browser.list("figure[data-chart] table");
        assertThat(tables).isNotEmpty().allMatch(WebElement::isDisplayed);
        browser.picture("city-without-scripts-es-" + PHONE, PHONE, 2_400);
        browser.open(site.root() + "/es/buscar");
        browser.find("main input[type=search]").sendKeys("cancun", Keys.ENTER);
        browser.await("the page of the search", () -> browser.address().contains("q=cancun"));
        assertThat(browser.find("main").getText()).contains("Benito Juárez", "Quintana Roo");
    }

    @Test
    void suggestsPlacesWhileTheirNameIsTyped() {
        browser.screen(PHONE, 800).open(site.root() + "/es/");
        WebElement field = browser.find("main input[type=search]");
        field.sendKeys("neza");
        browser.await("suggestions", () -> !browser.list("main [role=option]").isEmpty());
        assertThat(browser.find("main [role=option]").getText()).contains("Nezahualcóyotl");
        browser.picture("suggestions-es-" + PHONE, PHONE);
        field.sendKeys(Keys.ARROW_DOWN);
        assertThat(field.getAttribute("aria-activedescendant")).isNotBlank();
        field.sendKeys(Keys.ENTER);
        browser.await("the place's page", () -> browser.address().contains("/es/lugares/mx/"));
        assertThat(browser.find("h1").getText()).contains("Nezahualcóyotl");
    }

    @Test
    void addsAPlaceToAComparison() {
        browser.screen(DESK, 900).open(site.root() + "/es/comparar?place=MX:city:28");
        WebElement field = browser.find("main input[type=search]");
        field.sendKeys("puebla");
        browser.await("suggestions", () -> !browser.list("main [role=option]").isEmpty());
        field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.await("both places", () -> browser.address().split("place=", -1).length == 3);
        assertThat(browser.find("main").getText()).contains("Nezahualcóyotl").contains("Puebla");
    }

    @Test
    void followsTheSchemeTheReaderPrefers() {
        browser.screen(DESK, 900).open(site.root() + CITY);
        Object light = browser.look().get("background");
        browser.scheme("dark").open(site.root() + CITY);
        Map<String, Object> seen = browser.look();
        assertThat(seen.get("background")).isNotEqualTo(light);
        assertThat(charts(seen)).isNotEmpty().allSatisfy(chart -> assertDrawn(chart, DESK));
        browser.picture("city-dark-es-" + DESK, DESK);
        assertThat(browser.complaints()).isEmpty();
    }

    /** If axe-core ran on nothing, every page would pass. */
    @Test
    void findsWhatIsWrongWithAPage() {
        browser.screen(DESK, 900).open(site.root() + "/es/");
        browser.script(
                "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/\"><button></button>')");
        assertThat(browser.axe()).anyMatch(found -> found.startsWith("image-alt"));
        assertThat(browser.axe()).anyMatch(found -> found.startsWith("button-name"));
    }

    static Stream<Address> oneOfEachType() {
        return PageTypes.all().filter(Address::spanish);
    }

    /** Past the skip link the keyboard comes to the name, the menu, the search if it is there, and then to the content. */
    @ParameterizedTest
    @MethodSource("oneOfEachType")
    void isWalkedThroughByKeyboard(Address address) {
        browser.screen(DESK, 900).open(site.root() + address.path());
        assertFocus("a.skip");
        assertFocus(".mark");
        int sections = browser.list(".top nav a").size();
        for (int section = 0; section < sections; section++) {
            assertFocus(".top nav a");
        }
        if (!browser.list(".top .search").isEmpty()) {
            assertFocus(".top input[type=search]");
            assertFocus(".top button");
        }
        assertFocus(".lang");
        assertFocus(INTO_THE_PAGE);

        browser.script("document.querySelector('a.skip').focus()");
        browser.press(Keys.ENTER);
        assertThat(browser.focusIs("#content")).isTrue();
        assertFocus(INTO_THE_PAGE);
    }

    /** The next stop of the keyboard, which shows that it is there. */
    private static void assertFocus(String selector) {
        browser.press(Keys.TAB);
        assertThat(browser.focusIs(selector)).as("%s has the focus", selector).isTrue();
        assertThat(browser.focusWidth()).as("outline of %s", selector).isGreaterThanOrEqualTo(2);
    }

    /** Without scripts nothing waits to be drawn: what it says is there, and its tables are open. */
    @ParameterizedTest
    @MethodSource("oneOfEachType")
    void answersWithoutScripts(Address address) {
        browser.screen(PHONE, 800).withoutScripts().open(site.root() + address.path());
        assertThat(browser.find("h1").isDisplayed()).isTrue();
        assertThat(browser.list("figure[data-chart] table")).allMatch(WebElement::isDisplayed);
        assertThat(browser.list(".canvas, [data-copy]")).noneMatch(WebElement::isDisplayed);
        assertThat(browser.list("main form"))
                .allSatisfy(form -> assertThat(form.findElements(By.cssSelector("button, input[type=submit]")))
                        .as("a button of %s", form.getAttribute("action"))
                        .anyMatch(WebElement::isDisplayed));
    }

    @ParameterizedTest
    @ValueSource(ints = {768, 1920})
    void fitsOtherScreensToo(int width) {
        for (Address address : oneOfEachType().toList()) {
            browser.screen(width, 900).open(site.root() + address.path());
            assertThat((Long) browser.look().get("scrollWidth"))
                    .as("width of %s", address)
                    .isLessThanOrEqualTo(width);
        }
    }

    private static double number(Map<String, Object> chart, String key) {
        return ((Number) chart.get(key)).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> seen, String key) {
        return (List<String>) seen.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> charts(Map<String, Object> seen) {
        return (List<Map<String, Object>>) seen.get("charts");
    }
}
