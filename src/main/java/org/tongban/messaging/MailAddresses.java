package org.tongban.messaging;

import org.tongban.core.Language;
import org.tongban.core.Party;

import java.util.List;

/**
 * Says where mail for a party goes; {@code parties} answers: a firm's goes to those who may act for
 * it.
 */
public interface MailAddresses {

    List<MailAddress> listOf(Party party);

    /** Where and in which language. */
    record MailAddress(String address, String name, Language language) {}
}
