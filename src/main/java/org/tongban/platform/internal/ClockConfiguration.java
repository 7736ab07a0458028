package org.tongban.platform.internal;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.tongban.core.Ids;
import org.tongban.platform.LegalClock;
import org.tongban.platform.TongbanSettings;

/** The two clocks and the ids that follow the legal one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TongbanSettings.class)
class ClockConfiguration {

    @Bean
    Clock machineClock(TongbanSettings settings) {
        return Clock.system(settings.zone());
    }

    @Bean
    @Primary
    LegalClock clock(Clock machineClock) {
        return new LegalClock(machineClock);
    }

    @Bean
    Ids ids(LegalClock clock) {
        return new Ids(clock);
    }
}
