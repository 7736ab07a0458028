package org.tongban.cases.pack;

import org.springframework.stereotype.Component;
import org.tongban.cases.internal.Processes;
import org.tongban.core.Problem;
import org.tongban.flow.ProcessModels;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;

/** Reads {@code processes/*.bpmn} of packs. */
@Component
class ProcessReader implements PackReader {

    private static final String FOLDER = "processes";

    private final Processes processes;

    ProcessReader(Processes processes) {
        this.processes = processes;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public void check(Pack pack) {
        for (PackFile file : pack.in(FOLDER)) {
            try {
                ProcessModels.read(file.bytes(), file.path());
            } catch (Problem outside) {
                throw file.refused(firstLine(outside), outside.getMessage()).causedBy(outside);
            }
        }
    }

    @Override
    public void load(Pack pack) {
        pack.in(FOLDER).forEach(processes::activate);
    }

    private static int firstLine(Problem problem) {
        return problem.details().get("line") instanceof Integer line ? line : 0;
    }
}
