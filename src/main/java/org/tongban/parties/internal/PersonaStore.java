package org.tongban.parties.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;
import org.tongban.core.Assurance;
import org.tongban.core.Bilingual;
import org.tongban.core.Grant;
import org.tongban.core.Ids;
import org.tongban.parties.OfficerAccount;
import org.tongban.platform.TongbanSettings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps the people of a demonstration; there are none elsewhere. Those that are there stay as they
 * became.
 */
@Repository
@EnableConfigurationProperties(PartiesSettings.class)
public class PersonaStore {

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Credentials credentials;
    private final OfficerStore officers;
    private final Personas personas;
    private final TongbanSettings settings;
    private final String password;
    private final Ids ids;
    private final Clock clock;

    PersonaStore(
            JdbcClient sql,
            Secrets secrets,
            Credentials credentials,
            OfficerStore officers,
            Personas personas,
            TongbanSettings settings,
            PartiesSettings ours,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.credentials = credentials;
        this.officers = officers;
        this.personas = personas;
        this.settings = settings;
        this.password = ours.demoPassword();
        this.ids = ids;
        this.clock = clock;
    }

    /** A fictional person. */
    public record PersonPersona(
            String login,
            String name,
            String number,
            Assurance assurance,
            String mail,
            String phone,
            Bilingual about) {}

    /** A fictional officer. */
    public record OfficerPersona(
            String login,
            String name,
            String agency,
            @Nullable String unit,
            String mail,
            List<Grant> grants,
            Bilingual about) {}

    public void save(List<PersonPersona> people, List<OfficerPersona> staff) {
        if (!settings.demo()) {
            return;
        }
        // One hash for all: at most of a demonstration nobody is new.
        var hash = SingletonSupplier.of(() -> credentials.hash(password));
        var picks = new ArrayList<Personas.Persona>();
        for (PersonPersona person : people) {
            savePerson(person, hash);
            picks.add(new Personas.Persona(person.login(), person.name(), false, person.about()));
        }
        for (OfficerPersona officer : staff) {
            saveOfficer(officer, hash);
            picks.add(new Personas.Persona(officer.login(), officer.name(), true, officer.about()));
        }
        personas.add(picks);
    }

    private void savePerson(PersonPersona person, Supplier<String> hash) {
        var id = ids.next();
        boolean verified = person.assurance() != Assurance.REGISTERED;
        int inserted =
                sql.sql(
                                """
                                INSERT INTO parties.person (id, login, name, number_cipher, number_hash, phone,
                                  mail, assurance, language, registered_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ZH', ?) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                id,
                                person.login(),
                                person.name(),
                                verified ? secrets.encrypt(person.number()) : null,
                                verified ? secrets.hash("number", person.number()) : null,
                                person.phone(),
                                person.mail(),
                                person.assurance().name(),
                                OffsetDateTime.now(clock))
                        .update();
        if (inserted == 1) {
            credentials.setHash(id, hash.get());
        }
    }

    private void saveOfficer(OfficerPersona officer, Supplier<String> hash) {
        if (officers.findByLogin(officer.login()).isPresent()) {
            return;
        }
        var id = ids.next();
        officers.save(
                new OfficerAccount(
                        id,
                        officer.login(),
                        officer.name(),
                        officer.agency(),
                        officer.unit(),
                        true,
                        List.of()),
                officer.mail());
        officer.grants().forEach(grant -> officers.grant(id, grant));
        credentials.setHash(id, hash.get());
    }
}
