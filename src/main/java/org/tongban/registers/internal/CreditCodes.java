package org.tongban.registers.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.CreditCode;
import org.tongban.registers.RegistersProblem;

/** Issues credit codes from a district's ranges: one a case, none twice (GB 32100-2015). */
@Repository
public class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int DIGITS = 8;

    private final JdbcClient sql;

    CreditCodes(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<String> findOfCase(UUID caseId) {
        return sql.sql("SELECT code FROM registers.issued_code WHERE case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    /** The row of the range is held until the transaction ends, so two never get one serial. */
    public String issue(UUID caseId, String registrar, String division, Instant at) {
        long serial =
                sql.sql(
                                """
                                UPDATE registers.code_range r SET next_serial = r.next_serial + 1
                                WHERE (r.registrar, r.division, r.first_serial) = (
                                  SELECT registrar, division, first_serial FROM registers.code_range
                                  WHERE registrar = ? AND division = ? AND next_serial <= last_serial
                                  ORDER BY first_serial LIMIT 1 FOR UPDATE)
                                RETURNING r.next_serial - 1
                                """)
                        .params(registrar, division)
                        .query(Long.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        RegistersProblem.CODES_EXHAUSTED.with(
                                                "registrar", registrar, "division", division));
        String code = CreditCode.issue(registrar, division, serial(serial));
        sql.sql("INSERT INTO registers.issued_code (case_id, code, issued_at) VALUES (?, ?, ?)")
                .params(caseId, code, at.atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** One case at a time may ask for its code. */
    public void lock(UUID caseId) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('registers.codes/' || ?, 0))")
                .param(caseId.toString())
                .query((row, number) -> 1)
                .single();
    }

    /** A range keeps its place when its pack is loaded again. */
    public void putRange(String registrar, String division, String first, String last) {
        sql.sql(
                        """
                        INSERT INTO registers.code_range (registrar, division, first_serial, last_serial, next_serial)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (registrar, division, first_serial) DO UPDATE
                          SET last_serial = greatest(excluded.last_serial, registers.code_range.next_serial - 1)
                        """)
                .params(registrar, division, number(first), number(last), number(first))
                .update();
    }

    /** Eight characters of the code's alphabet as a number to base 31. */
    public static long number(String serial) {
        long number = 0;
        for (char c : serial.toCharArray()) {
            int digit = ALPHABET.indexOf(c);
            if (digit < 0 || serial.length() != DIGITS) {
                throw new IllegalArgumentException(
                        "a serial is eight characters of " + ALPHABET);
            }
            number = number * ALPHABET.length() + digit;
        }
        return number;
    }

    public static String serial(long number) {
        var text = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            text.append(ALPHABET.charAt((int) (number % ALPHABET.length())));
            number /= ALPHABET.length();
        }
        return text.reverse().toString();
    }
}
