package commonweal.office.api;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.OfficeTest;
import commonweal.office.access.OpenToAll;
import commonweal.office.access.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What can be read on a page can be read by a program: the table in {@code docs/api.md} that says where, held against the office. */
@OfficeTest
class PagesForProgramsTest {

    private static final Path DOCUMENT = Path.of("../docs/api.md");
    private static final Pattern ADDRESS = Pattern.compile("`(/[^`?]*)[^`]*`");

    /** What the public may do; its pages are read by whoever has an account. */
    private static final Set<String> OF_THE_PUBLIC = Set.of("printed.view", "policy.view", "reviews.read_published");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** A line of the table. */
    private record Line(List<String> pages, List<String> addresses) {}

    private static List<Line> table() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > 3 && cells[1].contains("`/") && cells[2].contains("`/api")) {
                lines.add(new Line(addresses(cells[1]), addresses(cells[2])));
            }
        }
        return lines;
    }

    private static List<String> addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    /** The pages that the document says are not read by programs, and why. */
    private static List<String> notRead() throws IOException {
        String text = Files.readString(DOCUMENT);
        return addresses(
                text.substring(text.indexOf("## Pages that programs do not read"), text.indexOf("## Lists as files")));
    }

    private Map<String, HandlerMethod> reading(Predicate<String> which) {
        Map<String, HandlerMethod> found = new TreeMap<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPatternValues().stream().filter(which).forEach(address -> found.put(address, method));
            }
        });
        return found;
    }

    private Map<String, HandlerMethod> pages() {
        return reading(
                address -> !address.startsWith("/api/") && !address.endsWith(".csv") && !address.startsWith("/error"));
    }

    private Map<String, HandlerMethod> forPrograms() {
        return reading(address -> address.startsWith("/api/") && !address.endsWith("openapi.json"));
    }

    @Test
    void a01_every_page_stands_in_the_document_and_no_other() throws IOException {
        List<String> listed = new ArrayList<>(
                table().stream().flatMap(line -> line.pages().stream()).toList());
        listed.addAll(notRead());
        assertThat(listed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(listed)).isEqualTo(pages().keySet());
    }

    @Test
    void a02_every_address_for_programs_stands_in_the_table_and_no_other() throws IOException {
        Set<String> listed = new TreeSet<>();
        table().forEach(line -> listed.addAll(line.addresses()));
        assertThat(listed).isEqualTo(forPrograms().keySet());
    }

    /** So that nobody reads by a program what the page would not show. */
    @Test
    void a03_both_ask_for_the_same() throws IOException {
        for (Line line : table()) {
            Set<String> ofPages = new TreeSet<>();
            line.pages().forEach(page -> ofPages.add(asked(pages(), page)));
            Set<String> ofAddresses = new TreeSet<>();
            line.addresses().forEach(address -> ofAddresses.add(asked(forPrograms(), address)));
            assertThat(ofAddresses).as(line.toString()).isNotEmpty().isSubsetOf(ofPages);
        }
    }

    private static String asked(Map<String, HandlerMethod> reading, String address) {
        HandlerMethod method = Objects.requireNonNull(reading.get(address), address);
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            assertThat(method.hasMethodAnnotation(OpenToAll.class)).isTrue();
            return "api.use";
        }
        return OF_THE_PUBLIC.contains(requires.value()) ? "api.use" : requires.value();
    }
}
