package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The oracle is worth what it catches: faults are put into the source of {@code advance}, one at a time, and
 * what Flowable did with random models must tell each of them from the real one.
 */
class SeededFaultTests {

    private static final Path SOURCES = Path.of("src/main/java/org/tongban/flow/internal");
    private static final int MODELS = 600;

    /** One change of one file. */
    private record Fault(String about, String file, String from, String to) {}

    private static final List<Fault> FAULTS =
            List.of(
                    new Fault("an interrupting event leaves its host", "Run", "            marking.cancel(host);", ""),
                    new Fault("a timer at the edge fires for ever", "Run", "token.kind() == Kind.TIMER)", "false)"),
                    new Fault("a message at the edge is heard once only", "Run", "token.kind() == Kind.TIMER)", "true)"),
                    new Fault("events at the edge keep a scope open", "Run", "token.parent() == scope && !token.boundary())", "token.parent() == scope)"),
                    new Fault("results of a call are lost", "Run", "                    marking.put(scope, results);", ""),
                    new Fault("waiting gateways do not keep a scope open", "Run", "&& marking.arrivals().stream().noneMatch(arrival -> arrival.scope() == scope)", ""),
                    new Fault("an inclusive gateway keeps its tokens", "Run", "        joins.take(ready.scope(), ready.gateway());", ""),
                    new Fault("a join goes on with the first token", "Joins", "marked == gateway.place().incoming().size()", "marked >= 1"),
                    new Fault("a join confuses its flows", "Joins", "&& one.flow().equals(flow)", ""),
                    new Fault("an inclusive gateway never waits", "Joins", "&& !mayGetMore(arrival.scope(), gateway)", ""),
                    new Fault("an inclusive gateway waits for ever", "Joins", "return reachesUnmarked;", "return true;"),
                    new Fault("an exclusive gateway takes every true way", "Ways", "open(node, variables, true)", "open(node, variables, false)"),
                    new Fault("an inclusive gateway takes the first true way", "Ways", "open(node, variables, false)", "open(node, variables, true)"),
                    new Fault("the default way is taken always", "Ways", "if (flow != other && holds(", "if (holds("),
                    new Fault("a way without a condition is closed", "Ways", "if (outgoing.size() == 1 && outgoing.getFirst().condition() == null) {\n            return outgoing;", "if (outgoing.size() == 1 && outgoing.getFirst().condition() == null) {\n            return List.of();"),
                    new Fault("calling off leaves what hangs on it", "Marking", "    void cancel(Token token) {\n        clear(token.id(), true);", "    void cancel(Token token) {"),
                    new Fault("nobody is told that work is called off", "Marking", "case WORK -> tell(new Effect.WithdrawWork(id));", "case WORK -> {}"),
                    new Fault("timers are not told to stop", "Marking", "case TIMER -> tell(new Effect.StopTimer(id));", "case TIMER -> {}"),
                    new Fault("a called process writes into its caller", "Marking", "        var owner = owner(scope);\n        if (owner == null) {\n            variables = Values.merge(variables, more);", "        Token owner = null;\n        if (owner == null) {\n            variables = Values.merge(variables, more);"),
                    new Fault("a called process reads its caller", "Marking", "return owner == null ? variables : owner.data();", "return variables;"),
                    new Fault("all instances begin though in sequence", "Repeating", "repeat.sequential() ? 1 : total", "total"),
                    new Fault("the next instance does not begin", "Repeating", "} else if (repeat.sequential()) {", "} else if (false) {"),
                    new Fault("instances are counted twice", "Repeating", "count(body, DONE) + 1;", "count(body, DONE) + 2;"),
                    new Fault("the completion condition is not asked", "Repeating", "done == total || complete(scope, repeat, total, started - done, done)", "done == total"),
                    new Fault("a fork follows one way", "Ways", "case Node.ParallelGateway _ -> outgoing;", "case Node.ParallelGateway _ -> outgoing.subList(0, Math.min(1, outgoing.size()));"),
                    new Fault("results of work are lost", "Arriving", "        output(scope, activity.mappings(), results);\n", ""),
                    new Fault("a terminating end ends its own branch only", "Arriving", "            marking.clear(scope, false);", ""));

    @TempDir Path folder;

    @Test
    @Tag("long")
    void everyFaultIsCaught() throws Exception {
        var traces = traces();
        assertThat(caughtBy(traces, null)).as("the real one agrees everywhere").isZero();
        var missed = new ArrayList<String>();
        var found = new LinkedHashMap<String, Integer>();
        for (Fault fault : FAULTS) {
            int caught = caughtBy(traces, fault);
            found.put(fault.about(), caught);
            if (caught == 0) {
                missed.add(fault.about());
            }
        }
        System.out.println("SeededFaultTests: models of " + MODELS + " that tell a fault: " + found);
        assertThat(missed).isEmpty();
    }

    private static List<Trace> traces() {
        long seed = Long.getLong("flow.seed", System.nanoTime());
        System.out.println("SeededFaultTests: -Dflow.seed=" + seed);
        var traces = new ArrayList<Trace>();
        try (var flowable = new Flowable()) {
            for (int i = 0; i < MODELS; i++) {
                traces.add(OracleTests.trace(flowable, new RandomProcess(seed + i), seed + i));
            }
        }
        return traces;
    }

    /** In how many models the engine with this fault differs; up to three are looked for. */
    private int caughtBy(List<Trace> traces, Fault fault) throws Exception {
        try (var loader = compiled(fault)) {
            var run = loader.loadClass("org.tongban.flow.internal.Run");
            assertThat(run.getClassLoader()).isSameAs(loader);
            var make = run.getConstructor(ProcessModel.class, ProcessState.class);
            var apply = run.getMethod("apply", Event.class);
            Trace.Advance advance = (model, before, event) -> {
                try {
                    return (Step) apply.invoke(make.newInstance(model, before), event);
                } catch (InvocationTargetException thrown) {
                    throw new IllegalStateException(thrown.getCause());
                } catch (ReflectiveOperationException impossible) {
                    throw new AssertionError(impossible);
                }
            };
            return (int) traces.stream().filter(trace -> !trace.agrees(advance)).limit(3).count();
        }
    }

    /** The engine's classes with one of them changed; null: as they are. */
    private Own compiled(Fault fault) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        var real = Flow.class.getProtectionDomain().getCodeSource().getLocation();
        if (fault == null) {
            return new Own(classes.toUri().toURL(), real);
        }
        String name = fault.file() + ".java";
        String text = Files.readString(SOURCES.resolve(name));
        assertThat(text.split(Pattern.quote(fault.from()), -1)).as("the place of: " + fault.about()).hasSize(2);
        var file = Files.createTempDirectory(folder, "source").resolve(name);
        Files.writeString(file, text.replace(fault.from(), fault.to()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            boolean good = compiler.getTask(
                            said,
                            manager,
                            null,
                            List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-classpath", classPath()),
                            null,
                            manager.getJavaFileObjects(file))
                    .call();
            assertThat(good).as(() -> fault.about() + "\n" + said).isTrue();
        }
        return new Own(classes.toUri().toURL(), real);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Classes of the engine's inside are its own; all others are everybody's. */
    private static final class Own extends URLClassLoader {
        Own(URL changed, URL real) {
            super(new URL[] {changed, real}, SeededFaultTests.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.tongban.flow.internal.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
