package org.tongban.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;

/**
 * A firm of the register of legal persons; resident numbers are never part of it.
 *
 * @param id of the record, and of the firm as a {@link Party}
 * @param capital in ten thousand yuan; null when unknown
 * @param scope standard entries in their order
 * @param statusSince since when the status holds, null when since the beginning
 */
public record Firm(
        UUID id,
        String creditCode,
        String name,
        String type,
        String division,
        String address,
        String representative,
        @Nullable BigDecimal capital,
        @Nullable LocalDate capitalPaidBy,
        List<String> scope,
        List<Shareholder> shareholders,
        @Nullable String supervisor,
        Status status,
        @Nullable LocalDate statusSince,
        String statusReason,
        LocalDate since,
        String source,
        UUID version) {

    public Party party() {
        return new Party(Party.Kind.FIRM, id, name);
    }

    /** State of a firm; the words are {@code registers.status.<key>}. */
    public enum Status {
        ACTIVE,
        /** 列入经营异常名录. */
        ABNORMAL,
        REVOKED,
        DEREGISTERED;

        public String messageKey() {
            return "registers.status." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Who holds a share.
     *
     * @param creditCode of a firm; empty for persons
     * @param amount in ten thousand yuan
     * @param share in per cent
     */
    public record Shareholder(
            Party.Kind kind,
            String name,
            String creditCode,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal share) {}
}
