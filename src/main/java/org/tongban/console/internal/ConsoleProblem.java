package org.tongban.console.internal;

import org.tongban.core.ProblemCode;

/** What can be wrong with what was typed after {@code ./tongban}, or with an archive. */
public enum ConsoleProblem implements ProblemCode {
    UNKNOWN_COMMAND("CONSOLE-0001", Category.INVALID),
    UNKNOWN_OPTION("CONSOLE-0002", Category.INVALID),
    OPTION_WITHOUT_VALUE("CONSOLE-0003", Category.INVALID),
    BAD_VALUE("CONSOLE-0004", Category.INVALID),
    FILE_MISSING("CONSOLE-0005", Category.INVALID),
    PORT_TAKEN("CONSOLE-0006", Category.UNAVAILABLE),
    ARCHIVE_EXISTS("CONSOLE-0007", Category.CONFLICT),
    ARCHIVE_UNREADABLE("CONSOLE-0008", Category.INVALID),
    ARCHIVE_ALTERED("CONSOLE-0009", Category.INVALID),
    TARGET_NOT_EMPTY("CONSOLE-0010", Category.CONFLICT),
    BACKUP_FAILED("CONSOLE-0011", Category.INTERNAL),
    ARCHIVE_NEWER("CONSOLE-0012", Category.CONFLICT),
    NOTHING_TO_BACK_UP("CONSOLE-0013", Category.NOT_FOUND),
    UNFORESEEN("CONSOLE-0014", Category.INTERNAL),
    NOTHING_TO_VERIFY("CONSOLE-0020", Category.INVALID),
    /** No saved lists in the data folder, and none named. */
    LISTS_MISSING("CONSOLE-0021", Category.NOT_FOUND),
    LISTS_UNREADABLE("CONSOLE-0022", Category.INVALID),
    /** A file that cannot be opened, so nothing can be said about it. */
    FILE_UNREADABLE("CONSOLE-0023", Category.INVALID),
    STORY_REFUSED("CONSOLE-0031", Category.INVALID),
    STORY_PACK_UNKNOWN("CONSOLE-0032", Category.NOT_FOUND),
    STORIES_NOT_STARTED("CONSOLE-0033", Category.UNAVAILABLE);

    private final String code;
    private final Category category;

    ConsoleProblem(String code, Category category) {
        this.code = code;
        this.category = category;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return category;
    }
}
