package org.tongban.forms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The standard list of business scope entries; the registers stand behind it. */
public interface ScopeList {

    /** Entries that fit the words, best first. */
    List<Entry> search(String words, int limit);

    Optional<Entry> find(String code);

    /**
     * One entry.
     *
     * @param licensed whether it needs a licence of its own (许可经营项目)
     * @param agency kind of agency that gives that licence and will be told, as {@code agency.kind.*} of the
     *     messages names it; null for general entries
     */
    record Entry(String code, String text, boolean licensed, @Nullable String agency) {}
}
