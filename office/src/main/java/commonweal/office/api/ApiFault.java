package commonweal.office.api;

import org.springframework.http.HttpStatus;

/** Something that a program asked for and that cannot be answered. */
final class ApiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String title;

    private ApiFault(HttpStatus status, String code, String title, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** There is no such thing. */
    static ApiFault notThere(String code, String title, String detail) {
        return new ApiFault(HttpStatus.NOT_FOUND, code, title, detail);
    }

    /** The question cannot be read. */
    static ApiFault wrong(String code, String title, String detail) {
        return new ApiFault(HttpStatus.BAD_REQUEST, code, title, detail);
    }

    HttpStatus status() {
        return status;
    }

    /** Stable, for programs. */
    String code() {
        return code;
    }

    /** What is wrong, the same for every fault of this code. */
    String title() {
        return title;
    }
}
