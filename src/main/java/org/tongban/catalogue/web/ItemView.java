package org.tongban.catalogue.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.catalogue.ItemFigures.Figures;
import org.tongban.catalogue.Material;
import org.tongban.catalogue.ServiceItem;
import org.tongban.catalogue.CataloguePaths;
import org.tongban.catalogue.Topic;
import org.tongban.catalogue.Words;
import org.tongban.core.Language;
import org.tongban.law.Citation;
import org.tongban.law.LawRegister;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Parts.Fact;
import org.tongban.platform.Parts.Link;
import org.tongban.platform.Parts.Measure;
import org.tongban.platform.Shell;

/**
 * The page of one item.
 *
 * @param agency null when no pack names it
 * @param event the life event it is found under; null for none
 * @param figures null while no case has been decided
 */
public record ItemView(
        ServiceItem item,
        @Nullable Topic agency,
        @Nullable Topic event,
        LawRegister law,
        @Nullable Figures figures,
        int promiseHalfHours) {

    public List<Link> above(Shell shell) {
        var links = new ArrayList<Link>();
        links.add(new Link("/", shell.t("catalogue.home")));
        if (event != null) {
            links.add(new Link(CataloguePaths.of(event), event.name().in(shell.language())));
        }
        return links;
    }

    public Content name(Shell shell) {
        return Words.of(shell, item.name());
    }

    /** Promise and law, what really happened, the fee: always together. */
    public List<Fact> facts(Shell shell) {
        var facts = new ArrayList<Fact>();
        var clocks = item.clocks();
        if (clocks != null) {
            var promised = clocks.promised();
            var law = Terms.words(shell, clocks.statutory());
            facts.add(promised == null
                    ? new Fact(shell.t("catalogue.fact.law"), Terms.measures(shell, clocks.statutory()), shell.t("catalogue.fact.nopromise"), null)
                    : new Fact(shell.t("catalogue.fact.promise"), Terms.measures(shell, promised), shell.t("catalogue.fact.law.note", "term", law), null));
        }
        facts.addAll(actual(shell));
        var fee = item.fee();
        if (fee != null) {
            var note = fee.note();
            facts.add(new Fact(
                    shell.t("catalogue.fact.fee"),
                    List.of(new Measure(shell.t(fee.free() ? "catalogue.fee.none" : "catalogue.fee.some"), "")),
                    note == null ? null : note.in(shell.language()),
                    null));
        }
        return facts;
    }

    private List<Fact> actual(Shell shell) {
        if (figures == null || figures.cases() == 0) {
            return item.online()
                    ? List.of(new Fact(shell.t("catalogue.fact.median"), List.of(new Measure(shell.t("catalogue.fact.unknown"), "")), shell.t("catalogue.fact.nocases"), null))
                    : List.of();
        }
        double share = 1 - (double) figures.late() / figures.cases();
        String percent = shell.percent(share);
        return List.of(
                new Fact(
                        shell.t("catalogue.fact.median"),
                        shell.formats().measures(figures.median()),
                        shell.t("catalogue.fact.median.note", "days", figures.days(), "count", figures.cases()),
                        null),
                new Fact(
                        shell.t("catalogue.fact.share"),
                        List.of(new Measure(percent.substring(0, percent.length() - 1), "%")),
                        shell.t("catalogue.fact.share.note", "count", figures.late()),
                        figures.few() ? Formatted.plain(shell.t("catalogue.fact.few")) : null));
    }

    /** The steps; the one that waits for acceptance also says how long that really takes. */
    public List<Parts.Numbered> steps(Shell shell) {
        var language = shell.language();
        return item.steps().stream()
                .map(step -> new Parts.Numbered(
                        step.name().in(language), step.what().in(language), List.of(step.time().in(language))))
                .toList();
    }

    public String formats(Shell shell, Material material) {
        if (!material.isUploaded()) {
            return shell.t("catalogue.material.none");
        }
        String formats = String.join(
                shell.t("catalogue.list.join"),
                material.formats().stream().map(format -> format.toUpperCase(java.util.Locale.ROOT)).toList());
        // A template makes a file of the right size by itself.
        return material.source() == Material.Source.TEMPLATE_OR_UPLOAD
                ? formats
                : shell.t("catalogue.material.size", "formats", formats, "size", material.maxMegabytes());
    }

    /** The legal basis, one line a statute. */
    public List<Link> basis(Shell shell) {
        var byStatute = new LinkedHashMap<String, List<String>>();
        for (Citation citation : item.basis()) {
            byStatute.computeIfAbsent(citation.statute(), statute -> new ArrayList<>()).add(citation.article());
        }
        var links = new ArrayList<Link>();
        byStatute.forEach((id, articles) -> law.findStatute(id, item.validFrom())
                .ifPresent(statute -> links.add(new Link(
                        "/law/" + id + "#article-" + articles.getFirst(),
                        shell.t(
                                "catalogue.basis",
                                "title", statute.title().in(shell.language()),
                                "articles", articles(shell, articles),
                                "count", articles.size())))));
        return links;
    }

    private static String articles(Shell shell, List<String> numbers) {
        return String.join(
                shell.t("catalogue.list.join"),
                numbers.stream().map(number -> Words.number(shell, number)).toList());
    }

    public boolean chinese(Shell shell) {
        return shell.language() == Language.ZH;
    }

    /** Columns of the histogram: half hours of office time. */
    public List<Parts.Column> took() {
        var columns = new ArrayList<Parts.Column>();
        if (figures != null) {
            for (int i = 0; i < figures.halfHours().size(); i++) {
                columns.add(Parts.Column.of(String.valueOf(i / 2), figures.halfHours().get(i)));
            }
        }
        return columns;
    }

    public List<Parts.Column> ratings(Shell shell) {
        var rows = new ArrayList<Parts.Column>();
        if (figures != null) {
            for (int i = 0; i < figures.ratings().size(); i++) {
                rows.add(Parts.Column.of(shell.t("catalogue.rating." + (5 - i)), figures.ratings().get(i)));
            }
        }
        return rows;
    }

    /** Whether a chart of half hours says anything: the promise lies within it. */
    public boolean charted() {
        return figures != null
                && figures.cases() > 0
                && promiseHalfHours > 0
                && promiseHalfHours < figures.halfHours().size();
    }

    /** Share of those rated who were at least satisfied on the whole: the best three grades. */
    public String ratedGood(Shell shell) {
        if (figures == null || figures.ratings().isEmpty()) {
            return "";
        }
        int good = figures.ratings().stream().limit(3).mapToInt(Integer::intValue).sum();
        return shell.percent((double) good / figures.rated());
    }
}
