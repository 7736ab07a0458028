package org.tongban.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;

/**
 * What is registered of a new firm (Market Entity Registration Regulation, arts. 8 and 9).
 *
 * @param type as it stands on the licence, for example {@code 有限责任公司}
 * @param division nine digits (or six) of the address
 * @param address in full
 * @param capital in ten thousand yuan
 * @param scope standard entries in their order
 * @param since day of registration
 */
public record FirmData(
        String name,
        String type,
        String division,
        String address,
        Someone representative,
        BigDecimal capital,
        @Nullable LocalDate capitalPaidBy,
        List<String> scope,
        List<Holder> shareholders,
        @Nullable Someone supervisor,
        LocalDate since) {

    /**
     * A natural person named in the registration.
     *
     * @param party id of his account; null when he has none
     * @param residentNumber kept sealed
     */
    public record Someone(@Nullable UUID party, String name, @Nullable String residentNumber) {}

    /**
     * A shareholder.
     *
     * @param code resident number of a person, credit code of a firm
     * @param amount in ten thousand yuan
     * @param share in per cent
     */
    public record Holder(
            Party.Kind kind,
            @Nullable UUID party,
            String name,
            @Nullable String code,
            BigDecimal amount,
            BigDecimal share) {}
}
