package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;

@TongbanTest
class StartTests {

    @Autowired JdbcClient sql;

    @Test
    void packsAreActiveWhenTheHouseIsOpen() {
        assertThat(sql.sql("SELECT name FROM platform.pack").query(String.class).list())
                .contains("base", "business-registration", "demo-district");
    }
}
