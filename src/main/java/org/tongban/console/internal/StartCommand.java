package org.tongban.console.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongban.console.Command;
import org.tongban.core.Problem;
import org.tongban.platform.InstallationDatabase;
import org.tongban.registers.SampleDistrict;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Starts the web application and stays until it is stopped. */
public final class StartCommand implements Command {

    private static final Set<String> KNOWN = Set.of("--port", "--data", "--mode");

    /** A new demonstration has some people and firms, so that registers and name checks meet somebody. */
    private static final int PEOPLE = 2_000;
    private static final int FIRMS = 500;
    private static final int SEED = 1;

    private final Class<?> application;

    public StartCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String usage() {
        return "[--port N] [--data DIR] [--mode demo|production]";
    }

    @Override
    public int run(List<String> arguments) {
        var options = Options.parse(arguments, KNOWN);
        if (!options.rest().isEmpty()) {
            throw ConsoleProblem.UNKNOWN_COMMAND.with("command", options.rest().getFirst());
        }
        var mode = mode(options);
        var context = start(options, mode);
        var banner = new Banner(mode.equals("demo"), address(context));
        System.out.println(banner.text());
        System.out.flush();
        if (Boolean.getBoolean("tongban.training")) {
            visit(address(context));
            return SpringApplication.exit(context);
        }
        waitUntilStopped(context);
        return 0;
    }

    private ConfigurableApplicationContext start(Options options, String mode) {
        boolean first = !InstallationDatabase.exists(options.data());
        var port = options.find("--port").map(text -> "--server.port=" + port(text)).stream().toList();
        var context = start(application, options, mode, port);
        if (first && mode.equals("demo") && !Boolean.getBoolean("tongban.training")) {
            context.getBean(SampleDistrict.class).add(PEOPLE, FIRMS, SEED, done -> {});
        }
        return context;
    }

    /** The application over a data folder; what stops it is a sentence. */
    static ConfigurableApplicationContext start(
            Class<?> application, Options options, String mode, List<String> more) {
        var settings = new ArrayList<String>(more);
        settings.add("--tongban.mode=" + mode);
        settings.add("--tongban.data=" + options.data());
        // What the operator has set: whose installation it is, mail, an outside database.
        settings.add("--spring.config.additional-location=optional:" + options.data().resolve("settings.yaml").toUri());
        // What stops a start is said once, below, as a sentence.
        settings.add("--logging.level.org.springframework.boot.SpringApplication=off");
        settings.add("--logging.level.org.springframework.boot.diagnostics=off");
        settings.add("--logging.level.org.springframework.context.support=error");
        settings.add("--logging.level.org.springframework.boot.web=error");
        try {
            return new SpringApplication(application).run(settings.toArray(String[]::new));
        } catch (RuntimeException failed) {
            throw sentenceOf(failed, options);
        }
    }

    private static RuntimeException sentenceOf(RuntimeException failed, Options options) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof PortInUseException taken) {
                return ConsoleProblem.PORT_TAKEN.with("port", taken.getPort());
            }
        }
        return failed;
    }

    private static String mode(Options options) {
        var fallback = System.getenv().getOrDefault("TONGBAN_MODE", "demo");
        var mode = options.find("--mode").orElse(fallback).toLowerCase(Locale.ROOT);
        if (!mode.equals("demo") && !mode.equals("production")) {
            throw ConsoleProblem.BAD_VALUE.with(
                    "option", "--mode", "value", mode, "allowed", "demo, production");
        }
        return mode;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw ConsoleProblem.BAD_VALUE.with(
                "option", "--port", "value", text, "allowed", "0\u201365535");
    }

    private static String address(ConfigurableApplicationContext context) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** One visit, so that what a first page needs is in the cache of the next start. */
    private static void visit(String address) {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            address.replace(
                                                    "localhost",
                                                    InetAddress.getLoopbackAddress()
                                                            .getHostAddress())))
                            .timeout(Duration.ofSeconds(20))
                            .build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (java.io.IOException notImportant) {
            // The cache is only smaller without it.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitUntilStopped(ConfigurableApplicationContext context) {
        var stopped = new java.util.concurrent.CountDownLatch(1);
        context.addApplicationListener(
                event -> {
                    if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                        stopped.countDown();
                    }
                });
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
