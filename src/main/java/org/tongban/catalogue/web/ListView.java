package org.tongban.catalogue.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.catalogue.ItemSummary;
import org.tongban.catalogue.Topic;
import org.tongban.platform.Shell;

/**
 * A page of items: what a search found, or what a way in holds.
 *
 * @param topic null on the page of a search
 * @param agencies short names by code
 * @param next address of the following page; null when there is none
 * @param first address of the first page; null on it
 */
public record ListView(
        String query,
        @Nullable Topic topic,
        List<ItemSummary> items,
        List<ItemSummary> suggestions,
        List<Topic> events,
        Map<String, Topic> agencies,
        @Nullable String next,
        @Nullable String first) {

    public String agency(Shell shell, ItemSummary item) {
        var agency = agencies.get(item.agency());
        return agency == null ? item.agency() : agency.shortName().in(shell.language());
    }
}
