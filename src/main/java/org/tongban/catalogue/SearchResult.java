package org.tongban.catalogue;

import java.util.List;
import org.tongban.core.Slice;

/**
 * What a search found.
 *
 * @param hits best first; empty when nothing fits
 * @param suggestions names that might have been meant, when there are no hits
 */
public record SearchResult(String query, Slice<ItemSummary> hits, List<ItemSummary> suggestions) {}
