package org.tongban.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;

/**
 * The same file on stock Flowable 8: history at its default (audit), no asynchronous executor, for
 * nothing in the flow needs it. The role of a task is its candidate group.
 */
final class FlowableCases implements Contender {

    private static final String FILE = "/packs/bench/processes/bench.bpmn";

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AtomicLong serial = new AtomicLong();

    FlowableCases(HikariDataSource pool) throws IOException {
        this.pool = pool;
        var configuration = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        configuration.setDataSource(new Counting(pool));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        engine.getRepositoryService().createDeployment().addString("bench.bpmn20.xml", file()).deploy();
    }

    private static String file() throws IOException {
        try (var stream = FlowableCases.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("tongban:role=", "flowable:candidateGroups=")
                    .replace("<definitions ", "<definitions xmlns:flowable=\"http://flowable.org/bpmn\" ");
        }
    }

    @Override
    public String name() {
        return "flowable";
    }

    @Override
    public void one() {
        long number = serial.incrementAndGet();
        var data = TongbanCases.data(number);
        var instance =
                runtime.startProcessInstanceByKey(
                                "bench",
                                "bench-" + number,
                                Map.of("title", data.get("name").asString(), "application", data.toString()))
                        .getId();
        complete(instance, "accept", "accept");
        complete(instance, "reviewA", "agree");
        complete(instance, "reviewB", "agree");
        complete(instance, "decide", "grant");
        complete(instance, "issue", "agree");
    }

    /** The officer finds the work of the case and does it. */
    private void complete(String instance, String node, String outcome) {
        var task = tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(node).singleResult();
        tasks.complete(task.getId(), Map.of("outcome", outcome));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
