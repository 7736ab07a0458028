package org.tongban.seals.internal;

import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import org.tongban.core.AesKey;
import org.tongban.core.Envelope;
import org.tongban.platform.TongbanSettings;
import org.tongban.seals.InstallationSecret;
import org.tongban.seals.SealsProblem;

/** Wraps data keys by a key drawn from the installation secret; key and data are bound to the row. */
@Component
class RowEnvelope implements Envelope {

    private final AesKey root;

    RowEnvelope(TongbanSettings settings) {
        root = AesKey.derive(InstallationSecret.of(settings), "tongban envelope 1");
    }

    @Override
    public Sealed seal(String row, byte[] clear) {
        byte[] key = AesKey.random();
        return new Sealed(root.encrypt(row, key), AesKey.of(key).encrypt(row, clear));
    }

    @Override
    public byte[] open(String row, Sealed sealed) {
        try {
            return AesKey.of(root.decrypt(row, sealed.key())).decrypt(row, sealed.data());
        } catch (GeneralSecurityException altered) {
            throw SealsProblem.ROW_ALTERED.with("row", row).causedBy(altered);
        }
    }
}
