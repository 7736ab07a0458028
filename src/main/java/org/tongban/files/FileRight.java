package org.tongban.files;

import org.tongban.core.Actor;

/** Whoever holds files says who may see them: implemented by the modules that bind files. */
public interface FileRight {

    /** The part of the holder reference before the colon, for example {@code draft}. */
    String holderKind();

    /**
     * Whether this actor may see files of the holder.
     *
     * @param holder the whole reference, for example {@code draft:<id>}
     */
    boolean maySee(Actor actor, String holder);
}
