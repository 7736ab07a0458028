package org.tongban.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongban.flow.internal.Reader;

/** The door to reading processes. */
public final class ProcessModels {

    private ProcessModels() {}

    /**
     * The main process of a BPMN 2.0 file, linked with the others in it. A file outside the subset
     * is refused with {@link FlowProblem#MODEL_REFUSED}, whose detail {@code findings} lists every
     * {@link Finding}.
     */
    public static ProcessModel read(byte[] xml, String fileName) {
        return readAll(xml, fileName).getFirst();
    }

    /** All processes of a file, the main one first, linked with each other. */
    public static List<ProcessModel> readAll(byte[] xml, String fileName) {
        return connect(new Reader(fileName).read(xml), false);
    }

    /**
     * The same processes with all their calls linked; {@link FlowProblem#UNKNOWN_CALL} when one
     * names a process that is not among them.
     */
    public static List<ProcessModel> link(Collection<ProcessModel> models) {
        return connect(models, true);
    }

    private static List<ProcessModel> connect(Collection<ProcessModel> models, boolean all) {
        var byId = new LinkedHashMap<String, ProcessModel>();
        models.forEach(model -> byId.put(model.id(), model));
        var done = new HashMap<String, ProcessModel>();
        return byId.values().stream()
                .map(model -> connect(model, byId, done, new LinkedHashSet<>(), all))
                .toList();
    }

    private static ProcessModel connect(
            ProcessModel model,
            Map<String, ProcessModel> byId,
            Map<String, ProcessModel> done,
            Set<String> callers,
            boolean all) {
        var before = done.get(model.id());
        if (before != null) {
            return before;
        }
        if (!callers.add(model.id())) {
            throw FlowProblem.CALLS_ITSELF.with(
                    "file", model.fileName(), "process", model.id(), "callers", callers);
        }
        var called = new HashMap<>(model.called());
        for (var node : model.nodes().values()) {
            if (node instanceof Node.CallActivity call) {
                var inner = byId.get(call.calledElement());
                if (inner != null) {
                    called.put(call.calledElement(), connect(inner, byId, done, callers, all));
                } else if (all && !called.containsKey(call.calledElement())) {
                    throw FlowProblem.UNKNOWN_CALL.with(
                            "process", model.id(),
                            "node", call.id(),
                            "called", call.calledElement());
                }
            }
        }
        callers.remove(model.id());
        var linked =
                new ProcessModel(
                        model.id(),
                        model.name(),
                        model.fileName(),
                        model.nodes(),
                        model.start(),
                        Map.copyOf(called),
                        model.warnings(),
                        model.inclusive());
        done.put(model.id(), linked);
        return linked;
    }
}
