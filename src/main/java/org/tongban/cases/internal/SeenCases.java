package org.tongban.cases.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;

/**
 * The cases opened last in this process. Every change of a case raises its version, so a case in a
 * given version is always the same, on every machine; whether that version is still the latest is
 * asked by the step itself.
 */
@Component
class SeenCases {

    private static final int MOST = 1_000;

    private final Map<UUID, CaseFile> files =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, CaseFile> eldest) {
                    return size() > MOST;
                }
            };

    synchronized void keep(CaseFile file) {
        files.put(file.id(), file);
    }

    synchronized Optional<CaseFile> find(UUID id, int version) {
        return Optional.ofNullable(files.get(id)).filter(file -> file.version() == version);
    }
}
