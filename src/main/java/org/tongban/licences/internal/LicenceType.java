package org.tongban.licences.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tongban.core.Bilingual;
import org.tongban.licences.Copy;
import org.tongban.licences.LicenceField;

/**
 * A type of licence as a pack describes it.
 *
 * @param code of the type in identifiers, GB/T 36904: 18 characters of who defined it, 3 of order
 * @param fields what it states, in the order of the register's page
 */
public record LicenceType(
        String pack,
        String name,
        Bilingual title,
        String code,
        List<LicenceField> fields,
        Map<Copy, Template> copies) {

    Template page(Copy copy) {
        return Objects.requireNonNull(copies.get(copy), "a type has both copies");
    }
}
