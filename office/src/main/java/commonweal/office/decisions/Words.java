package commonweal.office.decisions;

import commonweal.terms.Level;
import commonweal.terms.Need;

/** Levels and special-education categories of decisions, as people say them. */
final class Words {

    private Words() {}

    /** {@code Level 4}, or {@code Needs Intervention (NI)}; empty where none is named. */
    static String level(String code) {
        return Level.find(code)
                .map(Level::title)
                .or(() -> Need.find(code).map(need -> need.title() + " (" + need.code() + ")"))
                .orElse(code);
    }
}
