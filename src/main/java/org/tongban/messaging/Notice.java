package org.tongban.messaging;

import org.tongban.core.Party;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something to tell a person or a firm.
 *
 * @param id UUIDv7 the sender keeps: sending twice sends once
 * @param template its words are the messages {@code <template>.title} and {@code <template>.body}
 *     in both languages
 * @param arguments values of the named places of both; numbers, dates and names as text. A value in
 *     two languages is given as {@code name.zh} and {@code name.en} and written {@code {name}}
 * @param attachments what goes with it, by reference
 */
public record Notice(
        UUID id,
        Party to,
        String template,
        Map<String, String> arguments,
        List<Attachment> attachments) {

    /** Most a notice may bring. */
    public static final int MOST_ATTACHMENTS = 20;

    public Notice {
        arguments = Map.copyOf(arguments);
        attachments = List.copyOf(attachments);
    }

    /**
     * Something to open or download; whoever holds it checks who may.
     *
     * @param kind its words are the message {@code attachment.<kind>}
     * @param path on this site, for example {@code /cases/…/receipt.pdf}
     */
    public record Attachment(String kind, UUID id, String path) {}
}
