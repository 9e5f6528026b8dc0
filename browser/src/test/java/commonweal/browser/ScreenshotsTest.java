package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of the documents, when asked to: {@code office/look/screenshots.sh}. */
@InABrowser
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "taken when asked for only")
class ScreenshotsTest {

    private static final int HIGHEST = 1400;
    private static final int LARGEST = 300_000;

    private final Visits visits;

    ScreenshotsTest(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({
        "state.png, '', /?year=2012",
        "district.png, program-officer, " + Places.LAWRENCE + "?year=2012",
        "school.png, program-officer, " + Places.DURFEE + "?year=2012",
        "why.png, program-officer, " + Places.LAWRENCE + "/why?of=2012&part=level"
    })
    void takes(String name, String who, String address) throws IOException {
        try (Visit visit = visits.by(who)) {
            visit.go(address);
            visit.page()
                    .evaluate("() => document.querySelectorAll('.cw-reasons details').forEach(one => one.open = true)");
            byte[] picture = taken(visit.page());
            assertThat(taken(visit.page())).as("the same picture again").isEqualTo(picture);
            assertThat(picture).hasSizeLessThan(LARGEST);
            Path folder = Project.folder().resolve(System.getProperty("screenshots"));
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), picture);
        }
    }

    private static byte[] taken(Page page) throws IOException {
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        return FewColours.of(page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setClip(0, 0, Visits.WIDTH, Math.min(height, HIGHEST))));
    }
}
