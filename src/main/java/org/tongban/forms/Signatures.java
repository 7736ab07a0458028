package org.tongban.forms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.forms.internal.Signing;

/**
 * The door to signatures over applications. Every shareholder and the representative signs for
 * himself, real-name verified (Market Entity Registration Regulation, art. 15).
 */
@Component
public class Signatures {

    /** One reminder a signer an hour. */
    private static final Duration QUIET = Duration.ofHours(1);

    private final Signing signing;
    private final ObjectProvider<PersonFacts> persons;
    private final ObjectProvider<SigningKey> keys;
    private final ObjectProvider<SignatureNotices> notices;
    private final Clock clock;
    private final Clock machineClock;

    public Signatures(
            Signing signing,
            ObjectProvider<PersonFacts> persons,
            ObjectProvider<SigningKey> keys,
            ObjectProvider<SignatureNotices> notices,
            Clock clock,
            @Qualifier("machineClock") Clock machineClock) {
        this.signing = signing;
        this.persons = persons;
        this.keys = keys;
        this.notices = notices;
        this.clock = clock;
        this.machineClock = machineClock;
    }

    /** Freezes the version the author has seen, so that it can be signed. Fails with FORMS-0004 when something is missing. */
    public Draft freeze(Actor.Person author, UUID draft, int seenVersion) {
        Draft before = signing.getOwn(author, draft);
        Draft frozen = signing.freeze(author, draft, seenVersion);
        if (!before.isFrozen()) {
            tellSigners(author, frozen);
        }
        return frozen;
    }

    private void tellSigners(Actor.Person author, Draft draft) {
        Instant now = clock.instant();
        for (RequiredSigner signer : signing.listSigners(draft)) {
            var person = signing.numberAt(draft, signer.place())
                    .flatMap(number -> persons.stream().flatMap(facts -> facts.findPerson(number).stream()).findFirst())
                    .filter(found -> !found.equals(author.id()));
            if (person.isPresent() && signing.remind(draft, signer.place(), now, now.minus(QUIET))) {
                notices.forEach(notice -> notice.remind(person.get(), draft));
            }
        }
    }

    /** Whether enough time has passed since this signer was last told. */
    public boolean mayRemind(RequiredSigner signer) {
        return signer.remindedAt() == null || signer.remindedAt().isBefore(clock.instant().minus(QUIET));
    }

    /** Who must sign; for an open draft those its answers name so far. */
    public List<RequiredSigner> listSigners(Draft draft) {
        return signing.listSigners(draft);
    }

    /** What waits for this person, the latest first; nothing for one who is not verified. */
    public List<PendingSignature> listWaiting(Actor.Person actor) {
        return persons.stream()
                .flatMap(facts -> facts.findResidentNumber(actor.id()).stream())
                .findFirst()
                .map(number -> signing.listWaiting(number, clock.instant()))
                .orElse(List.of());
    }

    /** The frozen draft as one of its signers may read it. */
    public Draft getToSign(Actor.Person actor, UUID draft) {
        return signing.getToSign(draft, residentNumber(actor));
    }

    /** Whether the person is among those who must sign. */
    public boolean maySign(Actor.Person actor, UUID draft) {
        return persons.stream()
                .flatMap(facts -> facts.findResidentNumber(actor.id()).stream())
                .findFirst()
                .filter(number -> signing.isSigner(draft, number))
                .isPresent();
    }

    /** Whether the person is among those who must sign a draft, frozen now, that continues this. */
    public boolean maySignContinuing(Actor.Person actor, String reference) {
        return persons.stream()
                .flatMap(facts -> facts.findResidentNumber(actor.id()).stream())
                .anyMatch(number -> signing.isSignerContinuing(reference, number));
    }

    /**
     * Signs the 32 bytes of the digest with the actor's own key.
     *
     * @param digest that the signer has seen, lower-case hexadecimal
     */
    public void sign(Actor.Person actor, UUID draftId, String digest) {
        if (!actor.assurance().reaches(Assurance.FACE_VERIFIED)) {
            throw FormsProblem.ASSURANCE_TOO_LOW.with(
                    "needed", Assurance.FACE_VERIFIED.name(), "has", actor.assurance().name());
        }
        String number = residentNumber(actor);
        Draft draft = signing.getToSign(draftId, number);
        if (!draft.digestText().equals(digest)) {
            throw FormsProblem.DIGEST_DIFFERS.with("draft", draftId);
        }
        var key = keys.orderedStream().findFirst().orElseThrow(() -> FormsProblem.SIGNING_NOT_THERE.with());
        var made = key.sign(actor, draft.holder(), digest);
        signing.keep(actor, draft, number, HexFormat.of().parseHex(digest), made, machineClock.instant());
        if (signing.listSigners(draft).stream().allMatch(RequiredSigner::hasSigned) && !draft.author().equals(actor.id())) {
            notices.forEach(notice -> notice.allSigned(draft.author(), draft));
        }
    }

    /** Tells a signer once more; at most once an hour. */
    public void remind(Actor.Person author, UUID draftId, int place) {
        Draft draft = signing.getOwn(author, draftId);
        Instant now = clock.instant();
        if (!signing.remind(draft, place, now, now.minus(QUIET))) {
            throw FormsProblem.REMINDED_LATELY.with("draft", draftId);
        }
        signing.numberAt(draft, place)
                .flatMap(number -> persons.stream().flatMap(facts -> facts.findPerson(number).stream()).findFirst())
                .ifPresent(person -> notices.stream().forEach(notice -> notice.remind(person, draft)));
    }

    private String residentNumber(Actor.Person actor) {
        return persons.stream()
                .flatMap(facts -> facts.findResidentNumber(actor.id()).stream())
                .findFirst()
                .orElseThrow(() -> FormsProblem.ASSURANCE_TOO_LOW.with(
                        "needed", Assurance.FACE_VERIFIED.name(), "has", actor.assurance().name()));
    }
}
