package org.tongban.forms.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One answer before and after. */
record Change(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {}
