package org.tongban.seals;

import org.springframework.stereotype.Component;
import org.tongban.core.Signer;
import org.tongban.seals.internal.Certificates;
import org.tongban.seals.internal.KeyKind;
import org.tongban.seals.internal.Publication;

/** The door to what this installation publishes about its keys. */
@Component
public class Trust {

    private final Publication publication;

    Trust(Publication publication) {
        this.publication = publication;
    }

    public TrustList list() {
        return publication.trustList();
    }

    /** As published at {@code /trust/list.json}. */
    public byte[] listBytes() {
        return publication.trustListBytes();
    }

    /** The list is made anew when it is asked for next; otherwise it may be seconds old. */
    public void forget() {
        publication.forget();
    }

    /** The root certificate, DER. */
    public byte[] root() {
        return Certificates.encoded(list().root());
    }

    /** Revoked agency seals, RFC 5280, DER. */
    public byte[] sealRevocations() {
        return publication.revocations(KeyKind.AGENCIES);
    }

    /** Revoked personal keys, RFC 5280, DER. */
    public byte[] personRevocations() {
        return publication.revocations(KeyKind.PERSONS);
    }

    /** The root's signature for other published lists, such as the status list. */
    public Signer listSigner() {
        return publication.rootSigner();
    }
}
