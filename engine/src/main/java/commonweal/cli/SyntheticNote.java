package commonweal.cli;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;

/** Says on every page that what it shows rests on made-up students. */
final class SyntheticNote {

    private SyntheticNote() {}

    /** The same of an object of JSON: a member that says so, where it is due. */
    static Json json(boolean synthetic, Json json) {
        if (!synthetic || !(json instanceof JsonObject object)) {
            return json;
        }
        Json.Members members = Json.object().with("synthetic", true);
        object.members().forEach(members::with);
        return members.done();
    }

    /** Prints the note where it is due. */
    static void print(boolean synthetic, Screen screen) {
        if (synthetic) {
            screen.line(screen.yellow("Synthetic: made from made-up records; no real student is in them."));
        }
    }
}
