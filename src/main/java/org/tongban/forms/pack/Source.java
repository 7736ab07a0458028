package org.tongban.forms.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;
import org.tongban.core.Problem;
import org.tongban.platform.PackFile;
import tools.jackson.databind.JsonNode;

/**
 * One place in a form file, that knows its file and line.
 *
 * @param path JSON Pointer within the file
 */
record Source(PackFile file, Lines lines, JsonNode node, String path) {

    Problem refused(String reason) {
        return file.refused(lines.at(path), reason);
    }

    Source child(String name) {
        return new Source(file, lines, node.path(name), path + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    List<Source> each(String name) {
        var list = child(name);
        if (!list.node.isMissingNode() && !list.node.isArray()) {
            throw list.refused(name + " must be a list");
        }
        var result = new ArrayList<Source>();
        for (int i = 0; i < list.node.size(); i++) {
            result.add(new Source(file, lines, list.node.get(i), list.path + "/" + i));
        }
        return result;
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw refused(name + " is missing or not text");
        }
        return value.stringValue();
    }

    @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    int number(String name, int otherwise) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber()) {
            throw child(name).refused(name + " must be a whole number");
        }
        return value.intValue();
    }

    Bilingual words(String name) {
        Source words = child(name);
        if (!words.node.path("zh").isString() || !words.node.path("en").isString()) {
            throw (words.node.isMissingNode() ? this : words).refused(name + " needs words in both zh and en");
        }
        return new Bilingual(words.node.path("zh").stringValue(), words.node.path("en").stringValue());
    }

    @Nullable Bilingual wordsOrNull(String name) {
        return has(name) ? words(name) : null;
    }

    void onlyKnown(Set<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw child(name).refused("unknown member " + name);
            }
        }
    }
}
