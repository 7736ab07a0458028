package org.tongban.registers.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;
import org.tongban.registers.NameReason;
import org.tongban.registers.internal.names.NameVocabulary;
import org.tongban.registers.internal.names.NameWords;

/**
 * Reads {@code registers/name-forms.csv}, {@code name-industries.csv} and {@code
 * name-forbidden.csv}.
 */
@Component
class NameWordFiles implements PackReader {

    private static final Map<String, NameWords.Where> PLACES =
            Map.of(
                    "anywhere", NameWords.Where.ANYWHERE,
                    "start", NameWords.Where.START,
                    "trade", NameWords.Where.TRADE_NAME);

    private final NameVocabulary vocabulary;

    NameWordFiles(NameVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public int order() {
        return 202;
    }

    @Override
    public void check(Pack pack) {
        read(pack);
    }

    @Override
    public void load(Pack pack) {
        vocabulary.put(pack.name(), read(pack));
    }

    /** The words stay in memory. */
    @Override
    public boolean everyStart() {
        return true;
    }

    static NameWords read(Pack pack) {
        var forms = new ArrayList<String>();
        var industries = new HashMap<String, String>();
        var forbidden = new ArrayList<NameWords.Forbidden>();
        var laws = new HashMap<String, String>();
        var suffixes = new ArrayList<String>();
        var placeholders = new ArrayList<String>();
        for (PackFile file : pack.in("registers")) {
            switch (file.name()) {
                case "name-forms.csv" ->
                        PackTable.read(file, "form")
                                .lines()
                                .forEach(line -> forms.add(line.cell(0)));
                case "name-industries.csv" -> {
                    for (var line : PackTable.read(file, "word", "family").lines()) {
                        if (line.cell(1).isEmpty()
                                || industries.put(line.cell(0), line.cell(1)) != null) {
                            throw file.refused(line.number(), "needs a family, and each word once");
                        }
                    }
                }
                case "name-forbidden.csv" ->
                        PackTable.read(file, "word", "where", "effect", "topic", "law")
                                .lines()
                                .forEach(line -> forbidden.add(forbidden(file, line)));
                case "name-laws.csv" ->
                        PackTable.read(file, "kind", "law")
                                .lines()
                                .forEach(line -> laws.put(kind(file, line), line.cell(1)));
                case "name-divisions.csv" -> {
                    for (var line : PackTable.read(file, "word", "use").lines()) {
                        switch (line.cell(1)) {
                            case "suffix" -> suffixes.add(line.cell(0));
                            case "placeholder" -> placeholders.add(line.cell(0));
                            default ->
                                    throw file.refused(
                                            line.number(), "use is suffix or placeholder");
                        }
                    }
                }
                default -> {}
            }
        }
        return new NameWords(forms, industries, forbidden, laws, suffixes, placeholders);
    }

    private static String kind(PackFile file, PackTable.Line line) {
        try {
            return NameReason.Kind.valueOf(line.cell(0)).name();
        } catch (IllegalArgumentException unknown) {
            throw file.refused(line.number(), "there is no kind " + line.cell(0));
        }
    }

    private static NameWords.Forbidden forbidden(PackFile file, PackTable.Line line) {
        var where = PLACES.get(line.cell(1));
        if (where == null) {
            throw file.refused(line.number(), "where is anywhere, start or trade");
        }
        boolean approvable = line.cell(2).equals("approval");
        if (!approvable && !line.cell(2).equals("refuse")) {
            throw file.refused(line.number(), "effect is refuse or approval");
        }
        if (line.cell(3).isEmpty() || line.cell(4).isEmpty()) {
            throw file.refused(line.number(), "topic and law are needed");
        }
        return new NameWords.Forbidden(line.cell(0), where, approvable, line.cell(3), line.cell(4));
    }
}
