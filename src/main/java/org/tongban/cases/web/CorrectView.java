package org.tongban.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Formatted;

/** What is missing, before the application is opened again. */
public record CorrectView(
        String base, String title, String number, List<String> missing, @Nullable Formatted until) {}
