package commonweal.office;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The web application. It is started by a command ({@code commonweal serve}, {@code commonweal demo}), which says where. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OfficeApplication {}
