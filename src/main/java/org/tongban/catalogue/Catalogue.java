package org.tongban.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.internal.ItemSearch;
import org.tongban.catalogue.internal.ItemStore;
import org.tongban.catalogue.internal.TopicStore;
import org.tongban.core.Slice;
import org.tongban.law.Deadlines;
import org.tongban.parties.Agencies;

/** The door to the catalogue. All of it is public, so nobody needs to say who he is. */
@Component
public class Catalogue {

    /** Most items of one page. */
    public static final int MOST = 100;

    private final ItemStore items;
    private final ItemSearch search;
    private final TopicStore topics;
    private final LawBook law;
    private final Agencies agencies;

    Catalogue(ItemStore items, ItemSearch search, TopicStore topics, LawBook law, Agencies agencies) {
        this.items = items;
        this.search = search;
        this.topics = topics;
        this.law = law;
        this.agencies = agencies;
    }

    /** The version valid now; empty also for withdrawn items. */
    public Optional<ServiceItem> findItem(String code) {
        return items.findCurrent(code);
    }

    /** The version valid now; fails with CATALOGUE-0001. */
    public ServiceItem getItem(String code) {
        return findItem(code).orElseThrow(() -> CatalogueProblem.NO_SUCH_ITEM.with("code", code));
    }

    /** The number of the version valid now, for those who keep versions in memory; fails with CATALOGUE-0001. */
    public int getCurrentVersion(String code) {
        return items.findCurrentVersion(code).orElseThrow(() -> CatalogueProblem.NO_SUCH_ITEM.with("code", code));
    }

    /** The version that a case began with, withdrawn or not; fails with CATALOGUE-0002. */
    public ServiceItem getItem(String code, int version) {
        return items.findVersion(code, version)
                .orElseThrow(() -> CatalogueProblem.NO_SUCH_VERSION.with("code", code, "version", version));
    }

    /**
     * Finds by Chinese words and parts of words, pinyin and its initials, item code and English words.
     *
     * @param query at most 100 characters are read
     * @param after key of the page before; null for the first
     */
    public SearchResult search(String query, @Nullable String after, int limit) {
        return search.search(query, after, Math.clamp(limit, 1, MOST));
    }

    /** The items of one way in, or all when {@code topic} is null, best known first. */
    public Slice<ItemSummary> listItems(
            @Nullable Topic topic,
            @Nullable String after,
            int limit) {
        return items.list(topic, after, Math.clamp(limit, 1, MOST));
    }

    /** Ways in of one kind, in the order of the pack. */
    public List<Topic> listTopics(Topic.Kind kind) {
        return topics.list(kind);
    }

    public Optional<Topic> findTopic(Topic.Kind kind, String code) {
        return topics.find(kind, code);
    }

    /** Fails with CATALOGUE-0003. */
    public Topic getTopic(Topic.Kind kind, String code) {
        return findTopic(kind, code)
                .orElseThrow(() -> CatalogueProblem.NO_SUCH_TOPIC.with("kind", kind.path(), "code", code));
    }

    /** The clocks of an agency: the official calendar and its own office hours. */
    public Deadlines deadlines(String agency) {
        return law.deadlines(agencies.officeHours(agency));
    }
}
