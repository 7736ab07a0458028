package org.tongban.parties;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Assurance;
import org.tongban.core.Language;
import org.tongban.core.Party;

import java.util.UUID;

/**
 * The account of a natural person, its number masked; {@link People#residentNumber} shows the whole
 * one to those who may see it.
 *
 * @param maskedNumber first and last character; null before verification
 * @param phone may be empty
 * @param mail may be empty
 */
public record PersonAccount(
        UUID id,
        String login,
        String name,
        @Nullable String maskedNumber,
        String phone,
        String mail,
        Assurance assurance,
        Language language) {

    public Party party() {
        return new Party(Party.Kind.PERSON, id, name);
    }

    /** {@code l***@example.org}; empty without an address. */
    public String maskedMail() {
        int at = mail.indexOf('@');
        return at < 1 ? "" : mail.charAt(0) + "***" + mail.substring(at);
    }
}
