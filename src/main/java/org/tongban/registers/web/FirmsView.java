package org.tongban.registers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.registers.Firm;

/** Found firms; {@code next} is the key of the following page. */
public record FirmsView(String query, List<Firm> firms, @Nullable String next) {}
