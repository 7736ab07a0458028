package org.tongban.messaging.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail, under {@code tongban.mail.*}; the server is {@code spring.mail.host} and its
 * neighbours.
 *
 * @param from address the mails come from
 * @param home address of this site, for the links in mails
 * @param attempts how often a mail is tried before it is given up
 */
@ConfigurationProperties("tongban.mail")
public record MailSettings(
        @DefaultValue("tongban@localhost") String from,
        @DefaultValue("http://localhost:8080") String home,
        @DefaultValue("12") int attempts) {}
