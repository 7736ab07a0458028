package org.tongban.messaging.internal;

import org.springframework.stereotype.Component;
import org.tongban.core.Language;
import org.tongban.messaging.Notice;
import org.tongban.platform.Messages;

import java.util.ArrayList;
import java.util.Map;

/** The words of a notice in one language. */
@Component
public class NoticeWords {

    private final Messages messages;

    NoticeWords(Messages messages) {
        this.messages = messages;
    }

    public String title(Language language, String template, Map<String, String> arguments) {
        return messages.text(language, template + ".title", places(language, arguments));
    }

    public String body(Language language, String template, Map<String, String> arguments) {
        return messages.text(language, template + ".body", places(language, arguments));
    }

    /** The plain text of a mail. */
    String mail(Language language, String name, String body, String link) {
        return messages.text(language, "messaging.mail", "name", name, "body", body, "link", link);
    }

    /** The kind's own name when nobody has words for it. */
    public String attachment(Language language, Notice.Attachment attachment) {
        return messages.find(language, "attachment." + attachment.kind()).orElse(attachment.kind());
    }

    private static Object[] places(Language language, Map<String, String> arguments) {
        var pairs = new ArrayList<Object>();
        String ending = "." + language.tag();
        arguments.forEach(
                (name, value) -> {
                    pairs.add(
                            name.endsWith(ending)
                                    ? name.substring(0, name.length() - ending.length())
                                    : name);
                    pairs.add(value);
                });
        return pairs.toArray();
    }
}
