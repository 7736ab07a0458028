package org.tongban.messaging;

import org.tongban.core.Language;
import org.tongban.core.Party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says where mail for a party goes; {@code parties} answers: a firm's goes to those who may act for
 * it.
 */
public interface MailAddresses {

    List<MailAddress> listOf(Party party);

    /** Of several at once; who has none may be missing. */
    default Map<Party, List<MailAddress>> listOfAll(Collection<Party> parties) {
        return parties.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::listOf));
    }

    /** Where and in which language. */
    record MailAddress(String address, String name, Language language) {}
}
