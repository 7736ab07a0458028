package org.tongban.messaging.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.platform.PartitionedTable;

/** The tables of this module that want a partition for each month. */
@Configuration(proxyBeanMethods = false)
class MessagingTables {

    @Bean
    PartitionedTable noticeTable() {
        return new PartitionedTable("messaging.notice");
    }
}
