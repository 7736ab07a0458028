package org.tongban.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/generated/journal-types.md} is made from the code; {@code -Dwrite.docs=true} writes it. */
class EntryTypesDocTests {

    private static final Path DOC = Path.of("docs/generated/journal-types.md");

    @Test
    void theListInTheDocsIsTheListInTheCode() throws IOException {
        var made = doc(types());
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(DOC, made);
        }
        assertThat(Files.readString(DOC)).isEqualTo(made);
    }

    @Test
    void everyCodeIsUsedOnceAndHasAVersion() {
        assertThat(types())
                .extracting(EntryType::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+\\.[a-z-]+/[0-9]+"));
    }

    private static List<EntryType> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.tongban")
                .stream()
                .filter(each -> each.isEnum() && each.isAssignableTo(EntryType.class))
                .map(JavaClass::reflect)
                .flatMap(each -> Arrays.stream(each.getEnumConstants()))
                .map(EntryType.class::cast)
                .sorted(Comparator.comparing(EntryType::code))
                .toList();
    }

    private static String doc(List<EntryType> types) {
        return """
        # Types of journal entries

        Made from the code by `EntryTypesDocTests`; do not edit. An entry has a type with its version, an actor, a
        subject, the legal time and a payload that can be erased when law demands; a type never changes its meaning.

        | type | module | what it records |
        |---|---|---|
        """
                + types.stream()
                        .map(type -> "| `%s` | `%s` | %s |\n".formatted(type.code(), module(type), type.description()))
                        .collect(Collectors.joining());
    }

    private static String module(EntryType type) {
        String name = type.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
