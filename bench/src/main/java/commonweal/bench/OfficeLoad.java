package commonweal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a demo office for pages as a state full of people would: on a fixed schedule, whether or not the office has answered
 * what was asked before. The time of a page counts from the moment it was due, so that a slow answer makes those behind it
 * late, too, and is not hidden by asking less.
 */
public final class OfficeLoad {

    private static final int USERS = 50;
    private static final int A_MINUTE = 2_000;
    private static final int WARM_UP_SECONDS = 60;
    private static final int SECONDS = 120;
    private static final double BOUND_MS = 300;
    private static final long SEED = 20_131_015;

    /** Those whose roles ask for a one-time code are left out: a password is enough for a session. */
    private static final List<String> ACCOUNTS = List.of(
            "analyst",
            "program-officer",
            "grants-officer",
            "district-leader",
            "school-leader",
            "plan-manager",
            "monitor",
            "auditor");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String office;
    private final HttpClient client;

    private OfficeLoad(String office, HttpClient client) {
        this.office = office;
        this.client = client;
    }

    /**
     * Runs it; ends with exit code 1 if anything failed or the 95th percentile is not below the bound.
     *
     * @param args the address of the office, its file of accounts, and if not the usual ones the seconds to warm up and to
     *     measure
     */
    public static void main(String... args) throws Exception {
        Path accounts = Path.of(args[1]);
        int warmUp = args.length > 2 ? Integer.parseInt(args[2]) : WARM_UP_SECONDS;
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : SECONDS;
        boolean good;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(threads)
                        .build()) {
            OfficeLoad load = new OfficeLoad(args[0], client);
            List<String> sessions = load.signIn(passwords(accounts));
            Pages pages = load.pages(sessions.getFirst());
            System.out.printf(
                    Locale.ROOT,
                    "%d sessions. After %d s to warm up, %,d requests a minute for %d s.%n",
                    sessions.size(),
                    warmUp,
                    A_MINUTE,
                    seconds);
            load.warmUp(threads, sessions, pages, warmUp);
            good = print(load.run(threads, sessions, pages, seconds), seconds);
        }
        System.exit(good ? 0 : 1);
    }

    // ---- Signing in ------------------------------------------------------------------------------------------------

    private static Map<String, String> passwords(Path accounts) throws IOException {
        return Files.readAllLines(accounts).stream()
                .map(line -> line.strip().split(" +", 3))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    /** The cookies of as many sessions as there are users. */
    private List<String> signIn(Map<String, String> passwords) throws IOException, InterruptedException {
        List<String> sessions = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            String account = ACCOUNTS.get(user % ACCOUNTS.size());
            HttpResponse<String> form = client.send(request("/sign-in", "").build(), BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(form.body());
            if (!token.find()) {
                throw new IllegalStateException("the sign-in form has no token");
            }
            String filled = "username=" + account + "&password="
                    + encoded(Objects.requireNonNull(passwords.get(account), account)) + "&_csrf="
                    + encoded(token.group(1));
            HttpResponse<Void> answer = client.send(
                    request("/sign-in", cookie(form))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(filled))
                            .build(),
                    BodyHandlers.discarding());
            if (!answer.headers().firstValue("Location").orElse("").endsWith("/sign-in/done")) {
                throw new IllegalStateException(account + " was not let in: " + answer);
            }
            sessions.add(cookie(answer));
        }
        return sessions;
    }

    private HttpRequest.Builder request(String address, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(office + address))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(one -> one.replaceAll(";.*", ""))
                .filter(one -> !one.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // ---- What is asked for -----------------------------------------------------------------------------------------

    /** The pages that are asked for: every district and school that has a level, in one mix of kinds. */
    private record Pages(List<String> districts, List<String> schools) {

        private static final List<String> NAMES =
                List.of("lawrence", "high", "holyoke middle", "durfee", "boston", "north elementary", "charter");
        private static final List<String> LISTS = List.of(
                "/schools?year=2012",
                "/schools?year=2012&level=3&sort=-percentile",
                "/schools?year=2012&page=7",
                "/districts?year=2012",
                "/districts?year=2012&level=4");

        /** Of a hundred pages: 10 the state, 20 a district, 25 a school, 20 a reason, 10 a list, 10 a search, 5 a comparison. */
        String any(Random chance) {
            int of = chance.nextInt(100);
            if (of < 10) {
                return "/?year=2012";
            } else if (of < 30) {
                return "/districts/" + one(districts, chance) + "?year=2012";
            } else if (of < 55) {
                return "/schools/" + one(schools, chance) + "?year=2012";
            } else if (of < 75) {
                return "/schools/" + one(schools, chance) + "/why?of=2012&part=level";
            } else if (of < 85) {
                return one(LISTS, chance);
            } else if (of < 95) {
                return "/find?q=" + encoded(one(NAMES, chance));
            }
            return "/compare?code=" + one(districts, chance) + "&code=" + one(districts, chance) + "&code="
                    + one(schools, chance) + "&year=2012";
        }

        private static String one(List<String> of, Random chance) {
            return of.get(chance.nextInt(of.size()));
        }
    }

    private Pages pages(String session) throws IOException, InterruptedException {
        return new Pages(codes("/districts.csv?year=2012", session), codes("/schools.csv?year=2012", session));
    }

    private List<String> codes(String file, String session) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(office + file))
                .header("Cookie", session)
                .build();
        return client.send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .skip(1)
                .filter(line -> !line.contains(",insufficient,"))
                .map(line -> line.split(",", 3)[1])
                .toList();
    }

    // ---- Asking ----------------------------------------------------------------------------------------------------

    /**
     * What came of a request.
     *
     * @param kind the kind of page
     * @param nanoseconds from when it was due until it was there
     * @param fault what was wrong; empty if nothing was
     */
    private record Answer(String kind, long nanoseconds, String fault) {}

    /** Asks for the same mix, two pages at a time, as fast as they are answered: a JVM that has just started is slow. */
    private void warmUp(ExecutorService threads, List<String> sessions, Pages pages, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<?>> two = new ArrayList<>();
        for (int one = 0; one < 2; one++) {
            Random chance = new Random(one);
            two.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    ask(pages.any(chance), sessions.get(chance.nextInt(sessions.size())), System.nanoTime());
                }
            }));
        }
        for (Future<?> one : two) {
            one.get();
        }
    }

    private List<Answer> run(ExecutorService threads, List<String> sessions, Pages pages, int seconds)
            throws InterruptedException {
        Random chance = new Random(SEED);
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        int requests = seconds * A_MINUTE / 60;
        long between = TimeUnit.MINUTES.toNanos(1) / A_MINUTE;
        long start = System.nanoTime();
        for (int number = 0; number < requests; number++) {
            String address = pages.any(chance);
            String session = sessions.get(number % sessions.size());
            long due = start + number * between;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            threads.execute(() -> answers.add(ask(address, session, due)));
        }
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (answers.size() < requests && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        List<Answer> all = new ArrayList<>(answers);
        for (int missing = all.size(); missing < requests; missing++) {
            all.add(new Answer("none", patience - start, "never answered"));
        }
        return all;
    }

    private Answer ask(String address, String session, long due) {
        String kind = address.contains("/why") ? "reason" : address.replaceAll("^/([a-z]*).*$", "/$1");
        String fault;
        try {
            HttpResponse<byte[]> response = client.send(
                    request(address, session).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            fault = response.statusCode() == 200 && response.body().length > 500
                    ? ""
                    : response.statusCode() + " " + address;
        } catch (IOException e) {
            fault = e + " " + address;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fault = "interrupted";
        }
        return new Answer(kind, System.nanoTime() - due, fault);
    }

    // ---- What is printed -------------------------------------------------------------------------------------------

    private static boolean print(List<Answer> answers, int seconds) {
        Map<String, List<Answer>> kinds =
                answers.stream().collect(Collectors.groupingBy(Answer::kind, TreeMap::new, Collectors.toList()));
        System.out.printf("%-12s %9s %8s %8s %8s %8s%n", "page", "requests", "errors", "p50, ms", "p95, ms", "p99, ms");
        kinds.forEach(OfficeLoad::line);
        line("all", answers);
        long errors = errors(answers);
        answers.stream()
                .map(Answer::fault)
                .filter(fault -> !fault.isEmpty())
                .distinct()
                .limit(5)
                .forEach(System.out::println);
        double p95 = percentile(answers, 95);
        boolean good = errors == 0 && p95 < BOUND_MS;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d requests in %d s, %d errors, 95th percentile %.1f ms (bound %.0f ms)%n",
                good ? "kept" : "NOT KEPT",
                answers.size(),
                seconds,
                errors,
                p95,
                BOUND_MS);
        return good;
    }

    private static void line(String kind, List<Answer> answers) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %9d %8d %8.1f %8.1f %8.1f%n",
                kind,
                answers.size(),
                errors(answers),
                percentile(answers, 50),
                percentile(answers, 95),
                percentile(answers, 99));
    }

    private static long errors(List<Answer> answers) {
        return answers.stream().filter(answer -> !answer.fault().isEmpty()).count();
    }

    /** The smallest time, in milliseconds, that so many percent of the answers did not exceed. */
    private static double percentile(List<Answer> answers, int percent) {
        long[] sorted = answers.stream().mapToLong(Answer::nanoseconds).toArray();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent * sorted.length / 100.0);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
