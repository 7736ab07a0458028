package org.tongban.parties.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.tongban.core.Actor;
import org.tongban.core.ActorSource;
import org.tongban.core.Assurance;
import org.tongban.core.Party;
import org.tongban.parties.OfficerAccount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who acts in the running request. The session keeps only who signed in and for whom he acts; name,
 * assurance, mandate and rights are read once a request, in one statement by primary key, so a
 * right withdrawn bites with the next press and nothing has to be cleared anywhere.
 */
@Component
public class CurrentActor implements ActorSource {

    /** Session attribute: id of the firm acted for. */
    public static final String FIRM = "tongban.firm";

    private static final String ACTOR = CurrentActor.class.getName();
    private static final Actor ANYONE = new Actor.Anyone();

    private final JdbcClient sql;
    private final OfficerStore officers;
    private final Clock clock;

    CurrentActor(JdbcClient sql, OfficerStore officers, Clock clock) {
        this.sql = sql;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public Actor current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return ANYONE;
        }
        if (request.getAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST) instanceof Actor known) {
            return known;
        }
        Actor actor = read(request);
        request.setAttribute(ACTOR, actor, RequestAttributes.SCOPE_REQUEST);
        return actor;
    }

    /** Within a request that changes who acts or what he is. */
    public void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private Actor read(RequestAttributes request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof String reference)) {
            return ANYONE;
        }
        if (reference.startsWith("person:")) {
            Object firm = request.getAttribute(FIRM, RequestAttributes.SCOPE_SESSION);
            return person(
                    UUID.fromString(reference.substring(7)), firm instanceof UUID id ? id : null);
        }
        if (reference.startsWith("officer:")) {
            return officers.find(UUID.fromString(reference.substring(8)))
                    .filter(OfficerAccount::active)
                    .<Actor>map(OfficerAccount::actor)
                    .orElse(ANYONE);
        }
        return ANYONE;
    }

    private Actor person(UUID id, @Nullable UUID firm) {
        LocalDate today = LocalDate.now(clock);
        return sql.sql(
                        """
                        SELECT p.name, p.assurance, m.firm, m.firm_name FROM parties.person p
                        LEFT JOIN LATERAL (
                          SELECT firm, firm_name FROM parties.mandate
                          WHERE person = p.id AND firm = ? AND ended_at IS NULL AND valid_from <= ?
                            AND (valid_to IS NULL OR valid_to >= ?) ORDER BY id LIMIT 1) m ON true
                        WHERE p.id = ?
                        """)
                .params(firm, today, today, id)
                .<Actor>query(
                        (row, index) -> {
                            String name = row.getString(1);
                            UUID held = row.getObject(3, UUID.class);
                            Party self = new Party(Party.Kind.PERSON, id, name);
                            return new Actor.Person(
                                    id,
                                    name,
                                    Assurance.valueOf(row.getString(2)),
                                    held == null
                                            ? self
                                            : new Party(Party.Kind.FIRM, held, row.getString(4)));
                        })
                .optional()
                .orElse(ANYONE);
    }
}
