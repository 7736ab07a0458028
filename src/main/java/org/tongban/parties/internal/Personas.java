package org.tongban.parties.internal;

import org.springframework.stereotype.Component;
import org.tongban.core.Bilingual;
import org.tongban.platform.TongbanSettings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The people of a demonstration whom a visitor may be with one press. */
@Component
public class Personas {

    private final TongbanSettings settings;
    private final List<Persona> personas = new CopyOnWriteArrayList<>();

    Personas(TongbanSettings settings) {
        this.settings = settings;
    }

    /**
     * One to pick.
     *
     * @param about what he can show a visitor, one line
     */
    public record Persona(String login, String name, boolean officer, Bilingual about) {}

    /** Empty outside a demonstration. */
    public List<Persona> list() {
        return settings.demo() ? List.copyOf(personas) : List.of();
    }

    void add(List<Persona> more) {
        personas.removeIf(
                known -> more.stream().anyMatch(each -> each.login().equals(known.login())));
        personas.addAll(more);
    }
}
