package commonweal.office.command;

import commonweal.office.OfficeApplication;
import commonweal.office.access.KeyCheck;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.DatabaseAddress;
import commonweal.office.database.EmbeddedServer;
import commonweal.office.database.InstallationKey;
import commonweal.office.database.OfficeDatabase;
import commonweal.office.runs.RunsFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An office that runs: its folder, its database and its web server, which end in the opposite order. */
final class RunningOffice implements AutoCloseable {

    /** Names a PostgreSQL of your own, as a JDBC address; user and password in the two variables after it. */
    static final String DATABASE = "COMMONWEAL_DATABASE";

    private static final String DATABASE_USER = "COMMONWEAL_DATABASE_USER";
    private static final String DATABASE_PASSWORD = "COMMONWEAL_DATABASE_PASSWORD";

    private final OfficeHome home;
    private final Optional<CompletableFuture<EmbeddedServer>> ownServer;
    private final OfficeDatabase database;

    private final Optional<PublicAddress> publicAddress = PublicAddress.of(System.getenv());
    private Optional<ConfigurableApplicationContext> context = Optional.empty();

    private RunningOffice(OfficeHome home) {
        this.home = home;
        Optional<DatabaseAddress> named = named();
        this.ownServer = named.isPresent()
                ? Optional.empty()
                : Optional.of(CompletableFuture.supplyAsync(() -> EmbeddedServer.start(home.database())));
        this.database = ownServer
                .map(starting -> OfficeDatabase.starting(starting.thenApply(EmbeddedServer::address)))
                .orElseGet(() -> OfficeDatabase.at(named.orElseThrow()));
    }

    /** Takes the folder and begins to start the database. */
    static RunningOffice begin(Path folder) throws IOException {
        LoggerFactory
                .getILoggerFactory(); // else the database and the application set up logging at once, and it complains
        return new RunningOffice(OfficeHome.take(folder));
    }

    /** A server of somebody's own, if the environment names one. */
    static Optional<DatabaseAddress> named() {
        Map<String, String> environment = System.getenv();
        return Optional.ofNullable(environment.get(DATABASE))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseAddress(
                        url,
                        environment.getOrDefault(DATABASE_USER, "commonweal"),
                        environment.getOrDefault(DATABASE_PASSWORD, "")));
    }

    /** Starts the web server, on this business date. */
    void serve(ServingOptions options, BusinessDate businessDate, boolean demo) throws IOException {
        boolean first = !Files.exists(home.key());
        InstallationKey key = InstallationKey.of(home.key());
        SpringApplication application = new SpringApplication(OfficeApplication.class);
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port", options.port,
                "server.address", options.address,
                "commonweal.demo", demo,
                "commonweal.forget-second-factors", options.forgetSecondFactors));
        publicAddress.ifPresent(address -> settings.putAll(address.settings()));
        application.addInitializers(starting -> starting.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("as it was started", settings)));
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> {
            GenericApplicationContext beans = (GenericApplicationContext) starting;
            beans.registerBean(OfficeDatabase.class, () -> database);
            beans.registerBean(InstallationKey.class, () -> key);
            beans.registerBean(BusinessDate.class, () -> businessDate);
            beans.registerBean(RunsFolder.class, () -> new RunsFolder(home.runs()));
        });
        try {
            context = Optional.of(application.run());
        } catch (KeyCheck.WrongKey e) {
            if (first) {
                Files.delete(home.key()); // else a backup would carry it in the place of the one that is missing
            }
            throw e;
        }
    }

    /** Where the database is to be reached; waits until it has started. */
    DatabaseAddress databaseAddress() {
        return database.address();
    }

    /** Something of the application. */
    <T> T part(Class<T> type) {
        return context.orElseThrow().getBean(type);
    }

    /** Everything of a type that the application has. */
    <T> List<T> parts(Class<T> type) {
        return List.copyOf(context.orElseThrow().getBeansOfType(type).values());
    }

    /** Something of the application, of a type that it has several of. */
    <T> T part(String name, Class<T> type) {
        return context.orElseThrow().getBean(name, type);
    }

    /** The address to type into a browser. */
    String url(ServingOptions options) {
        if (publicAddress.isPresent()) {
            return publicAddress.get().url();
        }
        WebServer server = ((ServletWebServerApplicationContext) context.orElseThrow()).getWebServer();
        int port = server == null ? options.port : server.getPort();
        return "http://" + options.address + ":" + port;
    }

    /** The folder. */
    OfficeHome home() {
        return home;
    }

    @Override
    public void close() throws IOException {
        context.ifPresent(ConfigurableApplicationContext::close);
        if (ownServer.isPresent()) {
            ownServer
                    .get()
                    .handle((server, failed) -> Optional.ofNullable(server))
                    .join()
                    .ifPresent(RunningOffice::end);
        }
        home.close();
    }

    private static void end(EmbeddedServer server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
