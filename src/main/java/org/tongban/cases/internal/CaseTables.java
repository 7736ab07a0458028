package org.tongban.cases.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.platform.PartitionedTable;

/** The tables of this module that want a partition for each month. */
@Configuration(proxyBeanMethods = false)
class CaseTables {

    @Bean
    PartitionedTable caseFileTable() {
        return new PartitionedTable("cases.case_file");
    }

    @Bean
    PartitionedTable applicationTable() {
        return new PartitionedTable("cases.application");
    }

    @Bean
    PartitionedTable workItemTable() {
        return new PartitionedTable("cases.work_item");
    }
}
