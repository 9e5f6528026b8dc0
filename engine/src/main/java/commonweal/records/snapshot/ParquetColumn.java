package commonweal.records.snapshot;

import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.roster.OrgCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** How a column of records stands in Parquet: as text or as a whole number, and which value a number of a row is. */
final class ParquetColumn {

    /** Parquet's types. */
    static final int INT32 = 1;

    static final int BYTE_ARRAY = 6;

    private static final int FEW = 128;

    final String name;
    final int type;
    final boolean student;
    private final Form form;
    private final List<OrgCode> orgs;

    ParquetColumn(RecordColumn column, List<OrgCode> orgs) {
        this.name = column.name();
        this.form = column.form();
        this.orgs = orgs;
        this.student = form instanceof Form.Student;
        this.type = switch (form) {
            case Form.Student _, Form.Org _, Form.Code _ -> BYTE_ARRAY;
            case Form.Year _, Form.Grade _, Form.YesNo _, Form.Whole _ -> INT32;
        };
    }

    /** How many different numbers a row may have here; those from 0 below it. */
    int range() {
        return switch (form) {
            case Form.Student _ -> 0;
            case Form.Org _ -> orgs.size();
            case Form.Code code -> code.codes().size();
            case Form.Year _ -> 2101;
            case Form.Grade _ -> Form.Grade.PRE_KINDERGARTEN + 1;
            case Form.YesNo _ -> 2;
            case Form.Whole whole -> whole.highest() + 1;
        };
    }

    /** Whether its numbers are so few that each may have its place in every dictionary, occurring or not. */
    boolean fewNumbers() {
        return !student && range() <= FEW;
    }

    /** Writes the value of a number as an entry of a dictionary. */
    void entry(int number, GrowingBytes to) {
        switch (form) {
            case Form.Org _ -> text(orgs.get(number).code(), to);
            case Form.Code code -> text(code.codes().get(number), to);
            case Form.Grade _ -> to.int32(number == Form.Grade.PRE_KINDERGARTEN ? -1 : number);
            case Form.Year _, Form.YesNo _, Form.Whole _ -> to.int32(number);
            case Form.Student _ ->
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "a student must be written plainly, was entry %d", number));
        }
    }

    private static void text(String text, GrowingBytes to) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        to.int32(all.length);
        to.add(all);
    }
}
