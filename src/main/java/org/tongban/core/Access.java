package org.tongban.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may enter a route at all. Every route carries one (a house test reads them); finer rights are
 * checked at the module's door.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Who value();

    /** For {@link Who#OFFICER}: one of these roles is needed anywhere; empty means any officer. */
    Role[] roles() default {};

    /** Kinds of visitor. */
    enum Who {
        ANYONE,
        /** A signed-in person or officer. */
        SIGNED_IN,
        /** A signed-in natural person. */
        PERSON,
        OFFICER
    }
}
