package org.tongban;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.tongban.console.Console;

/** The web application; the command line around it lives in {@code console}. */
// Two modules may each have a class of the same name: their beans are named by the whole name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Tongban", sharedModules = "core")
public class Tongban {

    public static void main(String[] arguments) {
        int code = new Console(Tongban.class).run(arguments);
        System.exit(code);
    }
}
