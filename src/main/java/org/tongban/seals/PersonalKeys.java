package org.tongban.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.Ids;
import org.tongban.journal.Journal;
import org.tongban.seals.internal.DetachedCms;
import org.tongban.seals.internal.KeyKind;
import org.tongban.seals.internal.KeyRecord;
import org.tongban.seals.internal.KeyRing;
import org.tongban.seals.internal.PersonalSignatureStore;

/**
 * Keys of persons (Electronic Signature Law, art. 13; Market Entity Registration Regulation, art.
 * 15): each signs for himself, with a key of his own, within his own verified session.
 */
@Component
public class PersonalKeys {

    private final KeyRing ring;
    private final PersonalSignatureStore store;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    PersonalKeys(
            KeyRing ring,
            PersonalSignatureStore store,
            Journal journal,
            Ids ids,
            @Qualifier("machineClock") Clock clock) {
        this.ring = ring;
        this.store = store;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Signs as the person of this session; his key is made when he signs first.
     *
     * @param digest SHA-256 of what he saw and agreed to, hexadecimal
     */
    @Transactional
    public PersonalSignature sign(Actor.Person person, String subject, String digest) {
        if (!person.assurance().reaches(Assurance.NUMBER_CHECKED)) {
            throw SealsProblem.NOT_VERIFIED.with("name", person.name());
        }
        KeyRecord key = ring.current(KeyKind.PERSON, person.id().toString(), person.name());
        Instant moment = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] cms =
                DetachedCms.sign(HexFormat.of().parseHex(digest), ring.signer(key), moment);
        var signature =
                new PersonalSignature(
                        ids.next(), person.id(), person.name(), subject, digest, moment, cms);
        store.insert(signature, key.id());
        journal.append(
                SealsEntryType.PERSON_SIGNED,
                person,
                subject,
                Map.of(
                        "signature", signature.id().toString(),
                        "digest", digest,
                        "serial", key.certificate().getSerialNumber().toString(16)));
        return signature;
    }

    /** All signatures under one subject, oldest first. */
    public List<PersonalSignature> listOf(String subject) {
        return store.listOf(subject);
    }

    public PersonalSignature get(UUID id) {
        return store.find(id).orElseThrow(() -> SealsProblem.KEY_NOT_FOUND.with("key", id));
    }

    /** Checks a signature against the digest of what lies there now; needs only a trust list. */
    public static List<Check> verify(PersonalSignature signature, String digest, TrustList trust) {
        return DetachedCms.verify(signature, digest, trust);
    }
}
