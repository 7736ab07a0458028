package org.tongban.messaging;

import java.util.List;
import org.tongban.core.Language;
import org.tongban.core.Party;

/** Says where mail for a party goes; {@code parties} answers: a firm's goes to those who may act for it. */
public interface MailAddresses {

    List<MailAddress> listOf(Party party);

    /** Where and in which language. */
    record MailAddress(String address, String name, Language language) {}
}
