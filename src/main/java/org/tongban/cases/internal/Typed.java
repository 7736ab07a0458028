package org.tongban.cases.internal;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * Parameters that may be absent, with their type all the same: the driver gives up a prepared
 * statement when the type of a parameter changes, and an untyped NULL is another type.
 */
final class Typed {

    private static final PGobject NO_MOMENT = none("timestamptz");
    private static final PGobject NO_TEXT = none("varchar");

    private Typed() {}

    static Object moment(@Nullable Instant instant) {
        var moment = Moment.sql(instant);
        return moment == null ? NO_MOMENT : moment;
    }

    static Object text(@Nullable String text) {
        return text == null ? NO_TEXT : text;
    }

    private static PGobject none(String type) {
        try {
            var none = new PGobject();
            none.setType(type);
            none.setValue(null);
            return none;
        } catch (SQLException impossible) {
            throw new IllegalStateException("an absent value is never refused", impossible);
        }
    }
}
