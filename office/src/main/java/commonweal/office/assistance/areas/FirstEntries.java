package commonweal.office.assistance.areas;

import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.audit.Acting;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On the first start, enters the offices and districts that were published. From then on they are people's. */
@Component("assistanceFirstEntries")
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstEntries implements ApplicationRunner {

    private final SupportTerms terms;
    private final Offices offices;
    private final Servings servings;
    private final TransactionTemplate whole;

    FirstEntries(SupportTerms terms, Offices offices, Servings servings, PlatformTransactionManager transactions) {
        this.terms = terms;
        this.offices = offices;
        this.servings = servings;
        this.whole = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!offices.list().isEmpty()) {
            return;
        }
        Acting.as(
                "system:start",
                "What was published of the Statewide System of Support",
                () -> whole.executeWithoutResult(status -> enter()));
    }

    private void enter() {
        for (SupportTerms.FirstOffice one : terms.offices()) {
            offices.add(new Office(
                    one.id(),
                    one.kind(),
                    one.name(),
                    one.words(),
                    one.citation(),
                    one.status().code(),
                    null,
                    null,
                    false));
        }
        SupportTerms.Served served = terms.served();
        for (SupportTerms.FirstDistrict district : served.districts()) {
            servings.enter(
                    district.code(),
                    served.office(),
                    null,
                    null,
                    served.why(),
                    served.citation(),
                    served.status().code());
        }
    }
}
