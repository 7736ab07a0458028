package org.tongban.licences.internal;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongban.platform.LegalClock;
import org.tongban.platform.TongbanSettings;

/**
 * What every paper must admit: that it is of a demonstration, and that the legal clock was set (it
 * then states both times).
 */
@Component
class Circumstances {

    // "Demonstration" in Chinese, then in English; identifiers are ASCII, and so are literals.
    private static final String WATERMARK = "\u6f14\u793a DEMO";

    private final TongbanSettings settings;
    private final LegalClock legal;
    private final Clock machine;
    private final String address;

    Circumstances(
            TongbanSettings settings, LegalClock legal, @Qualifier("machineClock") Clock machine,
            @Value("${tongban.public-address:http://localhost:8080}") String address) {
        this.settings = settings;
        this.legal = legal;
        this.machine = machine;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Adds {@code demo} and, under a set clock, {@code machineTime}. */
    void describe(Map<String, Object> data) {
        data.put("demo", settings.demo());
        if (legal.isSet()) {
            data.put("machineTime", machine.instant());
        }
    }

    /** Words behind every page; empty for none. */
    String watermark() {
        return settings.demo() ? WATERMARK : "";
    }

    /** Where the public reaches this installation, without a slash at the end. */
    String publicAddress() {
        return address;
    }
}
