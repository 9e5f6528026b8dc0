package commonweal.office.access;

import commonweal.office.access.Installation.Kind;
import commonweal.office.audit.Acting;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Marks a new database, or sees that it is of the right kind, before anybody can come in. */
@Component
class InstallationCheck implements SmartInitializingSingleton {

    private final Installation installation;
    private final Kind kind;

    InstallationCheck(Installation installation, @Value("${commonweal.demo:false}") boolean demo) {
        this.installation = installation;
        this.kind = demo ? Kind.DEMO : Kind.REAL;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Acting.as("system:start", "first start", () -> installation.found(kind));
    }
}
