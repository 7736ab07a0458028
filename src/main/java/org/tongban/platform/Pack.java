package org.tongban.platform;

import java.util.List;

/**
 * A folder of data that makes services of engines.
 *
 * @param version of the pack; with its digest it tells whether anything changed
 * @param requires names of packs that must be loaded before
 * @param digest SHA-256 over all paths and contents, hexadecimal
 */
public record Pack(
        String name,
        String version,
        List<String> requires,
        boolean demoOnly,
        String digest,
        List<PackFile> files) {

    /** The files below one folder of the pack, in the order of their names. */
    public List<PackFile> in(String folder) {
        return files.stream().filter(file -> file.path().startsWith(folder + "/")).toList();
    }
}
