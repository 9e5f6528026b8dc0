package commonweal.office.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What somebody must be allowed to do to call a page or a part of the API. Where nothing is stated, nobody may. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** The action, as in {@code access.yaml}. */
    String value();

    /** The variable of the address that holds the code of the organisation it is about; empty if it is about none. */
    String organisation() default "";
}
