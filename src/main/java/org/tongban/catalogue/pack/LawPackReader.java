package org.tongban.catalogue.pack;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.LawBook;
import org.tongban.core.Problem;
import org.tongban.law.CalendarReader;
import org.tongban.law.CalendarYear;
import org.tongban.law.LawReader;
import org.tongban.law.Statute;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;

/** Reads {@code law/*.yaml} and {@code calendars/*.json}, and keeps them in memory. */
@Component
class LawPackReader implements PackReader {

    private static final String NAMES = "calendars/holidays.yaml";

    private final LawBook book;

    LawPackReader(LawBook book) {
        this.book = book;
    }

    /** Before the catalogue, whose items cite the law. */
    @Override
    public int order() {
        return 225;
    }

    @Override
    public void check(Pack pack) {
        var statutes = statutes(pack);
        years(pack);
        try {
            book.registerWith(pack.name(), statutes);
        } catch (Problem overlapping) {
            throw pack.in("law").getFirst().refused(1, overlapping.code().code() + " " + overlapping.details());
        }
    }

    @Override
    public void load(Pack pack) {
        book.replace(pack.name(), statutes(pack), years(pack));
    }

    @Override
    public boolean everyStart() {
        return true;
    }

    static List<Statute> statutes(Pack pack) {
        return pack.in("law").stream()
                .filter(file -> file.name().endsWith(".yaml"))
                .map(file -> LawReader.read(file.text(), file::refused))
                .toList();
    }

    private static List<CalendarYear> years(Pack pack) {
        var files = pack.in("calendars").stream()
                .filter(file -> file.name().endsWith(".json"))
                .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        var names = pack.files().stream().filter(file -> file.path().equals(NAMES)).findFirst();
        var reader = names.map(file -> CalendarReader.withNames(file.text(), file::refused))
                .orElseThrow(() -> files.getFirst().refused(0, "calendars need " + NAMES));
        return files.stream().map(file -> year(reader, file)).toList();
    }

    private static CalendarYear year(CalendarReader reader, PackFile file) {
        return reader.read(file.text(), file::refused);
    }
}
