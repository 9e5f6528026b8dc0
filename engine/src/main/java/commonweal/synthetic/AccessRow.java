package commonweal.synthetic;

/** A row of the English proficiency test on its way to the file. */
final class AccessRow {
    long student;
    int year;
    int school;
    int sgpa;
    Attributes attributes = new Attributes();
}
