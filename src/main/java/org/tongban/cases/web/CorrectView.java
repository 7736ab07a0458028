package org.tongban.cases.web;

import java.util.List;
import org.tongban.platform.Parts;

/** Which signed draft is handed in as the correction; values of choices are {@code draft} ids. */
public record CorrectView(
        String base, String title, String number, String item, int version, List<String> missing, List<Parts.Choice> drafts) {}
