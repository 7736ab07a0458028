package org.tongban.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.registers.internal.Readings;
import org.tongban.registers.internal.RecordStore;
import org.tongban.registers.internal.Records;

/** The door to the population register. */
@Component
public class Population {

    static final String REGISTER = "population";

    private final RecordStore store;
    private final Records records;
    private final Readings readings;

    Population(RecordStore store, Records records, Readings readings) {
        this.store = store;
        this.records = records;
        this.readings = readings;
    }

    /** What a check of name and number finds; it shows nothing and so is no reading. */
    public enum Match {
        SAME,
        NAME_DIFFERS,
        NOT_FOUND
    }

    public Match match(String name, String residentNumber) {
        return lookUp(residentNumber)
                .map(p -> p.name().equals(HanText.normal(name)) ? Match.SAME : Match.NAME_DIFFERS)
                .orElse(Match.NOT_FOUND);
    }

    /**
     * The person of a number; the reading is recorded.
     *
     * @param ground why it is read, for example {@code case:<id>}
     */
    @Transactional
    public Optional<Person> find(Actor actor, String residentNumber, String ground) {
        var person = lookUp(residentNumber);
        person.ifPresent(
                found ->
                        readings.record(
                                actor,
                                "record:" + found.id(),
                                REGISTER,
                                List.of("name", "maskedNumber", "birthday", "division", "officeBan"),
                                ground));
        return person;
    }

    private Optional<Person> lookUp(String residentNumber) {
        String number = HanText.normal(residentNumber).toUpperCase(Locale.ROOT);
        return store.findCurrent(REGISTER, records.key(REGISTER, number)).map(Population::person);
    }

    private static Person person(RecordVersion version) {
        var data = version.data();
        String ban = data.path("officeBan").path("until").asString("");
        return new Person(
                version.recordId(),
                data.path("name").asString(),
                data.path("maskedNumber").asString(),
                LocalDate.parse(data.path("birthday").asString()),
                data.path("division").asString(""),
                date(ban),
                version.source(),
                version.validFrom());
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
