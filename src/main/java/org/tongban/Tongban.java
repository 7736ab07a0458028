package org.tongban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The web application; the command line around it lives in {@code console}. */
@SpringBootApplication
@Modulithic(systemName = "Tongban", sharedModules = "core")
public class Tongban {

    public static void main(String[] arguments) {
        SpringApplication.run(Tongban.class, arguments);
    }
}
