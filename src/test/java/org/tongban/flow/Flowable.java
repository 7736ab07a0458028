package org.tongban.flow;

import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.runtime.Execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flowable in memory, driven by the ids of nodes: the oracle. */
final class Flowable implements AutoCloseable {

    private final ProcessEngine engine;
    private String deployment = "";
    private String instance = "";

    Flowable() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:oracle" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        configuration.setHistory("none");
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        engine = configuration.buildProcessEngine();
    }

    void start(String xml, Map<String, Object> variables) {
        deployment =
                engine.getRepositoryService()
                        .createDeployment()
                        .addString("model.bpmn20.xml", xml)
                        .deploy()
                        .getId();
        instance = engine.getRuntimeService().startProcessInstanceByKey("p", variables).getId();
    }

    void drop() {
        if (!deployment.isEmpty()) {
            engine.getRepositoryService().deleteDeployment(deployment, true);
            deployment = "";
        }
    }

    boolean ended() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    /** The nodes at which something waits, sorted. */
    List<String> waits(List<String> receiveTasks) {
        var waits = new ArrayList<String>();
        engine.getTaskService()
                .createTaskQuery()
                .list()
                .forEach(task -> waits.add(task.getTaskDefinitionKey()));
        engine.getManagementService()
                .createTimerJobQuery()
                .list()
                .forEach(job -> waits.add(job.getElementId()));
        engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .list()
                .forEach(subscription -> waits.add(subscription.getActivityId()));
        receiveTasks.forEach(task -> executions(task).forEach(execution -> waits.add(task)));
        waits.sort(null);
        return waits;
    }

    private List<Execution> executions(String node) {
        return engine.getRuntimeService().createExecutionQuery().activityId(node).list().stream()
                .filter(execution -> !execution.isEnded())
                .toList();
    }

    void work(String node, Map<String, Object> variables) {
        var task =
                engine.getTaskService().createTaskQuery().taskDefinitionKey(node).list().getFirst();
        engine.getTaskService().complete(task.getId(), variables);
    }

    void receive(String node, Map<String, Object> variables) {
        engine.getRuntimeService().trigger(executions(node).getFirst().getId(), variables);
    }

    void timer(String node) {
        var job =
                engine.getManagementService().createTimerJobQuery().list().stream()
                        .filter(one -> one.getElementId().equals(node))
                        .findFirst()
                        .orElseThrow();
        engine.getManagementService().moveTimerToExecutableJob(job.getId());
        engine.getManagementService().executeJob(job.getId());
    }

    void message(String node, Map<String, Object> variables) {
        var subscription =
                engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .activityId(node)
                        .list()
                        .getFirst();
        engine.getRuntimeService()
                .messageEventReceived(
                        subscription.getEventName(), subscription.getExecutionId(), variables);
    }

    void signal(String node) {
        engine.getRuntimeService().signalEventReceived(node);
    }

    @Override
    public void close() {
        engine.close();
    }
}
