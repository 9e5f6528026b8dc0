package commonweal.synthetic;

/** A row of enrollment on its way to the file; schools by index, -1 for none. */
final class EnrollmentRow {
    long student;
    int year;
    int school;
    int octoberSchool;
    int grade;
    int placement;
    Attributes attributes = new Attributes();
}
