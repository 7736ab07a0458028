package org.tongban.licences.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongban.core.YamlNode;
import org.tongban.licences.Copy;
import org.tongban.licences.LicenceField;
import org.tongban.licences.internal.LicenceType;
import org.tongban.licences.internal.Template;
import org.tongban.licences.internal.TemplateShelf;
import org.tongban.licences.internal.print.PaperTemplate;
import org.tongban.licences.internal.print.XhtmlCheck;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;

/**
 * Reads templates: {@code papers/<kind>.meta.yaml} with {@code papers/<kind>.html}, and {@code
 * licences/<type>.meta.yaml} with the pages it names. A line {@code <!-- include NAME -->} takes in
 * another file of the folder.
 */
@Component
class TemplateReader implements PackReader {

    private static final Pattern INCLUDE = Pattern.compile("<!-- include ([a-z0-9.-]+) -->");
    private static final Pattern TYPE_CODE = Pattern.compile("[0-9A-Z]{21}");
    private static final String META = ".meta.yaml";

    private final TemplateShelf shelf;

    TemplateReader(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return 220;
    }

    @Override
    public boolean everyStart() {
        return true;
    }

    @Override
    public void check(Pack pack) {
        papers(pack);
        types(pack);
    }

    @Override
    public void load(Pack pack) {
        shelf.put(pack.name(), papers(pack), types(pack));
    }

    private static List<Template> papers(Pack pack) {
        var templates = new ArrayList<Template>();
        for (PackFile meta : metas(pack, "papers")) {
            var yaml = YamlNode.read(meta.text(), meta::refused).only("title");
            String name = meta.name().substring(0, meta.name().length() - META.length());
            var page = page(pack, "papers", name + ".html", meta, yaml);
            templates.add(new Template(pack.name(), name, yaml.bilingual("title"), page));
        }
        return templates;
    }

    private static List<LicenceType> types(Pack pack) {
        return metas(pack, "licences").stream().map(meta -> type(pack, meta)).toList();
    }

    private static LicenceType type(Pack pack, PackFile meta) {
        var yaml =
                YamlNode.read(meta.text(), meta::refused)
                        .only("title", "code", "fields", "original", "duplicate");
        String name = meta.name().substring(0, meta.name().length() - META.length());
        if (!TYPE_CODE.matcher(yaml.text("code")).matches()) {
            throw yaml.get("code").refused("a type code has 21 digits and capitals, GB/T 36904");
        }
        Map<Copy, Template> copies = new EnumMap<>(Copy.class);
        for (Copy copy : Copy.values()) {
            String key = copy.name().toLowerCase(java.util.Locale.ROOT);
            var page = page(pack, "licences", yaml.text(key), meta, yaml.get(key));
            copies.put(copy, new Template(pack.name(), name, yaml.bilingual("title"), page));
        }
        var fields = yaml.get("fields").list().stream().map(TemplateReader::field).toList();
        return new LicenceType(
                pack.name(), name, yaml.bilingual("title"), yaml.text("code"), fields, copies);
    }

    private static LicenceField field(YamlNode node) {
        node.only("name", "label", "format", "shown");
        return new LicenceField(
                node.text("name"),
                node.bilingual("label"),
                node.find("format").map(YamlNode::text).orElse(""),
                node.flag("shown", true));
    }

    private static List<PackFile> metas(Pack pack, String folder) {
        return pack.in(folder).stream().filter(file -> file.name().endsWith(META)).toList();
    }

    private static PaperTemplate page(
            Pack pack, String folder, String name, PackFile meta, YamlNode asked) {
        PackFile file =
                pack.in(folder).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> meta.refused(asked.line(), name + " is missing beside it"));
        try {
            var template = PaperTemplate.compile(included(pack, folder, file));
            XhtmlCheck.check(template.fill(Map.of()));
            return template;
        } catch (PaperTemplate.Broken broken) {
            throw file.refused(broken.line(), String.valueOf(broken.getMessage()));
        }
    }

    private static String included(Pack pack, String folder, PackFile file) {
        return INCLUDE.matcher(file.text())
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        pack.in(folder).stream()
                                                .filter(one -> one.name().equals(match.group(1)))
                                                .findFirst()
                                                .orElseThrow(
                                                        () ->
                                                                file.refused(
                                                                        line(file, match.start()),
                                                                        match.group(1)
                                                                                + " is missing"))
                                                .text()));
    }

    private static int line(PackFile file, int at) {
        return 1 + (int) file.text().substring(0, at).lines().count();
    }
}
