package org.tongban.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page templates, compiled into the build. Everything written is escaped for its place. */
public final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** UTF-8 bytes of a template below {@code src/main/jte}, named without {@code .jte}. */
    public byte[] render(String template, Shell shell, Object model) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("shell", shell, "model", model), output);
        return output.toByteArray();
    }

    public String text(String template, Shell shell, Object model) {
        return new String(render(template, shell, model), StandardCharsets.UTF_8);
    }
}
