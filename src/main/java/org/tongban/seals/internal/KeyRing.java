package org.tongban.seals.internal;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.journal.Journal;
import org.tongban.platform.TongbanSettings;
import org.tongban.seals.InstallationSecret;
import org.tongban.seals.SealsEntryType;
import org.tongban.seals.SealsProblem;

/**
 * The keys of the installation, made when first needed: a root, under it one authority for agency
 * seals and one for personal keys. A key made stays made although the caller's work fails.
 */
@Component
public class KeyRing {

    static final String INSTALLATION = "installation";
    private static final Actor SEALS = new Actor.Machine("seals");
    private static final int CACHED = 10_000;

    private final KeyStore keys;
    private final KeyVault vault;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final String organisation;
    private final Map<UUID, KeySigner> signers = new ConcurrentHashMap<>();

    KeyRing(
            KeyStore keys,
            Journal journal,
            Ids ids,
            @Qualifier("machineClock") Clock clock,
            TongbanSettings settings,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        vault = new KeyVault(InstallationSecret.of(settings));
        organisation = settings.demo() ? "Tongban Demonstration" : "Tongban";
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The current key, made now if there is none or its certificate has run out. */
    public KeyRecord current(KeyKind kind, String owner, String name) {
        return keys.findCurrent(kind, owner)
                .filter(this::isInForce)
                .orElseGet(() -> make(kind, owner, name));
    }

    public Optional<KeyRecord> findCurrent(KeyKind kind, String owner) {
        return keys.findCurrent(kind, owner);
    }

    public KeyRecord authority(KeyKind kind) {
        return current(kind, INSTALLATION, authorityName(kind));
    }

    public KeySigner signer(KeyRecord key) {
        if (signers.size() > CACHED) {
            signers.clear();
        }
        return signers.computeIfAbsent(key.id(), id -> open(key));
    }

    public boolean revoke(UUID id, Instant moment, String reason, Actor by) {
        KeyRecord key = keys.find(id).orElseThrow(() -> SealsProblem.KEY_NOT_FOUND.with("key", id));
        boolean done = keys.revoke(id, moment, reason);
        if (done) {
            journal.append(
                    SealsEntryType.KEY_REVOKED,
                    by,
                    subject(key.kind(), key.owner()),
                    Map.of("serial", serial(key.certificate()), "reason", reason));
        }
        return done;
    }

    static String subject(KeyKind kind, String owner) {
        return (kind == KeyKind.PERSON ? "person:" : "seal:") + owner;
    }

    static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    private boolean isInForce(KeyRecord key) {
        return key.certificate().getNotAfter().toInstant().isAfter(clock.instant());
    }

    private KeySigner open(KeyRecord key) {
        var sealed = key.privateKey();
        if (sealed == null) {
            throw SealsProblem.KEY_NOT_FOUND.with("key", key.id());
        }
        var chain = new ArrayList<>(List.of(key.certificate()));
        for (var above = key.issuer(); above != null; ) {
            KeyRecord issuer = keys.find(above).orElseThrow();
            if (issuer.kind() != KeyKind.ROOT) {
                chain.add(issuer.certificate());
            }
            above = issuer.issuer();
        }
        return new KeySigner(List.copyOf(chain), vault.open(key.id(), sealed));
    }

    private KeyRecord make(KeyKind kind, String owner, String name) {
        // Before the lock is taken: the issuer may have to be made, under the same lock.
        KeyRecord issuer = kind == KeyKind.ROOT ? null : authority(issuerOf(kind));
        var made = apart.execute(status -> makeLocked(kind, owner, name, issuer));
        return Objects.requireNonNull(made);
    }

    private KeyRecord makeLocked(
            KeyKind kind, String owner, String name, @Nullable KeyRecord issuer) {
        // Personal keys are many and apart: their unique index is lock enough.
        if (kind != KeyKind.PERSON) {
            keys.lock();
        }
        var existing = keys.findCurrent(kind, owner);
        if (existing.isPresent()) {
            if (isInForce(existing.get())) {
                return existing.get();
            }
            keys.revoke(existing.get().id(), clock.instant(), "superseded");
        }
        KeyRecord fresh = fresh(kind, owner, name, issuer);
        if (!keys.insert(fresh)) {
            return keys.findCurrent(kind, owner).orElseThrow();
        }
        journal.append(
                SealsEntryType.KEY_MADE,
                SEALS,
                subject(kind, owner),
                Map.of(
                        "kind", kind.name(),
                        "serial", serial(fresh.certificate()),
                        "notAfter", fresh.certificate().getNotAfter().toInstant().toString()));
        return fresh;
    }

    private KeyRecord fresh(
            KeyKind kind, String owner, String name, @Nullable KeyRecord issuer) {
        UUID id = ids.next();
        KeyPair pair = Certificates.newKeyPair();
        var subject = Certificates.name(organisation, name, owner);
        Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.atZone(clock.getZone()).plus(kind.life()).toInstant();
        var draft = new Certificates.Draft(kind, subject, from, until);
        if (issuer == null) {
            var certificate =
                    Certificates.issue(
                            draft, pair.getPublic(), subject, pair.getPublic(), pair.getPrivate());
            return record(id, kind, owner, name, certificate, pair, null);
        }
        var certificate =
                Certificates.issue(
                        draft,
                        pair.getPublic(),
                        Certificates.subject(issuer.certificate()),
                        issuer.certificate().getPublicKey(),
                        signer(issuer).key());
        return record(id, kind, owner, name, certificate, pair, issuer.id());
    }

    private KeyRecord record(
            UUID id,
            KeyKind kind,
            String owner,
            String name,
            X509Certificate certificate,
            KeyPair pair,
            @Nullable UUID issuer) {
        byte[] sealed = vault.seal(id, pair.getPrivate());
        return new KeyRecord(id, kind, owner, name, certificate, sealed, issuer, null, null);
    }

    private static KeyKind issuerOf(KeyKind kind) {
        return switch (kind) {
            case ROOT, AGENCIES, PERSONS -> KeyKind.ROOT;
            case AGENCY -> KeyKind.AGENCIES;
            case PERSON -> KeyKind.PERSONS;
        };
    }

    private static String authorityName(KeyKind kind) {
        return switch (kind) {
            case ROOT -> "Tongban Root Authority";
            case AGENCIES -> "Tongban Agency Seals Authority";
            case PERSONS -> "Tongban Personal Keys Authority";
            case AGENCY, PERSON -> throw new IllegalArgumentException(kind + " issues nothing");
        };
    }
}
