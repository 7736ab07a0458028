package org.tongban.forms;

import java.util.Locale;
import java.util.OptionalInt;

/** Which characters an answer may hold. Rare Han of every plane is welcome; pictures are not. */
public enum Characters {
    /** Anything that can be printed: no control characters, no emoji, no private use. */
    TEXT {
        @Override
        boolean allows(int point) {
            return isPrintable(point);
        }
    },
    /** A person's name: Han, letters, the middle dot between parts, space, hyphen, apostrophe. */
    PERSON_NAME {
        @Override
        boolean allows(int point) {
            return Character.isIdeographic(point) || Character.isLetter(point) && isPrintable(point)
                    || "\u00b7\u2022.-' \u2019".indexOf(point) >= 0;
        }
    },
    /** A firm's name in the national script: Han, digits, brackets, middle dot (名称登记 uses no Latin for the name itself). */
    FIRM_NAME {
        @Override
        boolean allows(int point) {
            return Character.isIdeographic(point) || Character.isLetterOrDigit(point) && isPrintable(point)
                    || "\uff08\uff09()\u00b7".indexOf(point) >= 0;
        }
    };

    abstract boolean allows(int point);

    /** The first character that is not allowed, as a code point. */
    public OptionalInt findForbidden(String text) {
        return text.codePoints().filter(point -> !allows(point)).findFirst();
    }

    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isPrintable(int point) {
        int type = Character.getType(point);
        if (point == '\n' || point == '\r') {
            return true;
        }
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.FORMAT
                && !Character.isEmojiPresentation(point)
                && !(Character.isExtendedPictographic(point) && point > 0x2000);
    }
}
