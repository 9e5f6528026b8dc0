package commonweal.office.assessment;

import commonweal.office.register.DemoPart;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.register.SampleDistrict;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One self-assessment of the made-up district, submitted. */
@Component
class AssessmentDemo implements DemoPart {

    private static final int PLACE = 50;
    private static final List<String> GRADES = List.of("3", "2", "2", "3", "2", "U");

    private final Assessments assessments;
    private final Sheet sheet;
    private final Register register;

    AssessmentDemo(Assessments assessments, Sheet sheet, Register register) {
        this.assessments = assessments;
        this.sheet = sheet;
        this.register = register;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void add() {
        Listed district = register.find(SampleDistrict.DISTRICT).orElseThrow();
        List<Assessment.Answer> answers = new ArrayList<>();
        for (Sheet.Row row : sheet.rows(Sheet.Subject.STANDARDS, district)) {
            answers.add(new Assessment.Answer(
                    row.id(), GRADES.get(answers.size() % GRADES.size()), "Sample: made up for the demo."));
        }
        UUID id = assessments.save(
                district, Sheet.Subject.STANDARDS, 0, "Sample: this district does not exist.", answers);
        assessments.submit(district, id);
    }
}
