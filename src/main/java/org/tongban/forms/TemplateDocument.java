package org.tongban.forms;

import tools.jackson.databind.JsonNode;

/** Makes a paper from answers, such as articles of association; {@code licences} stands behind it. */
public interface TemplateDocument {

    /** Whether this template is there. */
    boolean has(String template);

    /** PDF of the template filled with the answers. */
    byte[] make(String template, JsonNode answers);
}
