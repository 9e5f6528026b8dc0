package commonweal.synthetic;

import commonweal.records.Form;

/** A row of results on its way to the file; codes as places in their lists, -1 for an empty cell, schools by index. */
final class ResultRow {
    long key;
    long student;
    int year;
    int school;
    int grade;
    int subject;
    int participation;
    int test;
    int discipline;
    int raw;
    int scaled;
    int level;
    int sgp;
    int sinceOctober;
    Attributes attributes = new Attributes();

    /** Becomes the same as another. */
    void become(ResultRow other) {
        key = other.key;
        student = other.student;
        year = other.year;
        school = other.school;
        grade = other.grade;
        subject = other.subject;
        participation = other.participation;
        test = other.test;
        discipline = other.discipline;
        raw = other.raw;
        scaled = other.scaled;
        level = other.level;
        sgp = other.sgp;
        sinceOctober = other.sinceOctober;
        attributes = other.attributes;
    }

    /** Leaves what the test gave empty. */
    void withoutResult() {
        raw = Form.MISSING;
        scaled = Form.MISSING;
        level = Form.MISSING;
        sgp = Form.MISSING;
    }

    /** Whether there is a score of the state's own test. */
    boolean hasScore() {
        return test == RecordCodes.MCAS && scaled != Form.MISSING;
    }
}
