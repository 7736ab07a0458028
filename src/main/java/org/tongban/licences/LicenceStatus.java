package org.tongban.licences;

/** Where a licence is in its life, in the law's own words (Licensing Law). */
public enum LicenceStatus {
    /** 有效 */
    VALID(0),
    /** A newer version took its place (变更、换发). */
    SUPERSEDED(1),
    /** 暂扣, a penalty, for a time */
    SUSPENDED(2),
    /** 撤回, art. 8: law or circumstances changed */
    WITHDRAWN(3),
    /** 撤销, art. 69: it should never have been granted */
    ANNULLED(4),
    /** 注销, art. 70: it has ended */
    CANCELLED(5),
    /** 吊销, a penalty */
    REVOKED(6),
    /** Its last day has passed; follows from the date and is never stored. */
    EXPIRED(7);

    private final int code;

    LicenceStatus(int code) {
        this.code = code;
    }

    /** Four bits in the status list. */
    public int code() {
        return code;
    }

    /** Whether a licence may go from here to {@code next}. */
    public boolean mayBecome(LicenceStatus next) {
        return switch (this) {
            case VALID -> next != VALID && next != EXPIRED;
            case SUSPENDED -> next != SUSPENDED && next != EXPIRED;
            case REVOKED, WITHDRAWN, ANNULLED -> next == CANCELLED;
            case SUPERSEDED, CANCELLED, EXPIRED -> false;
        };
    }

    static LicenceStatus of(int code) {
        for (LicenceStatus status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        throw new IllegalArgumentException("no status " + code);
    }
}
