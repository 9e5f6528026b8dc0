package commonweal.office.corrections;

import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Filings with what a list shows of them. */
@Component
class FilingLists {

    private final Register register;
    private final Effects effects;

    FilingLists(Register register, Effects effects) {
        this.register = register;
        this.effects = effects;
    }

    /** Rows of these filings, what is to be decided first in front. */
    List<FilingRow> rows(List<Filing> filings) {
        Map<Long, Effects.Short> found = effects.ofAll(filings);
        List<FilingRow> rows = new ArrayList<>();
        for (Filing filing : filings) {
            Effects.Short effect = found.get(filing.number());
            if (effect == null) {
                throw new IllegalStateException("no effect of filing " + filing.number());
            }
            Listed unit = register.find(filing.organisation()).orElseThrow();
            String district = unit.isASchool()
                    ? register.find(unit.district()).map(Listed::name).orElse("")
                    : "";
            rows.add(new FilingRow(filing, unit, district, effect));
        }
        rows.sort(FilingRow.FIRST_TO_DECIDE);
        return rows;
    }
}
