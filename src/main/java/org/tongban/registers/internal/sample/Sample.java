package org.tongban.registers.internal.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.core.CreditCode;
import org.tongban.core.ResidentNumber;
import org.tongban.registers.internal.CreditCodes;

/**
 * Makes plausible persons and firms of a fictional district, the same for the same seed; pure.
 * Credit codes come from serials that no range allocates.
 */
public final class Sample {

    private static final String WORDS = "/packs/demo-district/sample/words.properties";
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);

    private final Properties words = words();
    private final Random random;
    private final String division;
    private final String city;
    private final Set<String> names = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private long serial;

    /** {@code division} has six digits; {@code city} begins every name; codes begin at a serial. */
    public Sample(long seed, String division, String city, String firstSerial) {
        this.random = new Random(seed);
        this.division = division;
        this.city = city;
        this.serial = CreditCodes.number(firstSerial);
    }

    /** A made-up person. */
    public record SamplePerson(String name, String residentNumber) {}

    /** A made-up firm; capital in ten thousand yuan. */
    public record SampleFirm(
            String creditCode,
            String name,
            String address,
            SamplePerson representative,
            int capital,
            LocalDate since) {}

    public SamplePerson person() {
        var name = new StringBuilder().append(character("surnames"));
        name.append(character(random.nextInt(200) == 0 ? "rare" : "given"));
        if (random.nextInt(4) > 0) {
            name.append(character("given"));
        }
        while (true) {
            LocalDate birthday =
                    LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
            String body =
                    division
                            + birthday.toString().replace("-", "")
                            + String.format("%03d", 1 + random.nextInt(999));
            String number = body + ResidentNumber.check(body);
            if (numbers.add(number)) {
                return new SamplePerson(name.toString(), number);
            }
        }
    }

    public SampleFirm firm() {
        return firm(null);
    }

    /** {@code representative}: null for somebody who is in no register. */
    public SampleFirm firm(@Nullable SamplePerson representative) {
        String name = name();
        String code = CreditCode.issue("91", division, CreditCodes.serial(serial++));
        long days = ChronoUnit.DAYS.between(FIRST, LocalDate.of(2026, 1, 1));
        return new SampleFirm(
                code,
                name,
                words.getProperty("road")
                        + (1 + random.nextInt(900))
                        + words.getProperty("number"),
                representative == null ? person() : representative,
                10 * (1 + random.nextInt(100)),
                FIRST.plusDays(random.nextInt((int) days)));
    }

    private String name() {
        while (true) {
            var trade = new StringBuilder();
            int length = 2 + random.nextInt(3);
            for (int i = 0; i < length; i++) {
                trade.append(character("trade"));
            }
            String name = city + trade + word("industries") + word("forms");
            if (names.add(name)) {
                return name;
            }
        }
    }

    public List<SampleFirm> firms(int count) {
        return firms(count, List.of());
    }

    /** Each represented by the next of these persons, over and over. */
    public List<SampleFirm> firms(int count, List<SamplePerson> representatives) {
        var firms = new ArrayList<SampleFirm>(count);
        for (int i = 0; i < count; i++) {
            firms.add(firm(representatives.isEmpty() ? null : representatives.get(i % representatives.size())));
        }
        return firms;
    }

    /** What stands on the licence as type of all these firms. */
    public String type() {
        return words.getProperty("type");
    }

    /** The fictional district that samples are made for, six digits. */
    public static String district() {
        return words().getProperty("division");
    }

    /** One character, which may take two places ({@code 𠮷}). */
    private String character(String key) {
        String characters = words.getProperty(key);
        int chosen = characters.offsetByCodePoints(0, random.nextInt(characters.codePointCount(0, characters.length())));
        return Character.toString(characters.codePointAt(chosen));
    }

    private String word(String key) {
        String[] all = words.getProperty(key).split(",");
        return all[random.nextInt(all.length)];
    }

    private static Properties words() {
        var words = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(Sample.class.getResourceAsStream(WORDS)),
                        StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
