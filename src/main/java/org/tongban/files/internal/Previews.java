package org.tongban.files.internal;

import org.springframework.stereotype.Component;
import org.tongban.files.FilesProblem;
import org.tongban.files.StoredFile;

/** Pictures of pages, drawn when first asked for and kept beside the content. */
@Component
public class Previews {

    private static final int[] WIDTHS = {160, 600, 1200};

    private final FileStore store;
    private final Preview preview = new Preview();

    public Previews(FileStore store) {
        this.store = store;
    }

    public byte[] get(StoredFile file, int page, int width) {
        int bounded = bounded(width);
        if (page < 1 || page > file.pages()) {
            throw FilesProblem.NO_PREVIEW.with("page", page);
        }
        return store.findPreview(file.sha256(), page, bounded).orElseGet(() -> {
            var content = store.content(file.id()).orElseThrow(() -> FilesProblem.NOT_FOUND.with("file", file.id()));
            byte[] png = preview.draw(content, page, bounded);
            store.keepPreview(file.sha256(), page, bounded, png);
            return png;
        });
    }

    private static int bounded(int width) {
        for (int allowed : WIDTHS) {
            if (width <= allowed) {
                return allowed;
            }
        }
        return WIDTHS[WIDTHS.length - 1];
    }
}
