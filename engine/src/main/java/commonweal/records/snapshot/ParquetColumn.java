package commonweal.records.snapshot;

import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.roster.OrgCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** How a column of records stands in Parquet: as text or as a whole number, and which value a number of a row is. */
final class ParquetColumn {

    /** Parquet's types. */
    static final int INT32 = 1;

    static final int BYTE_ARRAY = 6;

    private static final int FEW = 128;

    final String name;
    final int type;
    final boolean student;
    /** How many different numbers a row may have here; those from 0 below it. */
    final int range;

    private final Form form;
    /** Of text: the entries of all numbers, one after the other, and where each ends. */
    private final byte[] texts;

    private final int[] ends;

    ParquetColumn(RecordColumn column, List<OrgCode> orgs) {
        this.name = column.name();
        this.form = column.form();
        this.student = form instanceof Form.Student;
        this.range = switch (form) {
            case Form.Student _ -> 0;
            case Form.Org _ -> orgs.size();
            case Form.Code _, Form.Year _, Form.Grade _, Form.YesNo _, Form.Whole _ -> form.highest() + 1;
        };
        List<String> all = switch (form) {
            case Form.Org _ -> orgs.stream().map(OrgCode::code).toList();
            case Form.Code code -> code.codes();
            case Form.Student _, Form.Year _, Form.Grade _, Form.YesNo _, Form.Whole _ -> List.of();
        };
        this.type = student || form instanceof Form.Org || form instanceof Form.Code ? BYTE_ARRAY : INT32;
        GrowingBytes entries = new GrowingBytes();
        this.ends = new int[all.size()];
        for (int i = 0; i < ends.length; i++) {
            byte[] text = all.get(i).getBytes(StandardCharsets.UTF_8);
            entries.int32(text.length);
            entries.add(text, 0, text.length);
            ends[i] = entries.size;
        }
        this.texts = Arrays.copyOf(entries.bytes, entries.size);
    }

    /** Whether its numbers are so few that each may have its place in every dictionary, occurring or not. */
    boolean fewNumbers() {
        return !student && range <= FEW;
    }

    /** Writes the value of a number as an entry of a dictionary. */
    void entry(int number, GrowingBytes to) {
        if (type == BYTE_ARRAY) {
            int start = number == 0 ? 0 : ends[number - 1];
            to.add(texts, start, ends[number] - start);
        } else {
            to.int32(form instanceof Form.Grade && number == Form.Grade.PRE_KINDERGARTEN ? -1 : number);
        }
    }

    /** Writes the values of the numbers from 0 below this one. */
    void entries(int count, GrowingBytes to) {
        for (int i = 0; i < count; i++) {
            entry(i, to);
        }
    }
}
