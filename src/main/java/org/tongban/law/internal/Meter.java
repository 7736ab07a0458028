package org.tongban.law.internal;

import java.time.LocalDate;
import org.tongban.law.Amount;

/** How one kind of clock reads a day. */
public interface Meter {

    Amount total();

    Tick tick(LocalDate date);
}
