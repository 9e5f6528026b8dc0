package commonweal.office.api;

/**
 * The code and the words of a fault that has none of its own, by its HTTP status.
 *
 * @param code stable, for programs
 * @param title what is wrong
 * @param detail what to do
 */
record FaultWords(String code, String title, String detail) {

    /** The member of problem details that programs look at. */
    static final String CODE = "code";

    private static final int SERVER = 500;

    static FaultWords of(int status) {
        return switch (status) {
            case 400 ->
                new FaultWords(
                        "api.bad_request",
                        "The request could not be read",
                        "See the description at /api/openapi.json.");
            case 401 ->
                new FaultWords(
                        "api.sign_in", "Sign in first", "Send a token: Authorization: Bearer, a space, and the token.");
            case 403 ->
                new FaultWords(
                        "api.not_allowed",
                        "You may not do this",
                        "The account has no role for it, or lacks its second factor.");
            case 404 ->
                new FaultWords(
                        "api.nothing_there",
                        "There is nothing at this address",
                        "Either it is not in the description at /api/openapi.json, or what it is about is not there or"
                                + " may not be seen.");
            case 405 ->
                new FaultWords("api.no_such_method", "The address is for other methods", "See the header Allow.");
            case 406 -> new FaultWords("api.no_such_form", "There is no such form of it", "Ask for application/json.");
            default ->
                status < SERVER
                        ? new FaultWords("api.refused", "The request was refused", "See the status.")
                        : new FaultWords(
                                "api.failed",
                                "Something went wrong here",
                                "It was written down. Try again in a moment.");
        };
    }
}
