package org.tongban.licences;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.licences.internal.PaperMaker;
import org.tongban.licences.internal.PaperStore;

/**
 * The door to the dated, sealed papers of cases (Licensing Law, arts. 32 and 38). They are made
 * behind the deciding step: call {@link #issue} from a listener. Who may read a paper is decided by
 * the case it belongs to, at the door of {@code cases}.
 */
@Component
public class Papers {

    /** 收件凭证 */
    public static final String RECEIPT = "receipt";

    /** 受理通知书 */
    public static final String ACCEPTANCE = "acceptance";

    /** 补正告知书 */
    public static final String CORRECTION = "correction";

    /** 不予受理决定书 */
    public static final String NOT_ACCEPTED = "not-accepted";

    /** 不予行政许可（登记）决定书 */
    public static final String REFUSAL = "refusal";

    /** 延长期限告知书 */
    public static final String EXTENSION = "extension";

    private final PaperMaker maker;
    private final PaperStore store;

    Papers(PaperMaker maker, PaperStore store) {
        this.maker = maker;
        this.store = store;
    }

    /** Makes the paper, or gives the one made before: once for each case, kind and sequence. */
    @Transactional
    public Paper issue(PaperRequest request) {
        return store.find(request.caseId(), request.kind(), request.sequence())
                .orElseGet(() -> maker.make(request));
    }

    /** Whether a pack has a template of this name. */
    public boolean hasTemplate(String kind) {
        return maker.hasTemplate(kind);
    }

    /**
     * A document of the applicant's own, such as articles of association, printed from a template: an
     * unsealed PDF that nobody keeps here.
     */
    public byte[] draft(String kind, Map<String, ?> data) {
        return maker.draft(kind, data);
    }

    public Paper get(UUID id) {
        return store.find(id)
                .orElseThrow(() -> LicencesProblem.PAPER_NOT_FOUND.with("paper", id));
    }

    /** The signed PDF. */
    public byte[] getBytes(UUID id) {
        get(id);
        return store.bytes(id);
    }

    public Optional<Paper> find(UUID caseId, String kind, int sequence) {
        return store.find(caseId, kind, sequence);
    }

    /** All papers of a case, oldest first. */
    public List<Paper> listOf(UUID caseId) {
        return store.listOf(caseId);
    }

    /** The paper whose file has this SHA-256 (hexadecimal), if it is one of ours. */
    public Optional<Paper> findByDigest(String sha256) {
        return store.findByDigest(sha256);
    }
}
