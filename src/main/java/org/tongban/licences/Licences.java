package org.tongban.licences;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.Role;
import org.tongban.licences.internal.LicenceMaker;
import org.tongban.licences.internal.LicenceStore;
import org.tongban.licences.internal.TemplateShelf;
import org.tongban.licences.internal.print.Fonts;

/** The door to licences: issue, life, look-up. Issue them from a listener behind the decision. */
@Component
public class Licences {

    private final LicenceMaker maker;
    private final LicenceStore store;
    private final TemplateShelf shelf;
    private final Fonts fonts;
    private final Clock clock;

    Licences(
            LicenceMaker maker,
            LicenceStore store,
            TemplateShelf shelf,
            Fonts fonts,
            Clock clock) {
        this.maker = maker;
        this.store = store;
        this.shelf = shelf;
        this.fonts = fonts;
        this.clock = clock;
    }

    /** Issues the licence in both copies, or gives the one issued before: once a case and effect. */
    @Transactional
    public Licence issue(LicenceRequest request) {
        return store.findByCase(request.caseId(), request.effect())
                .orElseGet(() -> maker.make(request));
    }

    /**
     * Suspends, withdraws, annuls, cancels or revokes; back to valid ends a suspension.
     *
     * @param ground why, with the article of law
     */
    @Transactional
    public Licence change(Actor by, String identifier, LicenceStatus after, String ground) {
        Licence licence = get(identifier);
        checkMayChange(by, licence);
        maker.change(licence, after, ground, by, clock.instant());
        return get(identifier);
    }

    public Licence get(String identifier) {
        return store.find(identifier)
                .orElseThrow(() -> LicencesProblem.LICENCE_NOT_FOUND.with("identifier", identifier));
    }

    public Optional<Licence> find(String identifier) {
        return store.find(identifier);
    }

    /** The licence whose file, in either copy, has this SHA-256 (hexadecimal). */
    public Optional<Licence> findByDigest(String sha256) {
        return store.findByDigest(sha256);
    }

    public List<Licence> listOfCase(UUID caseId) {
        return store.listOfCase(caseId);
    }

    /** A person's or firm's licences, newest first: the wallet. */
    public List<Licence> listOfHolder(UUID holder) {
        return store.listOfHolder(holder);
    }

    public List<Licence> listByCreditCode(String code) {
        return store.listByCode(code);
    }

    /** The signed PDF; who may have it, the caller has checked. */
    public byte[] getBytes(String identifier, Copy copy) {
        return store.findBytes(get(identifier).id(), copy)
                .orElseThrow(() -> LicencesProblem.LICENCE_NOT_FOUND.with("identifier", identifier));
    }

    /** What a type of licence states, in order; empty when no pack has the type. */
    public List<LicenceField> listFields(String type) {
        return shelf.findType(type).map(one -> one.fields()).orElse(List.of());
    }

    /**
     * Characters that cannot be printed, each once: the officer is warned before a licence is
     * issued.
     */
    public List<String> unprintable(String text) {
        return fonts.unprintable(text);
    }

    private static void checkMayChange(Actor by, Licence licence) {
        boolean may =
                switch (by) {
                    case Actor.Machine machine -> true;
                    case Actor.Officer officer ->
                            officer.grants().stream()
                                    .filter(one -> one.role() == Role.APPROVER || one.role() == Role.HEAD)
                                    .anyMatch(
                                            one ->
                                                    one.agency().equals("*")
                                                            || one.agency().equals(licence.agency()));
                    case Actor.Person person -> false;
                    case Actor.Anyone anyone -> false;
                };
        if (!may) {
            throw LicencesProblem.NOT_THE_ISSUER.with("identifier", licence.identifier());
        }
    }
}
