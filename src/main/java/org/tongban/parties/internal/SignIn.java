package org.tongban.parties.internal;

import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.journal.Journal;
import org.tongban.parties.PartiesEntryType;
import org.tongban.parties.PartiesProblem;
import org.tongban.parties.Registration;
import org.tongban.parties.internal.AccountStore.Failures;
import org.tongban.parties.internal.AccountStore.Known;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says who somebody is by login and password. At most five failures of a login and fifty of an
 * address within a quarter of an hour; a right password does not help a locked login.
 */
@Component
public class SignIn {

    private static final int MOST_OF_LOGIN = 5;
    private static final int MOST_OF_ADDRESS = 50;

    private final AccountStore store;
    private final Credentials credentials;
    private final Personas personas;
    private final Journal journal;

    SignIn(AccountStore store, Credentials credentials, Personas personas, Journal journal) {
        this.store = store;
        this.credentials = credentials;
        this.personas = personas;
        this.journal = journal;
    }

    /**
     * Throws {@link PartiesProblem#WRONG_PASSWORD}, the same for a login nobody has, or {@link
     * PartiesProblem#TOO_MANY_ATTEMPTS}.
     */
    public Account byPassword(String typed, String password, String address) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        long attempt = store.noteFailure(login, address);
        refuse(attempt, store.ofLogin(login, MOST_OF_LOGIN + 1), MOST_OF_LOGIN);
        refuse(attempt, store.ofAddress(address, MOST_OF_ADDRESS + 1), MOST_OF_ADDRESS);
        Known known = store.findByLogin(login).orElse(null);
        if (known == null || known.passwordHash() == null) {
            credentials.compareWithNobody(password);
            throw PartiesProblem.WRONG_PASSWORD.with();
        }
        if (password.length() > Registration.LONGEST_PASSWORD
                || !credentials.matches(password, known.passwordHash())) {
            throw PartiesProblem.WRONG_PASSWORD.with();
        }
        store.forgetFailures(login, attempt);
        record(known.account(), "password");
        return known.account();
    }

    /** One press in a demonstration; elsewhere there is no such page. */
    public Account byPersona(String login) {
        if (personas.list().stream().noneMatch(each -> each.login().equals(login))) {
            throw CoreProblem.NOT_FOUND.with("persona", login);
        }
        Account account =
                store.findByLogin(login)
                        .orElseThrow(() -> CoreProblem.NOT_FOUND.with("persona", login))
                        .account();
        record(account, "persona");
        return account;
    }

    /** Those to pick from; none outside a demonstration. */
    public List<Personas.Persona> listPersonas() {
        return personas.list();
    }

    /** An attempt while locked is not one more failure: waiting helps even when others try on. */
    private void refuse(long attempt, Failures lately, int most) {
        if (lately.failures() > most) {
            store.forgetFailure(attempt);
            throw PartiesProblem.TOO_MANY_ATTEMPTS.with("minutes", minutes(lately.toWait()));
        }
    }

    private static int minutes(Duration wait) {
        return (int) Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    private void record(Account account, String way) {
        journal.append(
                PartiesEntryType.SIGNED_IN,
                new Actor.Machine("parties"),
                account.reference(),
                Map.of("way", way));
    }
}
